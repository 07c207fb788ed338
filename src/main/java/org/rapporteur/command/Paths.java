package org.rapporteur.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The paths that a command line names; `-` among them stands for those that standard input lists,
/// one on each line.
record Paths(Console console) {

    private static final Path STANDARD_INPUT = Path.of("-");

    /// @throws IOException if the list cannot be read or names nothing
    List<Path> of(List<Path> named) throws IOException {
        if (!named.contains(STANDARD_INPUT)) {
            return named;
        }
        var paths = new ArrayList<Path>();
        for (var path : named) {
            if (path.equals(STANDARD_INPUT)) {
                paths.addAll(listed());
            } else {
                paths.add(path);
            }
        }
        return paths;
    }

    private List<Path> listed() throws IOException {
        var text = new String(console.in().readAllBytes(), StandardCharsets.UTF_8);
        var paths = text.lines().filter(line -> !line.isBlank()).map(Path::of).toList();
        if (paths.isEmpty()) {
            throw new IOException("Standard input lists no path; write one on each line");
        }
        return paths;
    }
}
