package org.rapporteur.pipeline;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/// What went wrong with a file, and what to do about it, in words for people.
final class Failures {

    private Failures() {}

    static String of(IOException failure) {
        return switch (failure) {
            case AccessDeniedException denied -> "It may not be read; change its permissions";
            case NoSuchFileException gone -> "It is no longer there";
            case FileSystemException system ->
                    "It cannot be read: "
                            + Objects.requireNonNullElse(system.getReason(), "the disk failed");
            default -> Objects.requireNonNullElse(failure.getMessage(), "It cannot be read");
        };
    }
}
