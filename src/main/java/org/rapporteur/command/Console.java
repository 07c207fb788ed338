package org.rapporteur.command;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/// Where a command reads and writes: data to `out`, everything said to people to `err`.
public record Console(InputStream in, OutputStream out, PrintStream err, boolean terminal) {

    /// The console of this process. The launcher tells whether messages go to a terminal.
    public static Console standard() {
        var out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
        var err = new FileOutputStream(FileDescriptor.err);
        return new Console(
                new FileInputStream(FileDescriptor.in),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Boolean.getBoolean("rapporteur.terminal"));
    }

    /// Says why a command could not be carried out; gives the exit code.
    int tell(Exception failure) {
        boolean foreseen =
                failure instanceof IOException || failure instanceof IllegalArgumentException;
        if (foreseen) {
            say("rapporteur: " + sentence(failure));
        } else {
            say("rapporteur: the program failed. Please report this:");
            failure.printStackTrace(err);
        }
        return Summary.INCOMPLETE;
    }

    private static String sentence(Exception failure) {
        var message = Objects.requireNonNullElse(failure.getMessage(), "");
        return switch (failure) {
            case NoSuchFileException gone -> "There is no file " + message;
            case AccessDeniedException denied -> "Permission is missing for " + message;
            default -> message.isEmpty() ? failure.toString() : message;
        };
    }

    /// Says a line to people.
    void say(String line) {
        err.println(line);
    }
}
