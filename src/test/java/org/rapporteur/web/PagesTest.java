package org.rapporteur.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.store.Tables;
import tools.jackson.databind.json.JsonMapper;

class PagesTest {

    private static final Pattern ASSET =
            Pattern.compile("\\b(?:href|src)=\"(?<address>/assets/\\w+/(?<name>[^\"]+))\"");
    private static final TestSite site = new TestSite();

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void theFrontPageLeadsToMeetingsAndDocuments() {
        var page = page("/");
        assertTrue(page.contains("<a href=\"/page/meeting/moot-1\">First Moot</a>"), page);
        assertTrue(page.contains("<a href=\"/page/document/moot-1-report\">"), page);
        assertTrue(page.contains("/tables/decisions.csv"), page);
    }

    @Test
    void aMeetingShowsEachFactWithItsQuoteAndDocument() {
        var page = page("/page/meeting/moot-1");
        assertTrue(page.contains("<h1>First Moot</h1>"), page);
        assertTrue(
                page.contains("<blockquote>The Moot adopted its &lt;rules&gt; &amp; went home."),
                page);
        assertTrue(
                page.contains(
                        "<a href=\"/page/document/moot-1-report\">Report of the First Moot</a>"),
                page);
        assertTrue(page.contains(">State Party</a>") || page.contains("State Party"), page);
        assertTrue(page.contains("<a href=\"/page/state/arv\">Arvandia</a>"), page);
        assertTrue(page.contains("href=\"/doc/meeting/moot-1.ttl\""), page);
        assertFalse(
                page.contains("href=\"https://w3id.org/rapporteur/id"), "links stay on this host");
    }

    @Test
    void aDocumentTellsItsFactsInItsOrder() {
        var page = page("/page/document/moot-1-report");
        int decision = page.indexOf("The Moot adopted");
        int participant = page.indexOf("<blockquote>Arvandia");
        assertTrue(decision > 0 && decision < participant, page);
    }

    @Test
    void documentsOfOneTitleShowTheirFiles() {
        assertTrue(page("/page/document/agenda-1").contains("<h1>Agenda (agenda-1.txt)</h1>"));
        assertTrue(page("/page/document/agenda-2").contains("<h1>AGENDA (agenda-2.txt)</h1>"));
    }

    @Test
    void aFactIsAPageOfItsOwn() {
        var page = page("/page/fact/moot-1-report/decision-1");
        assertTrue(page.contains("<h1>Decision</h1>"), page);
        assertFalse(page.contains("this fact"), page);
        assertTrue(page.contains("The Moot adopted"), page);
        assertTrue(page.contains("First Moot"), page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/page/state/arv",
                "/page/capacity/state-party",
                "/page/meeting",
                "/page/state",
                "/ontology",
                "/style.css",
                "/icon.svg"
            })
    void isThere(String path) {
        assertEquals(200, site.get(path, "text/html,*/*;q=0.1").statusCode());
    }

    /// Another version of the program has other addresses for them, so nobody keeps an old one.
    @Test
    void whatPagesAreDressedWithIsKeptForEverUnderAnAddressOfItsOwn() {
        var dressed = ASSET.matcher(page("/page/state/arv"));
        var names = new ArrayList<String>();
        while (dressed.find()) {
            names.add(dressed.group("name"));
            var asset = site.get(dressed.group("address"), "*/*");
            assertEquals(200, asset.statusCode(), dressed.group());
            var kept = asset.headers().firstValue("Cache-Control").orElse("");
            assertEquals("max-age=31536000, public, immutable", kept);
        }
        assertEquals(List.of("style.css", "icon.svg", "page.js"), names);
        assertEquals(404, site.get("/assets/0123456789ab/style.css", "*/*").statusCode());
    }

    @Test
    void unnamedNodesShowWhatTheySay() {
        assertTrue(page("/page/state/arv").contains("Old Arvandia"));
    }

    @ParameterizedTest
    @CsvSource({
        "/tables/decisions, text/html, text/html",
        "/tables/decisions, text/csv, text/csv",
        "/tables/decisions, application/json, application/json",
        "/tables/decisions, */*, text/csv",
        "/tables/decisions.csv, text/html, text/csv",
        "/tables/decisions.json, text/html, application/json",
        "/tables/decisions?format=html, text/csv, text/html",
        "/tables/decisions.parquet, text/html, application/vnd.apache.parquet",
        "/tables/decisions, application/vnd.apache.parquet, application/vnd.apache.parquet",
    })
    void tablesComeAsAsked(String path, String accept, String type) {
        var answer = site.get(path, accept);
        assertEquals(200, answer.statusCode(), answer.body());
        assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith(type));
        assertTrue(answer.body().contains("First Moot"), answer.body());
    }

    @Test
    void allTablesAreListedAndDescribed() {
        var page = page("/tables");
        for (var name : Tables.ALL) {
            assertTrue(page.contains("/tables/" + name + ".parquet\""), page);
            assertEquals(200, site.get("/tables/" + name, "text/html").statusCode(), name);
        }
        var described = site.get("/tables/datapackage.json", "*/*");
        assertEquals(200, described.statusCode());
        var paths = new ArrayList<String>();
        for (var each : JsonMapper.shared().readTree(described.body()).get("resources")) {
            paths.add(each.get("path").asString());
        }
        assertEquals(3 * Tables.ALL.size(), paths.size());
        for (var path : paths) {
            assertEquals(200, site.get("/tables/" + path, "*/*").statusCode(), path);
        }
    }

    private static String page(String path) {
        var answer = site.get(path, "text/html");
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.body();
    }
}
