package org.rapporteur.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// A folder that is gone when it is closed.
public record TemporaryFolder(Path path) implements AutoCloseable {

    public static TemporaryFolder make() throws IOException {
        return new TemporaryFolder(Files.createTempDirectory("rapporteur-test"));
    }

    @Override
    public void close() throws IOException {
        try (var files = Files.walk(path)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
