package org.rapporteur;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.HydratorSupplier;
import blue.strategic.parquet.ParquetReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.io.file.PathUtils;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.IsoMatcher;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.dump.Dump;
import org.rapporteur.dump.DumpFile;
import org.rapporteur.store.Store;
import org.rapporteur.store.Table;
import org.rapporteur.store.Tables;
import org.rapporteur.vocabulary.Base;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The dump of the sample documents.
class DumpTest {

    static final List<String> TABLES = Tables.ALL;

    private static final Dump DUMP = new Dump(Base.STANDARD, Map.of());

    @TempDir static Path folder;

    @BeforeAll
    static void write() throws IOException {
        dump(DUMP, folder);
    }

    @Test
    void theSameBuildGivesTheSameBytesAndTheChecksumsAreTrue(@TempDir Path other)
            throws IOException {
        var sums = Files.readString(folder.resolve("SHA256SUMS"));
        dump(DUMP, other);
        assertEquals(sums, Files.readString(other.resolve("SHA256SUMS")));
        dump(DUMP, other);
        assertEquals(sums, Files.readString(other.resolve("SHA256SUMS")), "dumped again");
        for (var line : sums.lines().toList()) {
            var parts = line.split(" {2}", 2);
            assertEquals(
                    parts[0], DigestUtils.sha256Hex(Files.readAllBytes(folder.resolve(parts[1]))));
        }
        assertEquals(files(folder).size() - 1, sums.lines().count(), "all but itself");
    }

    @ParameterizedTest
    @ValueSource(strings = {"trig", "nq", "jsonld"})
    void theWholeGraphComesBack(String format) throws IOException {
        var back = DatasetGraphFactory.create();
        var lang =
                Map.of("trig", Lang.TRIG, "nq", Lang.NQUADS, "jsonld", Lang.JSONLD11).get(format);
        try (var in =
                new GZIPInputStream(
                        Files.newInputStream(folder.resolve("rapporteur." + format + ".gz")))) {
            RDFParser.source(in).lang(lang).parse(back);
        }
        try (var store = SampleGraph.open()) {
            var published = DatasetGraphFactory.create();
            store.dataset().begin();
            store.dataset().find().forEachRemaining(published::add);
            store.dataset().end();
            assertEquals(count(published), count(back));
            assertTrue(isSame(published, back), "another graph");
        }
    }

    @ParameterizedTest
    @FieldSource("TABLES")
    void aTableIsTheSameInEachFormat(String name) throws IOException {
        try (var store = SampleGraph.open()) {
            var table = Table.of(name, store.dataset()).orElseThrow();
            assertEquals(table.csv(), Files.readString(file(name, "csv")));
            assertEquals(table.records(), json(name));
            assertEquals(numbers(table.records()), numbers(parquet(name)));
        }
    }

    @ParameterizedTest
    @FieldSource("TABLES")
    void theDataPackageDescribesEachColumn(String name) throws IOException {
        var whole = JsonMapper.shared().readTree(file("datapackage", "json").toFile());
        var found = new ArrayList<JsonNode>();
        whole.get("resources").forEach(found::add);
        var resource =
                found.stream()
                        .filter(each -> each.get("path").asString().equals(name + ".csv"))
                        .findFirst()
                        .orElseThrow();
        var fields = new ArrayList<String>();
        for (var field : resource.get("schema").get("fields")) {
            fields.add(field.get("name").asString());
            assertTrue(field.get("description").asString().endsWith("."), field.toString());
        }
        var header = Files.readAllLines(file(name, "csv")).getFirst();
        assertEquals(header, String.join(",", fields));
        assertTrue(resource.get("title").asString().endsWith("."));
    }

    /// Whole numbers and others are numbers in Parquet, so that nobody has to turn texts into them.
    @Test
    void numbersAreNumbersInParquet() throws IOException {
        var types = new TreeMap<String, String>();
        for (var name : TABLES) {
            var schema =
                    ParquetReader.readMetadata(file(name, "parquet").toFile()).getFileMetaData();
            for (var field : schema.getSchema().getFields()) {
                types.put(name + "." + field.getName(), field.asPrimitiveType().toString());
            }
        }
        assertEquals("optional int64 ordinal", types.get("meetings.ordinal"));
        assertEquals("optional int64 in_favour", types.get("votes.in_favour"));
        assertEquals("optional double amount", types.get("financial_contributions.amount"));
        assertEquals("optional binary quote (STRING)", types.get("decisions.quote"));
    }

