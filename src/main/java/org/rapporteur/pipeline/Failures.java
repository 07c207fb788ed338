package org.rapporteur.pipeline;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/// What went wrong with a file, and what to do about it, in words for people.
final class Failures {

    static final String LOST = "It is a link that leads nowhere, or was removed meanwhile";

    private Failures() {}

    static String of(IOException failure) {
        return switch (failure) {
            case AccessDeniedException denied -> "It may not be read; change its permissions";
            case NoSuchFileException gone -> LOST;
            case FileSystemException system ->
                    "It cannot be read: "
                            + Objects.requireNonNullElse(system.getReason(), "the disk failed");
            default -> Objects.requireNonNullElse(failure.getMessage(), "It cannot be read");
        };
    }
}
