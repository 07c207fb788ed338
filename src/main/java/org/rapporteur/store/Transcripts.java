package org.rapporteur.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.rapporteur.document.Transcript;

/// The texts that a build was made from, one entry of a ZIP file for each document, under the
/// document's name.
final class Transcripts implements AutoCloseable {

    /// The earliest that a ZIP file can say, whatever the zone.
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipFile file;

    private Transcripts(ZipFile file) {
        this.file = file;
    }

    /// Opens the texts of a build that has any.
    static Optional<Transcripts> open(Path file) throws IOException {
        return Files.exists(file)
                ? Optional.of(new Transcripts(new ZipFile(file.toFile(), StandardCharsets.UTF_8)))
                : Optional.empty();
    }

    /// The names of the documents.
    Set<String> documents() {
        return file.stream().map(ZipEntry::getName).collect(Collectors.toSet());
    }

    /// The text of a document, if it is here.
    Optional<Transcript> of(String document) throws IOException {
        var entry = file.getEntry(document);
        if (entry == null) {
            return Optional.empty();
        }
        try (var in = file.getInputStream(entry)) {
            var words = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Optional.of(TranscriptFormat.read(words));
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /// Takes the texts of a build in progress. The same texts in the same order make the same
    /// bytes.
    static final class Keeping implements AutoCloseable {

        private final ZipOutputStream out;

        Keeping(Path file) throws IOException {
            this.out =
                    new ZipOutputStream(
                            new BufferedOutputStream(Files.newOutputStream(file)),
                            StandardCharsets.UTF_8);
        }

        void add(String document, Transcript transcript) throws IOException {
            var entry = new ZipEntry(document);
            entry.setTimeLocal(NO_TIME);
            out.putNextEntry(entry);
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            TranscriptFormat.write(transcript, writer);
            writer.flush();
            out.closeEntry();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
