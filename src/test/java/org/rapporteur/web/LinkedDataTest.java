package org.rapporteur.web;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.graph.RdfFormat;
import org.rapporteur.graph.RdfFormats;

class LinkedDataTest {

    private static final String MEETING = "/id/meeting/moot-1";
    private static final TestSite site = new TestSite();

    @AfterAll
    static void stop() {
        site.close();
    }

    @ParameterizedTest
    @CsvSource({
        "*/*, /doc/meeting/moot-1, text/turtle",
        "text/turtle, /doc/meeting/moot-1, text/turtle",
        "application/ld+json, /doc/meeting/moot-1, application/ld+json",
        "application/trig, /doc/meeting/moot-1, application/trig",
        "application/n-triples, /doc/meeting/moot-1, application/n-triples",
        "application/n-quads, /doc/meeting/moot-1, application/n-quads",
        "application/rdf+xml, /doc/meeting/moot-1, application/rdf+xml",
        "'application/n-triples;q=0.5, text/turtle;q=0.1', /doc/meeting/moot-1, application/n-triples",
        "'text/turtle;q=0, */*;q=0.1', /doc/meeting/moot-1, application/trig",
        "'text/*;q=0.2, application/ld+json;q=0.1', /doc/meeting/moot-1, text/turtle",
        "text/html, /page/meeting/moot-1, text/html",
        "'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', /page/meeting/moot-1, text/html",
        "'text/html;q=0.4, application/ld+json', /doc/meeting/moot-1, application/ld+json",
        "not a media type, /doc/meeting/moot-1, text/turtle",
    })
    void anIriLeadsToWhatTheClientPrefers(String accept, String place, String type) {
        var answer = site.get(MEETING, accept);
        assertEquals(303, answer.statusCode());
        assertEquals(place, header(answer, "Location"));
        assertEquals("Accept", header(answer, "Vary"));
        var there = site.get(place, accept);
        assertEquals(200, there.statusCode());
        assertTrue(header(there, "Content-Type").startsWith(type), header(there, "Content-Type"));
    }

    @Test
    void offersWhatThereIsToWhoAcceptsNothingOfIt() {
        for (var path : Set.of(MEETING, "/doc/meeting/moot-1")) {
            var answer = site.get(path, "image/png");
            assertEquals(406, answer.statusCode());
            assertTrue(header(answer, "Content-Type").startsWith("application/problem+json"));
            assertTrue(answer.body().contains("text/turtle (ttl)"), answer.body());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/id/meeting/no-such",
                "/doc/meeting/no-such",
                "/doc/meeting/no-such.ttl",
                "/page/meeting/no-such",
                "/page/unheard-of",
                "/graph/no-such",
                "/tables/no-such",
                "/no-such",
                "/id/meeting/%3E%20%7B%7D"
            })
    void saysThatThereIsNothing(String path) {
        var answer = site.get(path, "application/json, */*;q=0.1");
        assertEquals(404, answer.statusCode());
        assertTrue(answer.body().contains("\"status\":404"), answer.body());
        assertFalse(answer.body().contains("Exception"), answer.body());
    }

    @Test
    void aBrowserGetsAPageWhenThereIsNothing() {
        var answer = site.get("/page/meeting/no-such", "text/html");
        assertEquals(404, answer.statusCode());
        assertTrue(answer.body().contains("<h1>Not Found</h1>"), answer.body());
    }

    static Iterable<RdfFormat> formats() {
        return RdfFormats.ALL;
    }

    @ParameterizedTest
    @MethodSource("formats")
    void everyFormatSaysTheSame(RdfFormat format) throws IOException {
        var path = "/doc/meeting/moot-1." + format.extension();
        var answer = site.get(path, "text/html");
        assertEquals(200, answer.statusCode());
        assertTrue(header(answer, "Content-Type").startsWith(format.mediaType()));
        assertEquals(
                triples(site.get("/doc/meeting/moot-1.nt", "*/*"), "nt"),
                triples(answer, format.name()));
    }

