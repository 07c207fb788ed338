package org.rapporteur.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluationTest {

    private static final Path CASE = Path.of("src/test/resources/evaluate");
    private static final Path SCRIPT = Path.of("../shared/contract/evaluate.py");

    @Test
    void theFiguresAreThoseExpected() throws IOException {
        assertEquals(Files.readString(CASE.resolve("expected.json")), json());
        assertEquals(Files.readString(CASE.resolve("expected.txt")), table());
    }

    @Test
    void theFiguresAreThoseOfTheScript() throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.exists(SCRIPT), "the script is not here");
        assertEquals(script("--json"), json());
        assertEquals(script("--corpus", CASE.resolve("documents").toString()), table());
    }

    @Test
    void aTableThatWasNotFoundIsNamed() throws IOException {
        assertEquals(List.of("treaty_actions"), evaluation().missing());
    }

    @Test
    void nothingAgainstNothingIsNought(@TempDir Path empty) throws IOException {
        var evaluation = Evaluation.of(empty, empty, Map.of());
        assertEquals(0, evaluation.macroF1());
        assertEquals(0, evaluation.total().f1());
        assertEquals(1, evaluation.verbatimShare());
    }

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "Côte d’Ivoire, cote d ivoire",
        "STRASSE Straße, strasse strasse",
        "'  a\u00a0b ', a b",
        "Türkiye, turkiye",
        "ﬁnance ²³, finance 23",
    })
    void foldingLeavesSmallLettersAndDigits(String text, String expected) {
        assertEquals(expected, Likeness.fold(text));
    }

    @ParameterizedTest
    @CsvSource({
        "a b c d, x b c y z, 0.5, 0.4",
        "a b, a b, 1, 1",
        "'', a, 0, 0",
    })
    void overlapIsTheLongestCommonRun(String a, String b, double ofShorter, double ofLonger) {
        var overlap = Likeness.overlap(Likeness.words(a), Likeness.words(b));
        assertEquals(new Likeness.Overlap(ofShorter, ofLonger), overlap);
    }

    @Test
    void quotedCellsKeepTheirLinesAndCommas() throws IOException {
        var rows = TableFiles.csv(new StringReader("a,b\r\n\"x, \"\"y\"\"\",\"1\n2\"\r\n"));
        assertEquals(List.of(new Row(Map.of("a", "x, \"y\"", "b", "1\n2"))), rows);
    }

    private static Evaluation evaluation() throws IOException {
        var texts = TableFiles.texts(CASE.resolve("documents"));
        return Evaluation.of(CASE.resolve("gold"), CASE.resolve("found"), texts);
    }

    private static String json() throws IOException {
        return EvaluationText.json(evaluation());
    }

    private static String table() throws IOException {
        return EvaluationText.table(evaluation());
    }

    private static String script(String... more) throws IOException, InterruptedException {
        var command =
                new ArrayList<>(
                        List.of(
                                "python3",
                                SCRIPT.toString(),
                                "--gold",
                                CASE.resolve("gold").toString(),
                                "--found",
                                CASE.resolve("found").toString(),
                                "--corpus",
                                CASE.resolve("documents").toString()));
        command.addAll(List.of(more));
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        try {
            var process = builder.start();
            var said = process.getInputStream().readAllBytes();
            assertEquals(0, process.waitFor());
            return new String(said, StandardCharsets.UTF_8);
        } catch (IOException none) {
            return Assumptions.abort("there is no python3");
        }
    }
}
