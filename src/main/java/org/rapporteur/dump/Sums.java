package org.rapporteur.dump;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The list of checksums of a dump.
public final class Sums {

    /// Names of a dump lead nowhere else: no part of them begins with a dot.
    private static final Pattern LINE =
            Pattern.compile("(?<sum>[0-9a-f]{64})  (?<name>\\w[\\w.-]*(/\\w[\\w.-]*)*)");

    private Sums() {}

    /// The SHA-256 of each file that a list names; none where there is no list.
    public static SortedMap<String, String> of(Path list) throws IOException {
        var sums = new TreeMap<String, String>();
        if (Files.isRegularFile(list)) {
            for (var line : Files.readAllLines(list)) {
                var parts = LINE.matcher(line);
                if (parts.matches()) {
                    sums.put(parts.group("name"), parts.group("sum"));
                }
            }
        }
        return sums;
    }
}
