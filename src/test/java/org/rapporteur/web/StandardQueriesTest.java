package org.rapporteur.web;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.query.ResultSetRewindable;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.resultset.RDFInput;
import org.apache.jena.sparql.resultset.ResultsCompare;
import org.apache.jena.sparql.resultset.ResultsReader;
import org.apache.jena.sparql.resultset.SPARQLResult;
import org.apache.jena.sparql.vocabulary.ResultSetGraphVocab;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.KnownFailures;

/// The test suites of the W3C for the query language of SPARQL 1.0 and 1.1, asked over HTTP through
/// our door. Left out are those of the entailment regimes, which the service does not claim, of
/// SERVICE to made-up hosts, and of updates, which nobody may send here.
class StandardQueriesTest {

    private static final Map<String, Lang> LANGUAGES =
            Map.of(
                    "srj", ResultSetLang.RS_JSON,
                    "tsv", ResultSetLang.RS_TSV,
                    "csv", ResultSetLang.RS_CSV);

    private static final Fresh DATASET = new Fresh();
    private static final AtomicInteger EDITION = new AtomicInteger();
    private static final TestSite SITE = new TestSite(DATASET, () -> EDITION.toString());

    private static final KnownFailures KNOWN =
            KnownFailures.in(Path.of("src/test/resources/known-failures/standard.tsv"));

    @TempDir static Path suites;

    @BeforeAll
    static void unpack() throws IOException {
        StandardCase.unpack(suites);
    }

    @AfterAll
    static void stop() {
        SITE.close();
    }

    static Stream<StandardCase> answered() {
        return cases().filter(StandardCase::isAnswered);
    }

    static Stream<StandardCase> written() {
        return cases().filter(StandardCase::isOfSyntax);
    }

    private static Stream<StandardCase> cases() {
        var latest = suites.resolve("testcases-sparql-1.1-w3c/manifest-all.ttl");
        var first = suites.resolve("testcases-sparql-1.0-w3c/data-r2");
        return Stream.of(
                        latest,
                        first.resolve("manifest-evaluation.ttl"),
                        first.resolve("manifest-syntax.ttl"))
                .flatMap(StandardCase::of);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answered")
    void aQueryIsAnsweredAsTheStandardSays(StandardCase standard) throws Throwable {
        KNOWN.run(standard.name(), () -> checkAnswer(standard));
    }

    private static void checkAnswer(StandardCase standard) throws IOException {
        var query = assertDoesNotThrow(standard::read);
        fill(standard);
        var expected = standard.answer().orElseThrow();
        if (query.isConstructType()) {
            var graph = GraphFactory.createDefaultGraph();
            RDFParser.fromString(ask(standard, "application/n-triples"), Lang.NTRIPLES)
                    .parse(graph);
            assertTrue(graph.isIsomorphicWith(RDFDataMgr.loadGraph(expected)), graph.toString());
            return;
        }
        var lang = LANGUAGES.getOrDefault(ending(expected), ResultSetLang.RS_XML);
        var answer = ask(standard, lang.getHeaderString());
        var told = told(expected);
        var found = ResultsReader.create().forceLang(lang).build().readAny(bytes(answer));
        assertSame(told, found, standard);
    }

    /// The answer of a file: rows in a format of results, or statements about rows.
    private static SPARQLResult told(String file) throws IOException {
        var lang = RDFLanguages.filenameToLang(file, Lang.CSV);
        if (!RDFLanguages.isTriples(lang)) {
            var content = Files.readString(Path.of(URI.create(file)));
            return ResultsReader.create().forceLang(lang).build().readAny(bytes(content));
        }
        var about = RDFDataMgr.loadModel(file);
        var truth = about.listObjectsOfProperty(ResultSetGraphVocab.p_boolean);
        return truth.hasNext()
                ? new SPARQLResult(truth.next().asLiteral().getBoolean())
                : new SPARQLResult(RDFInput.fromRDF(about));
    }

    private static void assertSame(SPARQLResult told, SPARQLResult found, StandardCase standard) {
        assertEquals(told.isBoolean(), found.isBoolean());
        if (told.isBoolean()) {
            assertEquals(told.getBooleanResult(), found.getBooleanResult());
            return;
        }
        var expected = rows(told);
        var rows = rows(found);
        assertTrue(
                standard.lax()
                        ? rows.size() > 0 && rows.size() <= expected.size()
                        : same(expected, rows, standard.isOfOrder()),
                () -> "TOLD " + text(expected) + "FOUND " + text(rows));
    }

    /// The rows, with blank nodes where CSV has their labels.
    private static ResultSetRewindable rows(SPARQLResult result) {
        var rows =
                ChangedTerms.in(
                        RowSet.adapt(result.getResultSet()),
                        term ->
                                term.isLiteral() && term.getLiteralLexicalForm().startsWith("_:")
                                        ? NodeFactory.createBlankNode(term.getLiteralLexicalForm())
                                        : term);
        return ResultSetFactory.makeRewindable(ResultSet.adapt(rows));
    }

    private static boolean same(
            ResultSetRewindable expected, ResultSetRewindable rows, boolean ordered) {
        return ordered
                ? ResultsCompare.equalsByValueAndOrder(expected, rows)
                : ResultsCompare.equalsByValue(expected, rows);
    }

    private static String text(ResultSetRewindable rows) {
        rows.reset();
        return ResultSetFormatter.asText(rows);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("written")
    void whatIsNoQueryIsRefusedAndEveryOtherIsNot(StandardCase standard) throws Throwable {
        KNOWN.run(standard.name(), () -> checkSyntax(standard));
    }

    @Test
    void knownFailuresAreCases() {
        var names = cases().map(StandardCase::name).toList();
        assertTrue(names.size() > 700, names.size() + " cases");
        assertEquals(Set.of(), KNOWN.unknown(names));
    }

    private static void checkSyntax(StandardCase standard) {
        fill(standard);
        int status =
                SITE.send(
                                SITE.request("/sparql")
                                        .header("Content-Type", "application/sparql-query")
                                        .POST(BodyPublishers.ofString(standard.words())))
                        .statusCode();
        boolean good = standard.kind().startsWith("Positive");
        assertEquals(good, status != 400, standard.words() + status);
        assertTrue(status < 500, standard.words() + status);
    }

    private static void fill(StandardCase standard) {
        EDITION.incrementAndGet();
        DATASET.next();
        Txn.executeWrite(DATASET, () -> standard.fill(DATASET));
    }

    private static String ask(StandardCase standard, String accept) {
        var words = URLEncoder.encode(standard.words(), StandardCharsets.UTF_8);
        var answer = SITE.get("/sparql?query=" + words, accept);
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.body();
    }

    private static String ending(String address) {
        return address.substring(address.lastIndexOf('.') + 1);
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /// A dataset that is an empty one again and again.
    private static final class Fresh extends DatasetGraphWrapper {

        private volatile DatasetGraph current;

        Fresh() {
            super(DatabaseMgr.createDatasetGraph());
            current = getWrapped();
        }

        void next() {
            current = DatabaseMgr.createDatasetGraph();
        }

        @Override
        protected DatasetGraph get() {
            return current;
        }
    }
}
