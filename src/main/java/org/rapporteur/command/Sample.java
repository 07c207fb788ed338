package org.rapporteur.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/// The sample documents that come with the project, and the store that they are read into.
record Sample(Path home) {

    /// The sample of the project that the launcher belongs to, else of the working folder.
    static Sample here() {
        return new Sample(Path.of(System.getProperty("rapporteur.home", "")));
    }

    Path documents() {
        return home.resolve("data").resolve("corpus");
    }

    Path store() {
        var target = home.resolve("target");
        return Files.isDirectory(target) && Files.isWritable(target)
                ? target.resolve("sample-store")
                : Path.of(System.getProperty("user.home"), ".cache", "rapporteur", "sample-store");
    }

    /// Whether the store is missing or older than the documents or the program.
    boolean isStale() throws IOException {
        if (!Files.isDirectory(documents())) {
            throw new IOException(
                    "There are no sample documents in %s; name documents, or a store with --store"
                            .formatted(documents()));
        }
        var built = time(store().resolve("current"));
        var program = time(home.resolve("target").resolve("rapporteur.jar"));
        return built.isEmpty()
                || newest().compareTo(built.get()) > 0
                || program.filter(time -> time.compareTo(built.get()) > 0).isPresent();
    }

    private FileTime newest() throws IOException {
        try (var files = Files.walk(documents())) {
            return files.flatMap(file -> time(file).stream())
                    .max(FileTime::compareTo)
                    .orElse(FileTime.fromMillis(0));
        }
    }

    private static Optional<FileTime> time(Path file) {
        try {
            return Optional.of(Files.getLastModifiedTime(file));
        } catch (IOException missing) {
            return Optional.empty();
        }
    }
}