    @Test
    void aDescriptionHoldsTheFactsAboutTheEntityWithTheirEvidence() {
        var turtle = site.get("/doc/meeting/moot-1", "text/turtle").body();
        assertAll(
                () ->
                        assertTrue(
                                turtle.contains(
                                        "@prefix : <https://w3id.org/rapporteur/ontology#>")),
                () -> assertTrue(turtle.contains("\"First Moot\"@en")),
                () -> assertTrue(turtle.contains("The Moot adopted its <rules> & went home.")),
                () -> assertTrue(turtle.contains("the First Moot, held in Arvand")));
    }

    @Test
    void aDescriptionBeginsWithWhatItIsAbout() {
        var turtle = site.get("/doc/meeting/moot-1", "text/turtle").body();
        var body = turtle.substring(turtle.lastIndexOf("@prefix")).split("\n\n", 2)[1];
        assertTrue(body.startsWith("<https://w3id.org/rapporteur/id/meeting/moot-1>"), body);
    }

    @Test
    void whatWasFetchedBeforeIsNotSentAgain() {
        var tag = header(site.get("/doc/meeting/moot-1", "text/turtle"), "ETag");
        var again = site.request("/doc/meeting/moot-1").header("Accept", "text/turtle");
        assertEquals(304, site.send(again.header("If-None-Match", tag)).statusCode());
        var other = site.request("/doc/meeting/moot-1").header("Accept", "application/trig");
        assertEquals(200, site.send(other.header("If-None-Match", tag)).statusCode());
    }

    @ParameterizedTest
    @CsvSource({
        "/id/meeting/moot-1?format=jsonld, /doc/meeting/moot-1.jsonld",
        "/id/meeting/moot-1?format=html, /page/meeting/moot-1",
        "/id/fact/moot-note/meeting-1?format=ttl, /doc/fact/moot-note/meeting-1.ttl",
    })
    void theFormatAskedForOverridesTheHeader(String path, String place) {
        var answer = site.get(path, "text/turtle");
        assertEquals(303, answer.statusCode());
        assertEquals(place, header(answer, "Location"));
    }

    @Test
    void anUnknownFormatIsNotAcceptable() {
        var answer = site.get(MEETING + "?format=docx", "*/*");
        assertEquals(406, answer.statusCode());
        assertTrue(answer.body().contains("there are ttl, trig"), answer.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/id/meeting/a%C3%B8-moot",
                "/id/meeting/a%c3%b8-moot",
                "/id/meeting/%61%C3%B8-moot"
            })
    void aNameIsTheSameHoweverItIsEscaped(String path) {
        assertEquals(303, site.get(path, "text/turtle").statusCode());
    }

    @Test
    void aGraphIsWhatItsDocumentSays() throws IOException {
        var answer = site.get("/graph/moot-note", "application/trig");
        assertTrue(answer.body().contains("<https://w3id.org/rapporteur/graph/moot-note> {"));
        assertEquals(12, triples(answer, "trig").size());
        assertEquals(200, site.get("/graph/moot-note.ttl", "text/html").statusCode());
    }

    @Test
    void theOntologyIsToReadAndToLoad() throws IOException {
        var turtle = site.get("/ontology", "text/turtle");
        assertTrue(triples(turtle, "ttl").size() > 10);
        var page = site.get("/ontology", "text/html");
        assertTrue(page.body().contains("id=\"Meeting\""), page.body());
        assertEquals(200, site.get("/ontology.jsonld", "*/*").statusCode());
    }

    private static Set<String> triples(HttpResponse<String> answer, String format)
            throws IOException {
        var found = new TreeSet<String>();
        var parser = RdfFormats.named(format).orElseThrow().parser().get();
        var model = new LinkedHashModel();
        parser.setRDFHandler(new StatementCollector(model));
        parser.parse(new StringReader(answer.body()), "");
        for (var each : model) {
            found.add(each.getSubject() + " " + each.getPredicate() + " " + each.getObject());
        }
        return found;
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
