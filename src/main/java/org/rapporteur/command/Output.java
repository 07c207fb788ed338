package org.rapporteur.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/// A file that is there as a whole or not at all.
record Output(Path file) {

    /// Something that writes to a stream, and what comes of it.
    interface Writing<T> {
        T to(OutputStream out) throws IOException, InterruptedException;
    }

    /// Writes the file beside its place and puts it there once it is finished.
    <T> T write(Writing<T> writing) throws IOException, InterruptedException {
        var draft = file.resolveSibling("." + file.getFileName() + ".part");
        var folder = Optional.ofNullable(file.getParent());
        if (folder.isPresent()) {
            Files.createDirectories(folder.get());
        }
        try {
            T result;
            try (var out = new BufferedOutputStream(Files.newOutputStream(draft))) {
                result = writing.to(out);
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
            return result;
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
