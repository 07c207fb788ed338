package org.rapporteur.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.store.Patience;

/// What the door lets in, what it says, and what it keeps out.
class DoorTest {

    private static final String JSON = "application/sparql-results+json";
    private static final PublicQueries TIGHT = PublicQueries.STANDARD.withSizes(5_000, 400_000);
    private static final TestSite site = new TestSite(TIGHT, DoorTest::fill);

    /// For what takes for ever: nobody waits longer than that for it.
    private static final String A_SECOND = "&timeout=1";

    private static final String CROSS = "{ ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";

    @AfterAll
    static void stop() {
        site.close();
    }

    /// A ring, so that a path reaches every thing from every other.
    private static void fill(DatasetGraph dataset) {
        var graph = NodeFactory.createURI("https://example.org/g");
        var next = NodeFactory.createURI("https://example.org/next");
        for (int i = 0; i < 4000; i++) {
            dataset.add(new Quad(graph, thing(i), next, thing((i + 1) % 4000)));
        }
    }

    private static org.apache.jena.graph.Node thing(int i) {
        return NodeFactory.createURI("https://example.org/thing/" + i);
    }

    @ParameterizedTest
    @CsvSource({
        "/sparql.json, application/sparql-results+json",
        "/sparql.csv, text/csv",
        "/sparql?format=xml, application/sparql-results+xml",
        "/sparql?output=tsv, text/tab-separated-values",
        "/sparql?format=text, text/plain",
        "/sparql?results=json, application/sparql-results+json",
        "/sparql?format=application/sparql-results%2Bxml, application/sparql-results+xml",
    })
    void theFormIsNamedByExtensionOrParameter(String path, String type) {
        var joint = path.contains("?") ? "&" : "?";
        var answer =
                site.get(path + joint + "query=" + escaped("SELECT * { ?s ?p ?o } LIMIT 2"), "*/*");
        assertEquals(200, answer.statusCode(), answer.body());
        assertTrue(header(answer, "Content-Type").startsWith(type), header(answer, "Content-Type"));
    }

    @ParameterizedTest
    @CsvSource({
        "text/csv;q=0.5, application/sparql-results+xml;q=0.9, application/sparql-results+xml",
        "text/csv, application/sparql-results+xml;q=0.9, text/csv",
        "application/nothing, */*;q=0.1, application/sparql-results+json",
    })
    void qualitiesDecide(String first, String second, String type) {
        var answer = site.get(query("ASK {}"), first + ", " + second);
        assertTrue(header(answer, "Content-Type").startsWith(type), header(answer, "Content-Type"));
    }

    @Test
    void aFormThatThereIsNotIsRefusedWithThoseThatThereAre() {
        var answer = site.get(query("ASK {}"), "image/png");
        assertEquals(406, answer.statusCode());
        assertTrue(answer.body().contains("text/csv"), answer.body());
    }

    @ParameterizedTest
    @CsvSource({
        "text/turtle, text/turtle", "application/ld+json, application/ld+json",
        "application/rdf+xml, application/rdf+xml", "application/n-triples, application/n-triples",
        "text/plain, text/plain",
    })
    void graphsAreWrittenInEveryFormat(String accept, String type) {
        var answer = site.get(query("CONSTRUCT WHERE { ?s ?p ?o } LIMIT 3"), accept);
        assertEquals(200, answer.statusCode(), answer.body());
        assertTrue(header(answer, "Content-Type").startsWith(type), header(answer, "Content-Type"));
        assertTrue(answer.body().contains("example.org/thing"), answer.body());
    }

    @Test
    void aMistakeIsShownWithItsPlace() {
        var answer = site.get(query("SELECT *\nWHERE { ?s ?p }"), JSON);
        assertEquals(400, answer.statusCode());
        assertTrue(header(answer, "Content-Type").startsWith("application/problem+json"));
        assertTrue(answer.body().contains("\"line\":2"), answer.body());
        assertTrue(answer.body().contains("\"column\":15"), answer.body());
        assertEquals("*", header(answer, "Access-Control-Allow-Origin"));
    }

