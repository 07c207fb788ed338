package org.rapporteur.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Figures by genre, and with one document left out, over three made-up documents.
class BreakdownTest {

    private static final String HEADER = "document\tmeeting\tparticipant\tkind\tcapacity\tquote\n";

    @TempDir Path folder;

    @Test
    void figuresAreTakenApart() throws IOException {
        var parts =
                Breakdown.of(evaluation(), Map.of("a", "report", "b", "report", "c", "minutes"));
        assertEquals(List.of("minutes", "report"), names(parts));
        assertEquals(0, parts.genres().getFirst().total().f1());
        assertEquals(2, parts.genres().getLast().documents());
        assertEquals(1, parts.genres().getLast().total().precision());
        assertEquals(2.0 / 3, parts.genres().getLast().total().recall(), 1e-9);
    }

    @Test
    void oneDocumentIsLeftOutInTurn() throws IOException {
        var left = Breakdown.of(evaluation(), Map.of()).leftOut().getFirst();
        assertEquals("participation", left.table());
        assertEquals(4.0 / 7, left.f1(), 1e-9);
        assertEquals("b", left.lowest().document());
        assertEquals(0.4, left.lowest().f1(), 1e-9);
        assertEquals("c", left.highest().document());
        assertEquals(0.8, left.highest().f1(), 1e-9);
    }

    @Test
    void oneDocumentAloneIsNotLeftOut() throws IOException {
        tables("a\tM\tHestia\tstate\tparticipant\tHestia\n", "");
        var evaluation = Evaluation.of(folder.resolve("gold"), folder.resolve("found"));
        assertEquals(List.of(), Breakdown.of(evaluation, Map.of()).leftOut());
    }

    @Test
    void bothFormsTellTheSameFigures() throws IOException {
        var parts = Breakdown.of(evaluation(), Map.of("c", "minutes"));
        var table = BreakdownText.table(parts);
        assertTrue(table.contains("minutes                  1      1      1      0"), table);
        assertTrue(
                BreakdownText.json(parts)
                        .contains("\"lowest\": {\"without\": \"b\", \"f1\": 0.400}"));
    }

    /// In document a one of two rows is found, in b the only one, in c another one.
    private Evaluation evaluation() throws IOException {
        tables(
                """
                a\tM\tHestia\tstate\tparticipant\tHestia
                a\tM\tRuvia\tstate\tparticipant\tRuvia
                b\tM\tHestia\tstate\tparticipant\tHestia
                c\tM\tHestia\tstate\tparticipant\tHestia
                """,
                """
                a\tM\tHestia\tstate\tparticipant\tHestia
                b\tM\tHestia\tstate\tparticipant\tHestia
                c\tM\tRuvia\tstate\tparticipant\tRuvia
                """);
        return Evaluation.of(folder.resolve("gold"), folder.resolve("found"));
    }

    private void tables(String gold, String found) throws IOException {
        for (var each : Map.of("gold", gold, "found", found).entrySet()) {
            var file = Files.createDirectories(folder.resolve(each.getKey()));
            Files.writeString(file.resolve("participation.tsv"), HEADER + each.getValue());
        }
    }

    private static List<String> names(Breakdown parts) {
        return parts.genres().stream().map(Breakdown.Genre::name).toList();
    }
}
