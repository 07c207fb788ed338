package org.rapporteur.fetch;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// What has come so far of a document: its first bytes, and beside them the server's mark for the
/// version that they belong to (an entity tag, or the time of its last change).
record Part(Path file, Path mark) {

    private static final byte[] HEADER = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final int HEAD = 1024;
    private static final int TAIL = 2048;

    /// The part of a file in its folder.
    static Part of(Path file) {
        var name = "." + file.getFileName();
        return new Part(
                file.resolveSibling(name + ".part"), file.resolveSibling(name + ".part-mark"));
    }

    long size() throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    /// The mark, if more can be asked for after what has come.
    Optional<String> resumable() throws IOException {
        return size() > 0 && Files.exists(mark)
                ? Optional.of(Files.readString(mark).strip())
                : Optional.empty();
    }

    /// Begins anew, with a mark if the server gives one.
    void begin(Optional<String> given) throws IOException {
        discard();
        if (given.isPresent()) {
            Files.writeString(mark, given.get());
        }
    }

    void discard() throws IOException {
        Files.deleteIfExists(file);
        Files.deleteIfExists(mark);
    }

    /// Whether it begins as a PDF.
    boolean isPdf() throws IOException {
        return holds(0, HEAD, HEADER);
    }

    /// Whether it ends as a PDF.
    boolean isWhole() throws IOException {
        return holds(Math.max(0, size() - TAIL), TAIL, END);
    }

    private boolean holds(long from, int length, byte[] wanted) throws IOException {
        var bytes = new byte[length];
        int count;
        try (var open = new RandomAccessFile(file.toFile(), "r")) {
            open.seek(from);
            count = Math.max(0, open.read(bytes));
        }
        for (int i = 0; i + wanted.length <= count; i++) {
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }
}
