package org.rapporteur.read;

import static java.util.stream.Collectors.joining;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rapporteur.document.Document;
import org.rapporteur.document.DocumentId;
import org.rapporteur.document.Source;

/// The readers there are, chosen by the extension of the file's name.
public final class Readers {

    /// The largest file that is read, in bytes.
    public static final int LARGEST = 32 * 1024 * 1024;

    private final List<DocumentReader> readers;

    private Readers(List<DocumentReader> readers) {
        this.readers = readers;
    }

    public static Readers standard() {
        return new Readers(
                List.of(
                        new TextReader("text/plain", List.of("txt", "text")),
                        new TextReader("text/markdown", List.of("md", "markdown"))));
    }

    /// Whether there is a reader for a file of this name.
    public boolean reads(String fileName) {
        return reader(fileName).isPresent();
    }

    /// Reads a document.
    ///
    /// @throws UnreadableDocumentException if there is no reader for it, or its bytes are not what
    ///   its name says
    public Document read(DocumentId id, String fileName, byte[] bytes)
            throws UnreadableDocumentException {
        var reader = reader(fileName).orElseThrow(() -> noReader(fileName));
        check(fileName, bytes);
        return reader.read(id, new Source(fileName, reader.mediaType(), sha256(bytes)), bytes);
    }

    private static void check(String fileName, byte[] bytes) throws UnreadableDocumentException {
        if (bytes.length == 0) {
            throw new UnreadableDocumentException(
                    fileName + " is empty; put the document's text into it or leave it out");
        }
        if (bytes.length > LARGEST) {
            throw new UnreadableDocumentException(
                    "%s has %,d bytes, more than the %,d that are read at once; split it"
                            .formatted(fileName, bytes.length, LARGEST));
        }
    }

    private UnreadableDocumentException noReader(String fileName) {
        var known =
                readers.stream()
                        .flatMap(reader -> reader.extensions().stream())
                        .map(extension -> "." + extension)
                        .collect(joining(", "));
        return new UnreadableDocumentException(
                "There is no reader for %s; these can be read: %s".formatted(fileName, known));
    }

    private Optional<DocumentReader> reader(String fileName) {
        var extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return readers.stream().filter(each -> each.extensions().contains(extension)).findFirst();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