    @Test
    void theDataPackageNamesEachFile() throws IOException {
        var named = new HashSet<String>();
        for (var each :
                JsonMapper.shared()
                        .readTree(file("datapackage", "json").toFile())
                        .get("resources")) {
            named.add(each.get("path").asString());
            assertTrue(each.get("name").asString().matches("[a-z0-9._-]+"), each.toString());
        }
        var written = new HashSet<String>();
        for (var each : files(folder.resolve("tables"))) {
            written.add(each.getFileName().toString());
        }
        written.remove("datapackage.json");
        assertEquals(written, named);
    }

    @Test
    void whatCameWentAndChangedIsListed(@TempDir Path store, @TempDir Path dumped)
            throws IOException, InterruptedException {
        var documents = store.resolve("documents");
        Files.createDirectories(documents);
        var note = "ccm-signing-2008-undp-note.md";
        var press = "ccm-7msp-press-note.md";
        var minutes = "ccm-2011-consultations-minutes.txt";
        copy(note, documents);
        copy(press, documents);
        builtAndDumped(documents, store, dumped);
        var first = facts(dumped);
        assertEquals(Map.of("added", first.size()), changes(dumped));
        Files.delete(documents.resolve(note));
        copy(minutes, documents);
        var text = Files.readString(documents.resolve(press));
        Files.writeString(documents.resolve(press), "A line before all others.\n\n" + text);
        builtAndDumped(documents, store, dumped);
        var second = facts(dumped);
        var changed = changes(dumped);
        assertEquals(of("ccm-signing-2008-undp-note", first), changed.get("gone"));
        assertEquals(of("ccm-2011-consultations-minutes", second), changed.get("added"));
        assertEquals(
                of("ccm-7msp-press-note", second), changed.get("changed"), "words stand elsewhere");
    }

    @Test
    void stepsTowardsTreatiesAreReadyForWikidata(@TempDir Path other) throws IOException {
        dump(new Dump(Base.STANDARD, Map.of("ccm", "Q1")), other);
        var lines = Files.readAllLines(other.resolve("quickstatements/ratification.tsv"));
        var netherlands =
                "Q1\tP6193\tQ29999\tP585\t+2011-00-00T00:00:00Z/9\tS854\t"
                        + "\"https://w3id.org/rapporteur/id/fact/ccm-2011-consultations-minutes/";
        assertTrue(lines.stream().anyMatch(line -> line.startsWith(netherlands)), lines.toString());
        for (var line : lines) {
            assertTrue(
                    line.matches("Q1\tP6193\tQ\\d+(\tP585\t\\+\\S+)?\tS854\t\"https://[^\"]+\""),
                    line);
        }
        var open = Files.readString(folder.resolve("quickstatements/ratification.tsv"));
        assertTrue(open.startsWith("ITEM-OF-ccm\t"), "no item is made up");
    }

    @Test
    void theDescriptionPointsToEachFile() throws IOException {
        var model = RDFDataMgr.loadModel(folder.resolve("dataset.ttl").toString());
        var described = new HashSet<String>();
        var query =
                """
                PREFIX dcat: <http://www.w3.org/ns/dcat#>
                PREFIX dcterms: <http://purl.org/dc/terms/>
                PREFIX spdx: <http://spdx.org/rdf/terms#>
                SELECT ?address ?bytes ?sum {
                  <https://w3id.org/rapporteur/dataset> dcat:version ?version ; dcat:distribution ?file .
                  ?file a dcat:Distribution ; dcat:downloadURL ?address ; dcat:byteSize ?bytes ; dcat:mediaType ?type ;
                    dcterms:license ?licence ; spdx:checksum/spdx:checksumValue ?sum .
                }
                """;
        try (var asked = QueryExec.graph(model.getGraph()).query(query).build()) {
            asked.select()
                    .forEachRemaining(
                            row ->
                                    described.add(
                                            row.get("address")
                                                            .getURI()
                                                            .replaceFirst(".*/dumps/", "")
                                                    + row.get("bytes").getLiteralLexicalForm()
                                                    + row.get("sum").getLiteralLexicalForm()));
        }
        var expected = new HashSet<String>();
        for (var file : files(folder)) {
            var name = folder.relativize(file).toString();
            if (!name.equals("SHA256SUMS") && !name.equals("dataset.ttl")) {
                var sum = DigestUtils.sha256Hex(Files.readAllBytes(file));
                expected.add(name + Files.size(file) + sum);
            }
        }
        assertEquals(expected, described);
    }

