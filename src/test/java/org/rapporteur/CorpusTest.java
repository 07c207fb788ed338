package org.rapporteur;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.evaluate.Evaluation;
import org.rapporteur.evaluate.Score;
import org.rapporteur.pipeline.Outcome;
import org.rapporteur.store.LiveStore;
import org.rapporteur.store.Question;
import org.rapporteur.store.Store;
import org.rapporteur.store.Tables;
import org.rapporteur.vocabulary.Base;
import org.rapporteur.web.PublicQueries;
import org.rapporteur.web.Server;
import org.rapporteur.web.Site;

/// The whole path, from real files to tables, held against tables made by hand.
class CorpusTest {

    private static final Path CORPUS = SampleGraph.CORPUS;
    private static final Path GOLD = Path.of("data/gold");

    /// The real documents, which not everybody has.
    private static final Path REAL = Path.of("../shared");

    private static final Pattern ANSWERED =
            Pattern.compile("(?s)```sparql\n(?<query>.*?)```.*?```text\n(?<answer>.*?)```");

    @TempDir static Path folder;

    @Test
    void everySampleDocumentIsPublished() {
        var others = new ArrayList<>(SampleGraph.report().outcomes());
        others.removeIf(Outcome.Published.class::isInstance);
        assertEquals(List.of(), others);
    }

    @Test
    void theSampleDocumentsKeepTheirFloors(TestReporter reporter) throws IOException {
        var found = evaluate(SampleGraph.directory(), CORPUS, GOLD);
        keepsFloors(found, GOLD.resolve("floor.csv"), reporter);
    }

    @Test
    void theRealDocumentsKeepTheirFloors(@TempDir Path store, TestReporter reporter)
            throws IOException, InterruptedException {
        assumeTrue(Files.isDirectory(REAL.resolve("gold")), "The real documents are not here");
        var corpus = REAL.resolve("corpus");
        SampleGraph.build(documents(corpus), store);
        var found = evaluate(store, corpus, REAL.resolve("gold"));
        keepsFloors(found, Path.of("src/test/resources/floor-shared.csv"), reporter);
    }

    /// The order in which files are named is none of the graph's business either.
    @Test
    void buildingTwiceGivesTheSameBytes() throws IOException, InterruptedException {
        var backwards = new ArrayList<>(documents(CORPUS));
        Collections.reverse(backwards);
        SampleGraph.build(backwards, folder.resolve("again"));
        var quads = quads(SampleGraph.directory());
        assertFalse(quads.isEmpty());
        assertEquals(quads, quads(folder.resolve("again")));
    }

    @Test
    void theReadmesQueryHasItsAnswer() throws IOException {
        var readme = ANSWERED.matcher(Files.readString(Path.of("README.md")));
        assertTrue(readme.find(), "README.md has no query with an answer");
        var out = new ByteArrayOutputStream();
        try (var store = Store.open(SampleGraph.directory())) {
            Question.parse(readme.group("query")).answer(store.dataset(), "table", out);
        }
        assertEquals(readme.group("answer"), out.toString(StandardCharsets.UTF_8));
        assertEquals(
                Files.readString(Path.of("queries/questions/elected.rq")), readme.group("query"));
    }

    /// The lines of README.md that ask a server, run as they stand there but for the port.
    @Test
    void theReadmesRequestsAreAnswered() throws IOException, InterruptedException {
        var lines =
                Files.readAllLines(Path.of("README.md")).stream()
                        .filter(line -> line.startsWith("curl "))
                        .toList();
        assertEquals(2, lines.size());
        try (var store = LiveStore.open(SampleGraph.directory())) {
            var queries = PublicQueries.STANDARD;
            var site = Site.of(Base.STANDARD, store, queries);
            try (var server = Server.start(site, 0, 0)) {
                var rows = run(lines.getFirst(), server.port());
                assertTrue(rows.startsWith("document,paragraph,words\r\nccm-7msp-"), rows);
                var turtle = run(lines.getLast(), server.port());
                assertTrue(turtle.contains("\n<https://w3id.org/rapporteur/id/meeting/ccm-7msp>"));
            }
        }
    }

    private static String run(String line, int port) throws IOException, InterruptedException {
        var words = line.replace("curl ", "curl -sf ").replace(":8080", ":" + port);
        var shell = new ProcessBuilder("sh", "-c", words).start();
        var said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = shell.waitFor();
        assumeTrue(code != 127, "curl is not installed");
        assertEquals(0, code, line);
        return said;
    }

    private static void keepsFloors(Evaluation found, Path floors, TestReporter reporter)
            throws IOException {
        var figures = new TreeMap<String, Double>();
        found.scores().forEach(score -> figures.put(score.table(), score.f1()));
        var expected = floors(floors);
        assertEquals(expected.keySet(), figures.keySet());
        figures.forEach((table, f1) -> reporter.publishEntry(table, "%.3f".formatted(f1)));
        var below =
                found.scores().stream()
                        .filter(score -> score.f1() < expected.getOrDefault(score.table(), 1.0))
                        .map(Score::table)
                        .toList();
        assertEquals(List.of(), below, () -> "%s, floors %s".formatted(figures, expected));
        assertTrue(found.quoted() > 0, "No quote was looked for");
        assertEquals(found.quoted(), found.verbatim(), "Quotes that stand in their documents");
    }

    private static Evaluation evaluate(Path directory, Path corpus, Path gold) throws IOException {
        var tables = Files.createTempDirectory(folder, "tables");
        try (var store = Store.open(directory)) {
            for (var table : Tables.NAMES) {
                try (var out = Files.newOutputStream(tables.resolve(table + ".csv"))) {
                    Tables.write(store.dataset(), table, out);
                }
            }
        }
        return Evaluation.of(gold, tables, texts(corpus));
    }

    private static Map<String, Double> floors(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.skip(1)
                    .map(line -> line.split(","))
                    .collect(Collectors.toMap(row -> row[0], row -> Double.valueOf(row[1])));
        }
    }

    /// The documents' own characters by their names, white space folded.
    private static Map<String, String> texts(Path corpus) throws IOException {
        var texts = new TreeMap<String, String>();
        for (var file : documents(corpus)) {
            var name = file.getFileName().toString().replaceFirst("\\.\\w+$", "");
            texts.put(name, Files.readString(file).replaceAll("(?U)\\s+", " "));
        }
        return texts;
    }

    private static List<Path> documents(Path corpus) throws IOException {
        try (var files = Files.list(corpus)) {
            return files.filter(file -> !file.endsWith("README.md")).sorted().toList();
        }
    }

    private static List<String> quads(Path directory) throws IOException {
        try (var store = Store.open(directory)) {
            var out = new ByteArrayOutputStream();
            var dataset = store.dataset();
            Txn.executeRead(dataset, () -> RDFDataMgr.write(out, dataset, Lang.NQUADS));
            return out.toString(StandardCharsets.UTF_8).lines().sorted().toList();
        }
    }
}
