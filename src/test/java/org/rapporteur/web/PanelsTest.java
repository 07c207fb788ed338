package org.rapporteur.web;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The queries that pages sum up with.
class PanelsTest {

    private static final Pattern COLUMN = Pattern.compile("=(\\w+)");

    static Stream<Path> queries() throws IOException {
        try (var files = Files.list(Path.of("queries/pages"))) {
            return files.sorted().toList().stream();
        }
    }

    /// A picture names columns that its query has; nothing else tells when it does not.
    @ParameterizedTest
    @MethodSource("queries")
    void aPictureIsDrawnOfColumnsThatThereAre(Path file) throws IOException {
        var words = Files.readString(file);
        var columns = QueryFactory.create(words).getResultVars();
        assertTrue(words.startsWith("# "), "The first line is the title");
        words.lines()
                .filter(line -> line.startsWith("# picture: "))
                .flatMap(line -> COLUMN.matcher(line).results())
                .forEach(hit ->
                        assertTrue(
                                columns.contains(hit.group(1)), hit.group(1) + " in " + columns));
    }
}