    @Test
    void whatIsNoPartOfTheDumpStays(@TempDir Path other) throws IOException {
        Files.writeString(other.resolve("mine.txt"), "mine");
        dump(DUMP, other);
        var stale = other.resolve("tables/of-old.csv");
        Files.writeString(stale, "old");
        Files.writeString(other.resolve("SHA256SUMS"), "0".repeat(64) + "  tables/of-old.csv\n");
        dump(DUMP, other);
        assertFalse(Files.exists(stale), "an earlier dump had it and this one has not");
        assertEquals("mine", Files.readString(other.resolve("mine.txt")));
    }

    private static List<DumpFile> dump(Dump dump, Path into) throws IOException {
        try (var store = SampleGraph.open()) {
            return dump.write(store, into, into);
        }
    }

    private static void builtAndDumped(Path documents, Path directory, Path into)
            throws IOException, InterruptedException {
        var built = directory.resolve("store");
        assertTrue(SampleGraph.build(SampleDocuments.in(documents), built).isPublishable());
        try (var store = Store.open(built)) {
            DUMP.write(store, into, into);
        }
    }

    private static void copy(String name, Path into) throws IOException {
        PathUtils.copyFileToDirectory(SampleGraph.CORPUS.resolve(name), into);
    }

    private static Map<String, Integer> changes(Path dumped) throws IOException {
        var counted = new TreeMap<String, Integer>();
        Files.readAllLines(dumped.resolve("changes.tsv")).stream()
                .skip(1)
                .forEach(line -> counted.merge(line.split("\t", 2)[0], 1, Integer::sum));
        return counted;
    }

    private static List<String> facts(Path dumped) throws IOException {
        return Files.readAllLines(dumped.resolve("facts.tsv")).stream().skip(1).toList();
    }

    private static int of(String document, List<String> facts) {
        return (int) facts.stream().filter(fact -> fact.contains("/" + document + "\t")).count();
    }

    private static Path file(String name, String extension) {
        return folder.resolve("tables").resolve(name + "." + extension);
    }

    private static List<Map<String, String>> json(String name) throws IOException {
        var records = new ArrayList<Map<String, String>>();
        for (var record : JsonMapper.shared().readTree(file(name, "json").toFile())) {
            var cells = new LinkedHashMap<String, String>();
            record.properties()
                    .forEach(cell -> cells.put(cell.getKey(), cell.getValue().asString()));
            records.add(cells);
        }
        return records;
    }

    private static List<Map<String, String>> parquet(String name) throws IOException {
        Hydrator<Map<String, String>, Map<String, String>> hydrator =
                new Hydrator<>() {
                    @Override
                    public Map<String, String> start() {
                        return new LinkedHashMap<>();
                    }

                    @Override
                    public Map<String, String> add(
                            Map<String, String> row, String column, Object value) {
                        row.put(column, value == null ? "" : value.toString());
                        return row;
                    }

                    @Override
                    public Map<String, String> finish(Map<String, String> row) {
                        return row;
                    }
                };
        try (var rows =
                ParquetReader.streamContent(
                        file(name, "parquet").toFile(), HydratorSupplier.constantly(hydrator))) {
            return rows.collect(Collectors.toList());
        }
    }

    /// Records of which the amounts are written in one way: 30000.0 is 30000.
    private static List<Map<String, String>> numbers(List<Map<String, String>> records) {
        var written = new ArrayList<Map<String, String>>();
        for (var record : records) {
            var cells = new LinkedHashMap<>(record);
            cells.computeIfPresent(
                    "amount",
                    (column, cell) -> new BigDecimal(cell).stripTrailingZeros().toPlainString());
            written.add(cells);
        }
        return written;
    }

    private static long count(DatasetGraph dataset) {
        return dataset.stream().count();
    }

    /// Graphs with blank nodes are compared one by one, for together they take long.
    private static boolean isSame(DatasetGraph one, DatasetGraph other) {
        var names = new ArrayList<Node>();
        one.listGraphNodes().forEachRemaining(names::add);
        return names.stream().allMatch(name -> same(one.getGraph(name), other.getGraph(name)));
    }

    private static boolean same(Graph one, Graph other) {
        return one.size() == other.size() && IsoMatcher.isomorphic(one, other);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
