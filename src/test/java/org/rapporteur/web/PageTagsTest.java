package org.rapporteur.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who has a page already is not sent it again.
class PageTagsTest {

    private static final AtomicReference<String> edition = new AtomicReference<>("0001-aa");
    private static final TestSite site =
            new TestSite(
                    PublicQueries.STANDARD,
                    data -> RDFDataMgr.read(data, "src/test/resources/web/site.trig"),
                    edition::get,
                    () -> Instant.EPOCH);

    @AfterAll
    static void stop() {
        site.close();
    }

    @BeforeEach
    void firstBuild() {
        edition.set("0001-aa");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/page/meeting",
                "/page/meeting/moot-1",
                "/page/document/moot-1-report",
                "/pictures",
                "/pictures/meetings",
                "/questions",
                "/tables/decisions",
                "/quality",
                "/search?q=moot"
            })
    void aPageIsKeptUntilTheBuildIsAnother(String path) {
        var tag = tag(site.get(path, "text/html"));
        assertTrue(tag.startsWith("W/"), path + " has the tag " + tag);
        var again = with(tag, path, "text/html");
        assertEquals(304, again.statusCode());
        assertEquals("", again.body());
        assertEquals(tag, tag(again));
        edition.set("0002-bb");
        var other = with(tag, path, "text/html");
        assertEquals(200, other.statusCode());
        assertNotEquals(tag, tag(other));
    }

    @Test
    void anotherPartOrFormIsAnotherPage() {
        var whole = tag(site.get("/tables/decisions", "text/html"));
        assertNotEquals(whole, tag(site.get("/tables/decisions?sort=meeting", "text/html")));
        assertEquals(200, with(whole, "/tables/decisions", "text/csv").statusCode());
    }

    @Test
    void mistakesAreNotKept() {
        assertEquals("", tag(site.get("/page/meeting/none", "text/html")));
        assertEquals("", tag(site.get("/page/nothing", "text/html")));
    }

    private static HttpResponse<String> with(String tag, String path, String accept) {
        return site.send(site.request(path).header("If-None-Match", tag).header("Accept", accept));
    }

    private static String tag(HttpResponse<?> answer) {
        return answer.headers().firstValue("ETag").orElse("");
    }
}
