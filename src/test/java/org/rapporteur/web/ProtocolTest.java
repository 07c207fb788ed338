package org.rapporteur.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.rapporteur.web.TestStore.escaped;
import static org.rapporteur.web.TestStore.header;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// SPARQL 1.1 Protocol (W3C Recommendation of 21 March 2013), section by section: the bindings of
/// the query operation (2.1), the dataset of a query (2.1.4), what is no request (2.1.6) and what
/// an answer is written in (2.1.5). And the reading half of the Graph Store HTTP Protocol.
class ProtocolTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String DIRECT = "application/sparql-query";
    private static final String XML = "application/sparql-results+xml";
    private static final String ONE = "https://data.example/one";
    private static final String TWO = "https://data.example/two";
    private static final String THREE = "https://data.example/three";

    @TempDir static Path folder;
    private static TestStore site;

    @BeforeAll
    static void serve() throws IOException {
        site = new TestStore(folder, graphs(), PublicQueries.STANDARD);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    /// Each graph says of itself which it is.
    private static Map<String, String> graphs() {
        return Map.of(ONE, saying(ONE, 1), TWO, saying(TWO, 2), THREE, saying(THREE, 3));
    }

    private static String saying(String graph, int number) {
        return "<%s> <https://data.example/is> %d .".formatted(graph, number);
    }

    @ParameterizedTest
    @ValueSource(strings = {FORM, FORM + ";charset=UTF-8", FORM + "; charset=utf-8"})
    void aQueryIsPostedInAForm(String type) {
        assertYes(post("/sparql", type, "query=" + escaped("ASK { ?s ?p 'é' } # é")), false);
        assertYes(post("/sparql", type, "query=ASK%20%7B%7D"), true);
    }

    @ParameterizedTest
    @ValueSource(strings = {DIRECT, DIRECT + "; charset=UTF-8", "Application/SPARQL-Query"})
    void aQueryIsPostedAsItIs(String type) {
        assertYes(post("/sparql", type, "ASK { FILTER(STRLEN('é') = 1) }"), true);
    }

    @ParameterizedTest
    @CsvSource({
        FORM + ", query=ASK%20%7B%7D",
        DIRECT + ", ASK {}",
    })
    void aBodyMayComeInPieces(String type, String body) {
        var pieces = new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
        var publisher = BodyPublishers.ofInputStream(() -> pieces);
        assertYes(send("/sparql", "POST", type, publisher), true);
    }

    @Test
    void aBodyInPiecesHasTheSameLimit() {
        var large = ("#".repeat(1000) + "\n").repeat(1100);
        for (var body : List.of(large + "ASK {}", "query=" + escaped(large) + "ASK%7B%7D")) {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            var publisher = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes));
            var type = body.startsWith("query=") ? FORM : DIRECT;
            assertEquals(413, send("/sparql", "POST", type, publisher).statusCode());
        }
    }

    /// Which of the three graphs are the default graph, and which are named ones.
    @ParameterizedTest
    @CsvSource({
        "'', 123, 123",
        "default-graph-uri=1, 1, ''",
        "default-graph-uri=1&default-graph-uri=2, 12, ''",
        "named-graph-uri=1, '', 1",
        "named-graph-uri=1&named-graph-uri=3, '', 13",
        "default-graph-uri=1&named-graph-uri=2, 1, 2",
        "default-graph-uri=3&default-graph-uri=2&named-graph-uri=1&named-graph-uri=2, 23, 12",
        "default-graph-uri=9, '', ''",
        "default-graph-uri=1&named-graph-uri=9, 1, ''",
    })
    void theDatasetIsThatOfTheRequest(String parameters, String defaults, String named) {
        var wanted = parameters;
        for (var graph : Map.of("=1", ONE, "=2", TWO, "=3", THREE, "=9", ONE + "9").entrySet()) {
            wanted = wanted.replace(graph.getKey(), "=" + escaped(graph.getValue()));
        }
        var inDefault = "SELECT ?n { ?s <https://data.example/is> ?n } ORDER BY ?n";
        var inNamed = "SELECT ?n { GRAPH ?g { ?s <https://data.example/is> ?n } } ORDER BY ?n";
        assertEquals(defaults, numbers(inDefault, wanted));
        assertEquals(named, numbers(inNamed, wanted));
    }

    /// The numbers that a query gives, the same in all three bindings.
    private static String numbers(String query, String dataset) {
        var joint = dataset.isEmpty() ? "" : "&" + dataset;
        var byGet = site.get("/sparql?query=" + escaped(query) + joint, "text/csv");
        var byForm = csv("/sparql", FORM, "query=" + escaped(query) + joint);
        var direct = csv("/sparql?" + dataset, DIRECT, query);
        assertEquals(200, byGet.statusCode(), byGet.body());
        assertEquals(byGet.body(), byForm.body());
        assertEquals(byGet.body(), direct.body());
        return byGet.body().substring("n".length()).replaceAll("\\s", "");
    }

    private static HttpResponse<String> csv(String path, String type, String body) {
        var request = site.request(path).header("Content-Type", type).header("Accept", "text/csv");
        return site.send(request.POST(BodyPublishers.ofString(body)));
    }

    @Test
    void theRequestsDatasetWinsOverTheQuerys() {
        var query = "ASK FROM <%s> { <%s> ?p ?o }".formatted(ONE, ONE);
        assertYes(post("/sparql", DIRECT, query), true);
        assertYes(post("/sparql?default-graph-uri=" + escaped(TWO), DIRECT, query), false);
        var other = "ASK FROM <%s> { <%s> ?p ?o }".formatted(ONE, TWO);
        assertYes(post("/sparql?default-graph-uri=" + escaped(TWO), DIRECT, other), true);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, '', /sparql?query=ASK%7B%7D&query=SELECT*%7B%7D, '', 400",
        "POST, " + FORM + ", /sparql, query=ASK%7B%7D&query=SELECT*%7B%7D, 400",
        "PUT, '', /sparql?query=ASK%7B%7D, '', 405",
        "DELETE, '', /sparql?query=ASK%7B%7D, '', 405",
        "PATCH, '', /sparql?query=ASK%7B%7D, '', 405",
        "PUT, text/turtle, /data?default, '', 405",
        "POST, text/turtle, /data?default, '', 405",
        "DELETE, '', /data?graph=urn:x, '', 405",
        "POST, text/plain, /sparql, ASK{}, 415",
        "POST, application/json, /sparql, ASK{}, 415",
        "POST, nonsense, /sparql, ASK{}, 415",
        "POST, '', /sparql, query=ASK%7B%7D, 415",
        "POST, '', /sparql, ASK{}, 415",
        "POST, " + FORM + ", /sparql, '', 400",
        "POST, " + FORM + ", /sparql, update=CLEAR+ALL, 403",
        "POST, application/sparql-update, /sparql, CLEAR ALL, 403",
        "GET, '', /sparql?update=CLEAR%20ALL, '', 403",
        "GET, '', /sparql?query=, '', 400",
        "GET, '', /sparql?query=ASK%7B, '', 400",
        "GET, '', /sparql?query=ASK%FF%7B%7D, '', 400",
        "GET, '', /sparql?query=ASK%7B%7D&default-graph-uri=not%20an%20iri%3C, '', 400",
        "POST, " + FORM + ", /sparql, query=ASK%FF%7B%7D, 400",
        "POST, " + DIRECT + ", /sparql, ASK {, 400",
        "POST, " + DIRECT + ", /sparql, INSERT DATA {}, 400",
        "POST, " + DIRECT + ", /sparql, '', 400",
        "POST, " + DIRECT + ", /sparql?query=ASK%7B%7D, ASK{}, 400",
    })
    void whatIsNoRequestIsRefused(
            String method, String type, String path, String body, int status) {
        var answer = send(path, method, type, BodyPublishers.ofString(body));
        assertEquals(status, answer.statusCode(), answer.body());
        assertTrue(header(answer, "Content-Type").startsWith("application/problem+json"));
        assertEquals("*", header(answer, "Access-Control-Allow-Origin"));
        assertEquals("nosniff", header(answer, "X-Content-Type-Options"));
        assertTrue(header(answer, "Content-Security-Policy").contains("default-src 'self'"));
    }

    @ParameterizedTest
    @CsvSource({"UTF-16, UTF-16, 415", "UTF-8, ISO-8859-1, 400", "none-such, UTF-8, 415"})
    void aQueryThatIsNotInUtf8IsRefused(String said, String written, int status) {
        var bytes = "ASK { FILTER('é' = 'é') }".getBytes(Charset.forName(written));
        var type = DIRECT + "; charset=" + said;
        var answer = send("/sparql", "POST", type, BodyPublishers.ofByteArray(bytes));
        assertEquals(status, answer.statusCode(), answer.body());
    }

    @ParameterizedTest
    @CsvSource({
        "SELECT * { ?s ?p ?o }, application/sparql-results+json",
        "ASK {}, application/sparql-results+json",
        "CONSTRUCT WHERE { ?s ?p ?o }, text/turtle",
        "DESCRIBE <" + ONE + ">, text/turtle",
    })
    void withoutAWishTheFormIsTheUsualOne(String query, String type) {
        var answer = site.send(site.request("/sparql?query=" + escaped(query)));
        assertEquals(200, answer.statusCode(), answer.body());
        assertTrue(header(answer, "Content-Type").startsWith(type), header(answer, "Content-Type"));
        assertTrue(header(answer, "Vary").matches("(?i)accept(,.*)?"), header(answer, "Vary"));
    }

    @Test
    void whoAsksNothingAndTakesNoDescriptionIsTold() {
        var answer = site.get("/sparql", XML);
        assertEquals(400, answer.statusCode(), answer.body());
    }

    @Test
    void relativeNamesOfGraphsAreThoseOfTheServer() {
        var query = "SELECT (COUNT(*) AS ?n) FROM <graph/dataset> { ?s ?p ?o }";
        assertEquals(200, post("/sparql", DIRECT, query).statusCode());
    }

    @ParameterizedTest
    @CsvSource({"GET, 200", "HEAD, 200", "POST, 405", "PUT, 405", "DELETE, 405", "PATCH, 405"})
    void aGraphIsReadByItsName(String method, int status) {
        var answer = send("/data?graph=" + escaped(ONE), method, "", BodyPublishers.ofString(""));
        assertEquals(status, answer.statusCode(), answer.body());
    }

    @ParameterizedTest
    @CsvSource({
        "/data?graph=https://data.example/one, 1",
        "/data?default, 3",
        "/data?graph=https://data.example/none, 404",
        "/data?graph=one, 404",
        "/data?graph=https://data.example/one&default, 400",
        "/data?graph=https://data.example/one&graph=https://data.example/two, 400",
        "/data?graph=, 400",
        "/data?graph=%FF, 400",
    })
    void graphsAreAddressedAsTheGraphStoreProtocolSays(String path, int expected) {
        var got = site.get(path, "application/n-triples");
        var head = send(path, "HEAD", "", BodyPublishers.noBody());
        assertEquals(got.statusCode(), head.statusCode());
        if (expected >= 400) {
            assertEquals(expected, got.statusCode(), got.body());
        } else {
            var ours = got.body().lines().filter(line -> line.startsWith("<https://data.example/"));
            assertEquals(expected, ours.count(), got.body());
        }
    }

    private static void assertYes(HttpResponse<String> answer, boolean yes) {
        assertEquals(200, answer.statusCode(), answer.body());
        assertTrue(header(answer, "Content-Type").startsWith(XML), header(answer, "Content-Type"));
        assertTrue(answer.body().contains("<boolean>" + yes + "</boolean>"), answer.body());
    }

    private static HttpResponse<String> post(String path, String type, String body) {
        return send(path, "POST", type, BodyPublishers.ofString(body));
    }

    private static HttpResponse<String> send(
            String path, String method, String type, BodyPublisher body) {
        HttpRequest.Builder request =
                site.request(path).header("Accept", XML + ", text/turtle;q=0.5");
        return site.send(
                (type.isEmpty() ? request : request.header("Content-Type", type))
                        .method(method, body));
    }
}
