package org.rapporteur.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.apache.commons.io.file.PathUtils;

/// The builds in the directory of a store: `builds/NNNN` each, and the file `current` that names
/// the published one.
record Builds(Path directory) {

    /// The number of the published build, as four digits or more.
    Optional<String> current() throws IOException {
        var pointer = directory.resolve("current");
        if (!Files.isRegularFile(pointer)) {
            return Optional.empty();
        }
        var name = Files.readString(pointer).strip();
        return Files.isDirectory(database(name)) ? Optional.of(name) : Optional.empty();
    }

    Path build(String name) {
        return directory.resolve("builds").resolve(name);
    }

    /// The database of a build, in the folder `tdb2` that any Fuseki opens (`--tdb2 --loc`).
    Path database(String name) {
        return build(name).resolve("tdb2").resolve("Data-0001");
    }

    /// The index of the words in a build.
    Path words(String name) {
        return build(name).resolve("words");
    }

    /// The texts of the documents in a build.
    Path transcripts(String name) {
        return build(name).resolve("texts.zip");
    }

    /// The names of documents that earlier builds held and this one does not, one a line.
    Path withdrawn(String name) {
        return build(name).resolve("withdrawn");
    }

    /// The file with the digest of what a build holds.
    Path digest(String name) {
        return build(name).resolve("digest");
    }

    /// The file with the figures of the run that made a build.
    Path figures(String name) {
        return build(name).resolve("figures");
    }

    /// The file that readers of a build hold.
    Path readers(String name) {
        return build(name).resolve("readers");
    }

    /// The file that a build in progress holds.
    Path writer() {
        return directory.resolve("lock");
    }

    /// Makes room for a new build and gives its name.
    String create() throws IOException {
        var last = all().stream().mapToInt(Integer::parseInt).max().orElse(0);
        var name = "%04d".formatted(last + 1);
        Files.createDirectories(database(name));
        return name;
    }

    /// Makes a build the published one, in one step that a crash cannot halve.
    void point(String name) throws IOException {
        var next = directory.resolve("current.next");
        try (var channel =
                FileChannel.open(
                        next,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap((name + "\n").getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        Files.move(
                next,
                directory.resolve("current"),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        try (var folder = FileChannel.open(directory, StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    /// Removes the builds that are neither published nor read by anybody: older ones, and what a
    /// killed run left.
    void clean() throws IOException {
        var current = current().orElse("");
        for (var name : all()) {
            if (!name.equals(current)) {
                removeUnread(name);
            }
        }
    }

    void remove(String name) throws IOException {
        PathUtils.deleteDirectory(build(name));
    }

    private void removeUnread(String name) throws IOException {
        var hold = Hold.alone(readers(name));
        if (hold.isPresent()) {
            var held = hold.get();
            try (held) {
                remove(name);
            }
        }
    }

    private List<String> all() throws IOException {
        var builds = directory.resolve("builds");
        if (!Files.isDirectory(builds)) {
            return List.of();
        }
        try (var names = Files.list(builds)) {
            return names.map(path -> path.getFileName().toString())
                    .filter(name -> name.matches("\\d{4,9}"))
                    .sorted()
                    .toList();
        }
    }
}
