package org.rapporteur;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.function.Executable;

/// Tests that fail and are known to: a file with the name of the test and the reason in each line,
/// parted by a tab. Those that pass have to leave it, so that it only grows shorter.
public record KnownFailures(Path file, Map<String, String> reasons) {

    public KnownFailures {
        reasons = Map.copyOf(reasons);
    }

    public static KnownFailures in(Path file) {
        try {
            return new KnownFailures(
                    file,
                    Files.readAllLines(file).stream()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(line -> line.split("\t", 2))
                            .collect(toMap(cells -> cells[0], cells -> cells[1])));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file, unreadable);
        }
    }

    /// Runs a test, and expects of one that is known to fail that it does.
    public void run(String test, Executable body) throws Throwable {
        var reason = reasons.getOrDefault(test, "");
        if (reason.isEmpty()) {
            body.execute();
            return;
        }
        try {
            body.execute();
        } catch (AssertionError expected) {
            Assumptions.abort("known failure: " + reason);
        }
        fail("This passes now; take it out of %s: %s".formatted(file, test));
    }

    /// Names in the file that no test has.
    public TreeSet<String> unknown(Iterable<String> tests) {
        var unknown = new TreeSet<>(reasons.keySet());
        tests.forEach(unknown::remove);
        return unknown;
    }
}
