package org.rapporteur.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/// The parts of a file that is a ZIP archive. Only the parts asked for are unpacked, and of these
/// no more than a document has.
final class Archive implements AutoCloseable {

    /// The most bytes that are unpacked of one archive.
    static final long LARGEST = 128L << 20;

    /// How many times larger than packed text can be, which XML of real documents is by far not.
    private static final long RATIO = 400;

    /// From which size on the ratio counts, in bytes.
    private static final long SMALL = 1L << 20;

    private final String fileName;
    private final ZipFile zip;
    private long left = LARGEST;

    private Archive(String fileName, ZipFile zip) {
        this.fileName = fileName;
        this.zip = zip;
    }

    static Archive open(String fileName, byte[] bytes) throws UnreadableDocumentException {
        try {
            return new Archive(fileName, ZipFile.builder().setByteArray(bytes).get());
        } catch (IOException | IllegalArgumentException broken) {
            throw damaged(fileName);
        }
    }

    /// The names of all parts, in their order in the archive.
    List<String> names() {
        return Collections.list(zip.getEntries()).stream().map(ZipArchiveEntry::getName).toList();
    }

    /// The bytes of a part.
    Optional<byte[]> part(String name) throws UnreadableDocumentException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw encrypted(fileName);
        }
        try (var in = zip.getInputStream(entry)) {
            return Optional.of(bytes(entry, in));
        } catch (UnreadableDocumentException refused) {
            throw refused;
        } catch (IOException | IllegalArgumentException | ArithmeticException broken) {
            throw damaged(fileName);
        }
    }

    private byte[] bytes(ZipArchiveEntry entry, InputStream in) throws IOException {
        long packed = Math.max(entry.getCompressedSize(), 1);
        long most = Math.min(left, Math.max(packed * RATIO, SMALL));
        var bytes = in.readNBytes((int) most + 1);
        if (bytes.length > most) {
            throw new UnreadableDocumentException(
                    "%s unpacks to far more than a document holds (%s); save its text alone"
                            .formatted(fileName, entry.getName()));
        }
        left -= bytes.length;
        if (entry.getSize() >= 0 && entry.getSize() != bytes.length) {
            throw new ZipException("Cut");
        }
        return bytes;
    }

    static UnreadableDocumentException damaged(String fileName) {
        return new UnreadableDocumentException(
                fileName + " is damaged or was cut off; get it again from its source");
    }

    static UnreadableDocumentException encrypted(String fileName) {
        return new UnreadableDocumentException(
                fileName + " is encrypted; save it without a password");
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException("Bytes in memory", impossible);
        }
    }
}
