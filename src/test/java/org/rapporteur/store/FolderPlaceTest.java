package org.rapporteur.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class FolderPlaceTest extends PlaceContract {

    @TempDir static Path folder;

    @Override
    Place place() {
        return new Place.Folder(folder);
    }

    @Override
    long size() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
