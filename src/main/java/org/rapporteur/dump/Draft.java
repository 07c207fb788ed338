package org.rapporteur.dump;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.io.file.PathUtils;

/// The files of a dump in the making, in a hidden folder within the one where they will be.
record Draft(Path folder, Path part) implements AutoCloseable {

    private static final String SUMS = "SHA256SUMS";

    static Draft beside(Path folder) throws IOException {
        Files.createDirectories(folder);
        return new Draft(folder, Files.createTempDirectory(folder, ".dump"));
    }

    void write(String name, Dump.Writing writing) throws IOException {
        try (var out = Dump.stream(place(name))) {
            writing.to(out);
        }
    }

    void text(String name, String words) throws IOException {
        write(name, out -> out.write(Dump.bytes(words)));
    }

    /// Where a file goes, in a folder that is there.
    Path place(String name) throws IOException {
        var file = part.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        return file;
    }

    /// The files by their names.
    List<DumpFile> files() throws IOException {
        try (var all = Files.walk(part)) {
            var names =
                    all.filter(Files::isRegularFile)
                            .map(file -> part.relativize(file).toString().replace('\\', '/'))
                            .sorted()
                            .toList();
            var files = new ArrayList<DumpFile>();
            for (var name : names) {
                files.add(DumpFile.of(part, name));
            }
            return files;
        }
    }

    /// Moves the files to their places, the list of their checksums last, and removes what an
    /// earlier list names and this one does not.
    List<DumpFile> publish() throws IOException {
        var files = files();
        var names = files.stream().map(DumpFile::name).collect(Collectors.toSet());
        for (var old : Sums.of(folder.resolve(SUMS)).keySet()) {
            if (!names.contains(old)) {
                Files.deleteIfExists(folder.resolve(old));
            }
        }
        text(SUMS, files.stream().map(DumpFile::line).collect(Collectors.joining()));
        for (var name : files.stream().map(DumpFile::name).toList()) {
            move(name);
        }
        move(SUMS);
        return files;
    }

    @Override
    public void close() throws IOException {
        PathUtils.deleteDirectory(part);
    }

    private void move(String name) throws IOException {
        var place = folder.resolve(name);
        Files.createDirectories(place.resolveSibling(""));
        Files.move(part.resolve(name), place, StandardCopyOption.REPLACE_EXISTING);
    }
}
