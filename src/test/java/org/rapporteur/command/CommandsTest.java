package org.rapporteur.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.pipeline.Adoptions;

class CommandsTest {

    private record Said(int code, String out, String err) {}

    @TempDir Path folder;
    private String documents = "";
    private String store = "";

    @BeforeEach
    void documents() throws IOException {
        var place = Files.createDirectory(folder.resolve("documents"));
        Files.writeString(place.resolve("moot.txt"), "The Moot adopted its rules.");
        documents = place.toString();
        store = folder.resolve("store").toString();
    }

    @Test
    void buildSaysWhatItDidAndNothingOnStandardOutput() {
        var said = run("build", documents, "--store", store);
        assertEquals(0, said.code(), said.err());
        assertEquals("", said.out());
        var line =
                "(?s).*Published: 1 documents, 1 facts, 0 doubts; 0 sentences that may have told"
                        + " more; 0 files refused; [\\d,]+ quads, [\\d,]+ bytes of disk for each\n";
        assertTrue(said.err().matches(line), said.err());
    }

    @Test
    void buildNamesWhatItRefusedAndWhyAndPublishesTheRest() throws IOException {
        var place = Path.of(documents);
        Files.writeString(place.resolve("empty.txt"), "");
        Files.write(place.resolve("binary.txt"), new byte[] {0, 1, 2, (byte) 0xff, 0, 5});
        Files.createSymbolicLink(place.resolve("dangling.txt"), folder.resolve("nowhere"));
        Files.createDirectory(folder.resolve("folder.txt"));
        try (var big = new RandomAccessFile(place.resolve("big.txt").toFile(), "rw")) {
            big.setLength(50L << 20);
        }
        var paths = Stream.of("missing.txt", "folder.txt").map(folder::resolve).map(Path::toString);
        var words = Stream.of(Stream.of("build", documents, "--store", store), paths);
        var said = run(words.flatMap(each -> each).toArray(String[]::new));
        assertEquals(1, said.code());
        for (var reason :
                List.of(
                        "empty.txt: not read. empty.txt is empty",
                        "binary.txt: not read. binary.txt is no text",
                        "dangling.txt: not read. It is a link that leads nowhere",
                        "big.txt: not read. It has 52,428,800 bytes",
                        "missing.txt: not read. There is no such file",
                        "folder.txt: not read. There is no document in this folder",
                        "Published: 1 documents, 1 facts, 0 doubts; 0 sentences that may have told"
                                + " more; 6 files refused")) {
            assertTrue(said.err().contains(reason), () -> reason + " is not in " + said.err());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"build", "extract"})
    void aFolderWithoutDocumentsIsNoSuccess(String command) throws IOException {
        var empty = Files.createDirectory(folder.resolve("empty")).toString();
        var said =
                command.equals("build")
                        ? run(command, empty, "--store", store)
                        : run(command, empty);
        assertEquals(1, said.code());
        assertTrue(said.err().contains("There is no document in this folder"), said.err());
    }

    @Test
    void twoExtractionsGiveTheSameBytes() throws IOException {
        var files = Stream.of("one.nq", "two.nq").map(folder::resolve).toList();
        for (var file : files) {
            assertEquals(0, run("extract", documents, "-o", file.toString()).code());
        }
        assertEquals(-1, Files.mismatch(files.getFirst(), files.getLast()));
    }

    @Test
    void aListOfPathsIsReadFromStandardInput() {
        var words = new String[] {"extract", "-"};
        var said = run(documents + System.lineSeparator(), words);
        assertEquals(0, said.code(), said.err());
        assertEquals(run("extract", documents).out(), said.out());
        var nothing = run("", words);
        assertEquals(1, nothing.code());
        assertTrue(nothing.err().contains("Standard input lists no path"), nothing.err());
    }

    @Test
    void extractWritesToStandardOutputOrToAFile() throws IOException {
        var said = run("extract", documents);
        assertEquals(0, said.code(), said.err());
        assertTrue(said.out().contains("{") && said.out().contains("The Moot adopted"), said.out());
        var file = folder.resolve("new/facts.jsonld");
        var quiet = run("extract", documents, "-o", file.toString());
        assertEquals("", quiet.out());
        assertTrue(Files.readString(file).contains("@graph"), "the extension names the format");
    }

    @Test
    void fetchPlansWithoutAskingAnybody() throws IOException {
        var to = folder.resolve("fetched").toString();
        var said = run("fetch", "A/RES/63/71", "--language", "en,fr", "--to", to, "--dry-run");
        assertEquals(0, said.code(), said.err());
        for (var words :
                List.of(
                        "A/RES/63/71 (en): would be fetched from https://documents.un.org/",
                        "s=A%2FRES%2F63%2F71&l=fr&t=pdf as " + to + "/a-res-63-71-fr.pdf")) {
            assertTrue(said.err().contains(words), said.err());
        }
        assertFalse(Files.exists(Path.of(to)));
        var all = run("fetch", "--sources", "data/sources.csv", "--to", to, "--dry-run");
        assertTrue(all.err().contains("CCM/MSP/2017/12 (en): would be fetched"), all.err());
    }

