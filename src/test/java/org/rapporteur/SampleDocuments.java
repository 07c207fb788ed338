package org.rapporteur;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.rapporteur.document.Document;
import org.rapporteur.document.DocumentId;
import org.rapporteur.read.Readers;
import org.rapporteur.read.UnreadableDocumentException;

/// The documents that come with the project, those beside it where they are, and others made on the
/// spot.
public final class SampleDocuments {

    /// The states that the development documents are about.
    public static final Path STATES = Path.of("data/development/states.ttl");

    private static final List<Path> FOLDERS =
            List.of(
                    Path.of("data/corpus"),
                    Path.of("data/development/seen/documents"),
                    Path.of("../shared/corpus"));

    private SampleDocuments() {}

    /// All files of the folders that are here.
    public static List<Path> files() throws IOException {
        var files = FOLDERS.stream().flatMap(folder -> in(folder).stream()).toList();
        assertTrue(files.size() > 10, files::toString);
        return files;
    }

    /// The documents of a folder, by their names; none where the folder is not here.
    public static List<Path> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(SampleDocuments::isDocument).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot list " + folder, unreadable);
        }
    }

    private static boolean isDocument(Path file) {
        var name = file.getFileName().toString();
        return !name.equals("README.md") && (name.endsWith(".txt") || name.endsWith(".md"));
    }

    public static Document read(Path file) throws IOException {
        return read(file.getFileName().toString(), Files.readAllBytes(file));
    }

    /// A document of Markdown made on the spot.
    public static Document of(String text) {
        try {
            return read("sample.md", text.getBytes(StandardCharsets.UTF_8));
        } catch (UnreadableDocumentException unreadable) {
            throw new UncheckedIOException("A sample must be readable", unreadable);
        }
    }

    public static Document read(String fileName, byte[] bytes) throws UnreadableDocumentException {
        var id = new DocumentId(fileName.replaceFirst("\\.[a-z]+$", ""));
        return Readers.standard().read(id, fileName, bytes);
    }
}
