package org.rapporteur.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Answers that may be kept: for as long as the build is the same, and not longer.
class EditionsTest {

    private static final String JSON = "application/sparql-results+json";
    private static final String ALL = "SELECT * { ?s ?p ?o } ORDER BY ?s ?p ?o LIMIT 3";
    private static final AtomicReference<String> edition = new AtomicReference<>("0001-aa");
    private static final TestSite site =
            new TestSite(
                    PublicQueries.STANDARD,
                    dataset -> RDFDataMgr.read(dataset, "src/test/resources/web/site.trig"),
                    edition::get,
                    () -> Instant.parse("2026-01-02T03:04:05Z"));

    @AfterAll
    static void stop() {
        site.close();
    }

    @BeforeEach
    void firstBuild() {
        edition.set("0001-aa");
    }

    @Test
    void anAnswerIsKeptUntilTheBuildIsAnother() {
        var first = site.get(query(ALL), JSON);
        var tag = header(first, "ETag");
        assertTrue(tag.startsWith("W/"), tag);
        assertEquals("0001-aa", header(first, "Rapporteur-Build"));
        assertEquals("Fri, 2 Jan 2026 03:04:05 GMT", header(first, "Last-Modified"));
        assertTrue(header(first, "Vary").contains("Accept"));
        var again = with("If-None-Match", "\"other\", " + tag, query(ALL), JSON);
        assertEquals(304, again.statusCode());
        assertEquals("", again.body());
        assertEquals(tag, header(again, "ETag"));
        edition.set("0002-bb");
        assertEquals(200, with("If-None-Match", tag, query(ALL), JSON).statusCode());
    }

    /// The store fails when it is asked, and whoever has the answer is told so nevertheless.
    @ParameterizedTest
    @ValueSource(strings = {"/sparql?query=SELECT*%7B%3Fs%20%3Fp%20%3Fo%7D", "/data?default"})
    void whoHasTheAnswerIsToldSoWithoutALookIntoTheStore(String path) {
        var store = new Locked();
        RDFDataMgr.read(store, "src/test/resources/web/site.trig");
        try (var locked = new TestSite(store, "0001-aa")) {
            var first = locked.get(path, "*/*");
            assertEquals(200, first.statusCode(), first.body());
            store.locked.set(true);
            assertEquals(500, locked.get(path, "*/*").statusCode(), "the store is asked");
            for (var method : List.of("GET", "HEAD")) {
                for (var known :
                        Map.of(
                                        "If-None-Match", header(first, "ETag"),
                                        "If-Modified-Since", header(first, "Last-Modified"))
                                .entrySet()) {
                    var again =
                            locked.send(
                                    locked.request(path)
                                            .header("Accept", "*/*")
                                            .header(known.getKey(), known.getValue())
                                            .method(method, BodyPublishers.noBody()));
                    assertEquals(304, again.statusCode(), known + again.body());
                    assertEquals(header(first, "ETag"), header(again, "ETag"));
                }
            }
        }
    }

    /// A dataset that can be locked: nobody can begin to read it.
    private static final class Locked extends DatasetGraphWrapper {

        private final AtomicBoolean locked = new AtomicBoolean();

        Locked() {
            super(DatasetGraphFactory.createTxnMem());
        }

        @Override
        public void begin() {
            begin(TxnType.READ);
        }

        @Override
        public void begin(ReadWrite mode) {
            begin(TxnType.convert(mode));
        }

        @Override
        public void begin(TxnType type) {
            if (locked.get()) {
                throw new IllegalStateException("The store was asked");
            }
            super.begin(type);
        }
    }

    @Test
    void anotherFormIsAnotherAnswer() {
        var json = header(site.get(query(ALL), JSON), "ETag");
        assertNotEquals(json, header(site.get(query(ALL), "text/csv"), "ETag"));
        assertNotEquals(json, header(site.get(query(ALL) + "&format=csv", JSON), "ETag"));
        assertNotEquals(
                json, header(site.get(query(ALL) + "&default-graph-uri=urn%3Ax", JSON), "ETag"));
        assertEquals(json, header(site.get(query(ALL) + "&timeout=3", JSON), "ETag"));
    }

    @Test
    void aDateServesWhereThereIsNoTag() {
        var after = "Fri, 02 Jan 2026 03:04:05 GMT";
        var before = "Thu, 01 Jan 2026 03:04:05 GMT";
        assertEquals(304, with("If-Modified-Since", after, query(ALL), JSON).statusCode());
        assertEquals(200, with("If-Modified-Since", before, query(ALL), JSON).statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (now() AS ?t) {}",
                "SELECT (RAND() AS ?r) {}",
                "SELECT (STRUUID() AS ?u) {}"
            })
    void whatIsAnotherAnswerEachTimeIsNotKept(String changing) {
        var answer = site.get(query(changing), JSON);
        assertEquals("", header(answer, "ETag"));
        assertEquals("no-store", header(answer, "Cache-Control"));
    }

    @Test
    void aLinkPinsABuild() {
        var pinned = query(ALL) + "&build=0001-aa";
        assertTrue(header(site.get(pinned, JSON), "Cache-Control").contains("immutable"));
        edition.set("0002-bb");
        var gone = site.get(pinned, JSON);
        assertEquals(410, gone.statusCode(), gone.body());
        assertEquals("no-store", header(gone, "Cache-Control"));
    }

    @Test
    void mistakesAreNotKept() {
        assertEquals("no-store", header(site.get(query("SELECT"), JSON), "Cache-Control"));
        assertEquals("", header(site.get(query("SELECT"), JSON), "ETag"));
    }

    @Test
    void graphsAreKeptLikewise() {
        var path = "/data?default";
        var tag = header(site.get(path, "text/turtle"), "ETag");
        assertEquals(304, with("If-None-Match", tag, path, "text/turtle").statusCode());
    }

    @Test
    void whatIsPostedIsNotKept() {
        var answer =
                site.send(
                        site.request("/sparql")
                                .header("Content-Type", "application/sparql-query")
                                .POST(BodyPublishers.ofString(ALL)));
        assertEquals("", header(answer, "ETag"));
    }

    private static HttpResponse<String> with(
            String name, String value, String path, String accept) {
        return site.send(site.request(path).header(name, value).header("Accept", accept));
    }

    private static String query(String sparql) {
        return "/sparql?query=" + URLEncoder.encode(sparql, StandardCharsets.UTF_8);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