    @ParameterizedTest
    @CsvSource({
        "'fetch', Nothing to fetch",
        "'fetch moot', moot is no symbol of a UN document",
        "'fetch A/RES/63/71 --language eo', eo is no official language",
        "'fetch --sources data/gold/floor.csv', is no list of sources after row 0",
        "'fetch A/RES/63/71 --service https://example.org/', needs {symbol}",
    })
    void fetchSaysWhatItCannotDo(String line, String why) {
        var said = run(line.split(" "));
        assertEquals(1, said.code());
        assertTrue(said.err().contains(why), said.err());
    }

    @Test
    void queryReadsAFileOrStandardInput() throws IOException {
        run("build", documents, "--store", store);
        var query =
                "SELECT (COUNT(*) AS ?n) { ?d a <https://w3id.org/rapporteur/ontology#Decision> }";
        var file = Files.writeString(folder.resolve("count.rq"), query);
        var csv = run("query", file.toString(), "--store", store, "--format", "csv");
        assertEquals("n\n1\n", csv.out().replace("\r", ""), csv.err());
        assertTrue(run(query, new String[] {"query", "-", "--store", store}).out().contains("1"));
    }

    @Test
    void tablesAreWrittenForEvaluationToRead() throws IOException {
        run("build", documents, "--store", store);
        var tables = folder.resolve("tables");
        var said = run("tables", "--store", store, "-o", tables.toString());
        assertEquals(0, said.code(), said.err());
        assertTrue(Files.readString(tables.resolve("decisions.csv")).contains("The Moot adopted"));
        var gold = Files.createDirectory(folder.resolve("gold"));
        var columns = "document\tmeeting\tparagraph\taction\ttopic\tdate\tquote";
        var row = "moot\tFirst Moot\t\tadopt\t\t\tThe Moot adopted its rules.";
        Files.write(gold.resolve("decisions.tsv"), List.of(columns, row));
        var evaluation =
                run("evaluate", "--store", store, "--gold", gold.toString(), "--corpus", documents);
        assertEquals(0, evaluation.code(), evaluation.err());
        assertTrue(evaluation.out().contains("1.000"), evaluation.out());
    }

    @Test
    void validatePrintsWhatTheRulesSay() {
        run("build", documents, "--store", store);
        var said = run("validate", "--store", store);
        assertEquals("0 violations, 0 warnings\n", said.err(), said.out());
        assertEquals(0, said.code());
        assertEquals("", said.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"build", "extract", "tables", "query", "validate", "evaluate", "serve"})
    void everyCommandExplainsItself(String command) {
        var said = run(command, "--help");
        assertEquals(0, said.code(), said.err());
        assertTrue(said.out().startsWith("Usage: rapporteur " + command), said.out());
    }

    @ParameterizedTest
    @CsvSource({
        "'', Missing required subcommand",
        "unheard-of, Unmatched argument",
        "build, Missing required",
        "tables --store s, Missing required option",
        "serve --port many, Invalid value",
    })
    void aWrongCommandLineIsSaidToBeOne(String line, String reason) {
        var said = run(line.isEmpty() ? new String[0] : line.split(" "));
        assertEquals(2, said.code(), said.err());
        assertTrue(said.err().contains(reason), said.err());
        assertEquals("", said.out());
    }

    @ParameterizedTest
    @CsvSource({
        "validate --store STORE, no-build",
        "query no-such.rq --store STORE, There is no file no-such.rq",
        "extract DOCUMENTS --format docx, There is no format docx; there are trig",
        "evaluate --store STORE --gold no-such, There is no folder no-such",
        "serve --store STORE --port 0, no-build",
    })
    void whatCannotBeDoneIsSaidInOneSentence(String line, String reason) {
        var words = line.replace("STORE", store).replace("DOCUMENTS", documents).split(" ");
        var said = run(words);
        assertEquals(1, said.code(), said.err());
        assertTrue(said.err().contains(reason.equals("no-build") ? store : reason), said.err());
        assertEquals(1, said.err().lines().count(), said.err());
        assertFalse(said.err().contains("Exception"), said.err());
    }

    private static Said run(String... words) {
        return run("", words);
    }

    private static Said run(String input, String[] words) {
        var in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var console =
                new Console(in, out, new PrintStream(err, true, StandardCharsets.UTF_8), false);
        int code = Rapporteur.run(console, Adoptions::run, words);
        return new Said(
                code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
