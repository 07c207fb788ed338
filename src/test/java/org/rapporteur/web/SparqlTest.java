package org.rapporteur.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SparqlTest {

    private static final TestSite site = new TestSite();
    private static final String MEETINGS =
            "PREFIX : <https://w3id.org/rapporteur/ontology#> SELECT ?m { ?m a :Meeting } ORDER BY ?m";
    private static final String JSON = "application/sparql-results+json";

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void answersAllThreeBindings() {
        var byGet = site.get("/sparql?query=" + escaped(MEETINGS), JSON);
        var byForm = post("application/x-www-form-urlencoded", "query=" + escaped(MEETINGS));
        var direct = post("application/sparql-query", MEETINGS);
        assertEquals(200, byGet.statusCode(), byGet.body());
        assertTrue(byGet.body().contains("id/meeting/moot-1"), byGet.body());
        assertEquals(byGet.body(), byForm.body());
        assertEquals(byGet.body(), direct.body());
    }

    @ParameterizedTest
    @CsvSource({
        "application/sparql-results+json, application/sparql-results+json",
        "application/sparql-results+xml, application/sparql-results+xml",
        "text/csv, text/csv",
        "text/tab-separated-values, text/tab-separated-values",
    })
    void resultsComeAsAsked(String accept, String type) {
        var answer = site.get("/sparql?query=" + escaped(MEETINGS), accept);
        assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith(type));
    }

    @Test
    void theDefaultGraphIsTheUnionOfAll() {
        var answer = ask("ASK { GRAPH ?a { ?x ?p 1 } ?x ?p 1 }");
        assertTrue(answer.body().replace(" ", "").contains("\"boolean\":true"), answer.body());
    }

    @Test
    void aBrowserWithoutAQueryGetsTheForm() {
        var page = site.get("/sparql", "text/html");
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("<textarea"), page.body());
    }

    @Test
    void headIsAnsweredAsGetIs() {
        var request = site.request("/sparql?query=" + escaped(MEETINGS));
        var answer = site.send(request.method("HEAD", BodyPublishers.noBody()));
        assertEquals(200, answer.statusCode());
        assertEquals("", answer.body());
    }

    @Test
    void graphsAreReadAndNotWritten() {
        var graph = "/data?graph=" + escaped("https://w3id.org/rapporteur/graph/moot-note");
        var answer = site.get(graph, "application/n-triples");
        assertEquals(200, answer.statusCode());
        assertEquals(12, answer.body().lines().count());
        for (var method : new String[] {"PUT", "POST", "DELETE", "PATCH"}) {
            var body = BodyPublishers.ofString("<a:a> <a:b> <a:c> .");
            var request = site.request(graph).header("Content-Type", "application/n-triples");
            int status = site.send(request.method(method, body)).statusCode();
            assertTrue(status >= 400 && status < 500, method + " " + status);
        }
        assertEquals(12, site.get(graph, "application/n-triples").body().lines().count());
    }

    @ParameterizedTest
    @CsvSource({
        "application/sparql-update, INSERT DATA { <a:a> <a:b> <a:c> }",
        "application/sparql-update, LOAD <file:///etc/passwd>",
        "application/x-www-form-urlencoded, update=CLEAR%20ALL",
        "application/x-www-form-urlencoded, query=INSERT%20DATA%20%7B%20%3Ca%3Aa%3E%20%3Ca%3Ab%3E%201%20%7D",
        "application/sparql-query, DROP ALL",
    })
    void updatesAreRefused(String type, String body) {
        var answer = post(type, body);
        assertTrue(answer.statusCode() >= 400 && answer.statusCode() < 500, answer.body());
        assertTrue(
                ask("ASK { FILTER NOT EXISTS { <a:a> ?p ?o } ?m ?p 1 }").body().contains("true"));
    }

    /// None of these may reach a class, a file or another machine; whether the answer is empty or
    /// an error is the processor's affair.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (<java:org.rapporteur.web.Trap>() AS ?x) {}",
                "SELECT (CALL(IRI(CONCAT('java:', 'org.rapporteur.web.Trap'))) AS ?x) {}",
                "SELECT * { ?x <java:org.rapporteur.web.Trap> ?y }",
                "SELECT * { ?x <java:org.rapporteur.web.Trap> (1 2) }",
                "PREFIX t: <java:org.rapporteur.web.> SELECT (t:Trap(1) AS ?x) {}",
                "SELECT (<http://jena.hpl.hp.com/ARQ/function#Trap>() AS ?x) {}",
            })
    void noClassIsLoadedByName(String query) {
        ask(query);
        assertFalse(Boolean.getBoolean("org.rapporteur.web.trapped"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { SERVICE <http://localhost:1/sparql> { ?s ?p ?o } }",
                "SELECT * { BIND(<http://localhost:1/> AS ?g) SERVICE ?g { ?s ?p ?o } }",
                "SELECT * { SERVICE <file:///etc/passwd> { ?s ?p ?o } }",
            })
    void otherServicesAreNotAsked(String query) {
        var answer = ask(query);
        assertEquals(403, answer.statusCode(), answer.body());
        assertFalse(answer.body().contains("refused by host"), answer.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }",
                "SELECT * FROM NAMED <file:///etc/passwd> { GRAPH ?g { ?s ?p ?o } }",
                "SELECT * FROM <http://localhost:1/x.ttl> { ?s ?p ?o }",
            })
    void nothingIsReadFromElsewhere(String query) {
        var answer = ask(query);
        assertFalse(answer.body().contains("\"value\""), answer.body());
    }

    @Test
    void anotherUsersClockCannotBeRaised() {
        var slow =
                "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n2 ?o . ?q ?r ?s . ?t ?u ?v }";
        var answer = site.get("/sparql?timeout=1&query=" + escaped(slow), JSON);
        assertEquals(503, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("did not end within 1 s"), answer.body());
    }

    @Test
    void aBodyBeyondTheLimitIsRefusedBeforeItIsRead() {
        var answer = post("application/sparql-query", "#".repeat(2 << 20) + "\nASK {}");
        assertEquals(413, answer.statusCode());
        assertTrue(answer.body().contains("\"status\":413"), answer.body());
    }

    @Test
    void anErrorInAQueryIsTheClientsAndShowsNoInside() {
        var answer = ask("SELECT nonsense");
        assertEquals(400, answer.statusCode());
        assertFalse(answer.body().contains("\tat "), answer.body());
    }

    private static HttpResponse<String> ask(String query) {
        return post("application/sparql-query", query);
    }

    private static HttpResponse<String> post(String type, String body) {
        HttpRequest.Builder request = site.request("/sparql").header("Content-Type", type);
        return site.send(request.header("Accept", JSON).POST(BodyPublishers.ofString(body)));
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
