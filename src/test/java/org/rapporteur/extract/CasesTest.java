package org.rapporteur.extract;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.rapporteur.KnownFailures;
import org.rapporteur.SampleDocuments;

/// Each folder of `cases` is a small document and the rows that its facts must hold; those after an
/// exclamation mark they must not. A row says only the cells that matter. A case with a
/// `reason.txt` fails, and the file says why.
class CasesTest {

    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final String REASON = "known-failure: ";

    private static final Extraction EXTRACTION = Extraction.standard(SampleDocuments.STATES);

    @TestFactory
    Stream<DynamicTest> casesGiveTheirRows() throws IOException {
        try (var folders = Files.list(CASES)) {
            return folders.sorted().toList().stream()
                    .map(folder ->
                            DynamicTest.dynamicTest(
                                    folder.getFileName().toString(),
                                    folder.toUri(),
                                    () -> known(folder).run(name(folder), () -> check(folder))));
        }
    }

    private static void check(Path folder) throws IOException {
        var input =
                List.of("input.txt", "input.md").stream()
                        .map(folder::resolve)
                        .filter(Files::exists)
                        .findFirst()
                        .orElseThrow(() -> new IOException("There is no input in " + folder));
        var found =
                EXTRACTION.read(SampleDocuments.read(input)).facts().stream()
                        .map(TableRow::of)
                        .toList();
        var lines = Files.readAllLines(folder.resolve("expected.tsv"));
        assertFalse(lines.isEmpty());
        var wrong = lines.stream().filter(line -> !holds(line, found)).toList();
        assertEquals(List.of(), wrong, () -> "Found:\n" + shown(found));
    }

    private static boolean holds(String line, List<TableRow> found) {
        boolean forbidden = line.startsWith("!");
        var row = TableRow.parse(forbidden ? line.substring(1) : line);
        return found.stream().anyMatch(row::standsIn) != forbidden;
    }

    private static String shown(List<TableRow> rows) {
        return rows.stream().map(TableRow::toString).collect(joining("\n"));
    }

    private static KnownFailures known(Path folder) throws IOException {
        var reason = folder.resolve("reason.txt");
        if (!Files.exists(reason)) {
            return new KnownFailures(reason, Map.of());
        }
        var text = Files.readString(reason).strip();
        if (!text.startsWith(REASON)) {
            throw new IOException("%s does not begin with %s".formatted(reason, REASON));
        }
        return new KnownFailures(reason, Map.of(name(folder), text.substring(REASON.length())));
    }

    private static String name(Path folder) {
        return folder.getFileName().toString();
    }
}