    @Test
    void whatIsNoStandardSparqlIsRefused() {
        assertEquals(400, site.get(query("SELECT * { LET (?x := 1) }"), JSON).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sparql", "/data", "/", "/id/meeting/x"})
    void scriptsOfAnyOriginMayAsk(String path) {
        var preflight =
                site.send(
                        site.request(path)
                                .header("Origin", "https://elsewhere.example")
                                .header("Access-Control-Request-Method", "POST")
                                .method("OPTIONS", BodyPublishers.noBody()));
        assertEquals(204, preflight.statusCode());
        assertEquals("*", header(preflight, "Access-Control-Allow-Origin"));
        assertTrue(header(preflight, "Access-Control-Allow-Methods").contains("POST"));
        assertTrue(header(preflight, "Access-Control-Expose-Headers").contains("ETag"));
    }

    @ParameterizedTest
    @CsvSource({"/sparql, PUT", "/sparql, DELETE", "/data, POST", "/data, PATCH"})
    void otherMethodsAreRefusedWithThoseThatThereAre(String path, String method) {
        var answer =
                site.send(
                        site.request(path).method(method, BodyPublishers.ofString("query=ASK{}")));
        assertEquals(405, answer.statusCode());
        assertTrue(header(answer, "Allow").contains("GET, HEAD"));
    }

    @Test
    void withoutAQueryTheServiceDescribesItself() {
        var turtle = site.get("/sparql", "text/turtle");
        assertEquals(200, turtle.statusCode());
        assertTrue(turtle.body().contains("sd:UnionDefaultGraph"), turtle.body());
        var anything = site.get("/sparql", "*/*");
        assertTrue(header(anything, "Content-Type").startsWith("text/turtle"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (COUNT(*) AS ?n) " + CROSS,
                "SELECT * " + CROSS + " ORDER BY ?l ?a",
                "SELECT (COUNT(*) AS ?n) { SELECT DISTINCT ?a ?d ?g " + CROSS + " }",
                "SELECT (GROUP_CONCAT(?a) AS ?all) " + CROSS,
                "SELECT ?a (COUNT(*) AS ?n) " + CROSS + " GROUP BY ?a ?d ?g",
                "ASK { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(CONCAT(STR(?a), STR(?f), STR(?i)) = 'x') }",
                "SELECT (COUNT(*) AS ?n) { ?a (<https://example.org/next>|^<https://example.org/next>)* ?b }",
                "SELECT (COUNT(*) AS ?n) { ?a !<urn:x>* ?b . ?b !<urn:x>* ?c }",
                "SELECT * { BIND('%s' AS ?x) FILTER REGEX(?x, '^(a*)(a*)(a*)(a*)(a*)(a*)(a*)(a*)b$') }",
                "SELECT (REPLACE('%s', '(a*)(a*)(a*)(a*)(a*)(a*)(a*)(a*)b$', 'c') AS ?x) {}",
                "CONSTRUCT { ?a ?e ?i } WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(CONCAT(STR(?a), STR(?f), STR(?i)) = 'x') }",
                "SELECT * { ?a ?b ?c FILTER NOT EXISTS { ?d ?e ?f . ?g ?h ?i FILTER(CONCAT(STR(?d), STR(?i)) = STR(?b)) } }",
            })
    void aQueryEndsWhenItsTimeIsUp(String query) {
        var answer = site.get(query(query.formatted("a".repeat(400))) + A_SECOND, "*/*");
        assertTrue(
                answer.statusCode() == 503 || answer.statusCode() == 422,
                answer.statusCode() + answer.body());
        assertTrue(answer.body().contains("\"status\":"), answer.body());
        assertTrue(
                answer.statusCode() == 422 || answer.body().contains("did not end within 1 s"),
                answer.body());
    }

    @Test
    void textsDoNotGrowForEver() {
        var query = new StringBuilder("SELECT (STRLEN(?x40) AS ?n) { BIND('0123456789' AS ?x0)");
        for (int i = 1; i <= 40; i++) {
            query.append(" BIND(CONCAT(?x%d, ?x%d) AS ?x%d)".formatted(i - 1, i - 1, i));
        }
        var answer = site.get(query(query + " }"), JSON);
        assertEquals(422, answer.statusCode(), answer.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "xml", "csv", "tsv"})
    void anAnswerCutInTheMiddleIsNotTakenForWhole(String format) {
        var cross = query("SELECT * { ?a ?b ?c . ?d ?e ?f }") + "&format=" + format;
        assertThrows(UncheckedIOException.class, () -> site.get(cross, "*/*"));
        assertEquals(200, site.get(query("ASK {}"), JSON).statusCode());
    }

    @Test
    void aGraphThatIsTooLargeIsRefused() {
        var answer =
                site.get(query("CONSTRUCT { ?a ?e ?d } { ?a ?b ?c . ?d ?e ?f }"), "text/turtle");
        assertEquals(422, answer.statusCode(), answer.body());
    }

    @Test
    void whoComesWhenAllPlacesAreTakenIsAskedToComeBack() throws Exception {
        // So long that those who come together are there together.
        var slow = query("SELECT (COUNT(*) AS ?n) " + CROSS) + "&timeout=4";
        try (var narrow = new TestSite(TIGHT.withPlaces(2, 2), DoorTest::fill);
                var clients = Executors.newFixedThreadPool(6)) {
            var calls = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < 6; i++) {
                calls.add(() -> {
                    var answer = narrow.get(slow, JSON);
                    assertTrue(
                            answer.statusCode() != 429
                                    || header(answer, "Retry-After").equals("1"));
                    return answer.statusCode();
                });
            }
            var statuses = new ArrayList<Integer>();
            for (var done : clients.invokeAll(calls)) {
                statuses.add(done.get());
            }
            assertTrue(statuses.contains(429), statuses.toString());
            assertTrue(statuses.contains(503), statuses.toString());
            assertTrue(
                    Patience.until(() -> narrow.get(query("ASK {}"), JSON).statusCode() == 200),
                    "a place is free again");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "soon", "NaN"})
    void aTimeoutThatIsNoneIsRefused(String timeout) {
        assertEquals(400, site.get(query("ASK {}") + "&timeout=" + timeout, JSON).statusCode());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "regex('Geneva','^gen','i')| true",
                "regex('a.b','a.b','q')| true",
                "regex('ab'@en,'b$')| true",
                "regex('ab','c')| false",
                "replace('abcd','b','Z') = 'aZcd'| true",
                "replace('AbA'@en,'a','x','i') = 'xbx'@en| true",
                "replace('abc','(b)','[$1]') = 'a[b]c'| true",
                "concat('a'@en,'b'@en) = 'ab'@en| true",
                "concat() = ''| true",
                "coalesce('a' + 'b', 'no sum') = 'no sum'| true",
                "1 + 2.0 = 3| true",
            })
    void textFunctionsDoAsSparqlSays(String expression, String expected) {
        var answer = site.get(query("ASK { FILTER(" + expression + ") }"), JSON);
        assertTrue(
                answer.body().replace(" ", "").contains("\"boolean\":" + expected),
                expression + answer.body());
    }

    @Test
    void deepNestingIsTheClientsMistake() {
        var deep = "SELECT * { " + "{ ".repeat(6_000) + "?s ?p ?o" + " }".repeat(6_000) + " }";
        var answer =
                site.send(
                        site.request("/sparql")
                                .header("Content-Type", "application/sparql-query")
                                .POST(BodyPublishers.ofString(deep)));
        assertEquals(400, answer.statusCode(), answer.body());
    }

    private static String query(String sparql) {
        return "/sparql?query=" + escaped(sparql);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void thePageHasNoStackTrace() {
        assertFalse(site.get(query("SELECT"), JSON).body().contains("\tat "));
    }
}
