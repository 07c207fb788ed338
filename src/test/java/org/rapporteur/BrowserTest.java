package org.rapporteur;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.rapporteur.store.LiveStore;
import org.rapporteur.vocabulary.Base;
import org.rapporteur.web.PublicQueries;
import org.rapporteur.web.Server;
import org.rapporteur.web.Site;

/// The ways people take through the site of the sample documents, in a real browser.
class BrowserTest {

    private static final String REPORT = "page/document/ccm-7msp-procedural-report";
    private static final int NARROW = 375;
    private static final int WIDE = 1280;

    private static LiveStore store;
    private static Server server;
    private static Chromium browser;

    @BeforeAll
    static void start() throws IOException {
        assumeTrue(Chromium.isHere(), "Debian's chromium and chromium-driver are not installed");
        store = LiveStore.open(SampleGraph.directory());
        server = Server.start(Site.of(Base.STANDARD, store, PublicQueries.STANDARD), 0, 0);
        browser = new Chromium();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
            server.close();
            store.close();
        }
    }

    @BeforeEach
    void wide() {
        browser.width(WIDE);
    }

    @Test
    void fromTheFrontPageByASearchToAStateItsFactItsSentenceAndBack() {
        browser.open(server.address());
        browser.seen("#find").sendKeys("Norvege", Keys.ENTER);
        browser.link("Norway").click();
        assertEquals("Norway", browser.seen("h1").getText());
        browser.seen("#participants .proof").click();
        var words = browser.seen(".mark.now");
        assertTrue(browser.address().contains("/page/document/"), browser.address());
        assertTrue(browser.address().contains("#words-"), browser.address());
        assertTrue(words.getText().contains("Norway"), words.getText());
        words.click();
        browser.seen(".note-of-fact:target .kind").click();
        assertTrue(browser.address().contains("/page/fact/"), browser.address());
        assertTrue(browser.seen("blockquote").getText().contains("Norway"));
        browser.link("in the text").click();
        assertTrue(browser.seen(".mark.now").getText().contains("Norway"));
        browser.back();
        browser.seen("blockquote");
        quiet();
    }

    @Test
    void aClickOnMarkedWordsOpensTheirFactAndLeadsBack() {
        browser.open(server.address() + REPORT);
        var mark = browser.seen(".mark");
        var said = mark.getText();
        mark.click();
        assertTrue(browser.address().contains("#fact-"), browser.address());
        browser.seen(".note-of-fact:target .back").click();
        assertTrue(browser.address().contains("#words-"), browser.address());
        assertEquals(said, browser.seen(".mark.now").getText());
        quiet();
    }

    @Test
    void aTableIsFilteredSortedAndTakenHome() throws IOException {
        browser.open(server.address() + "tables/roles");
        browser.seen("input[name=holder]").sendKeys("norway");
        browser.seen("select[name=sort]").sendKeys("role");
        browser.seen(".content .filter button").click();
        browser.seen("a[href*='holder=norway']");
        var holders = browser.all("td.holder");
        assertTrue(holders.size() > 1, "Several rows of several hundred");
        holders.forEach(each -> assertTrue(each.getText().contains("Norway"), each.getText()));
        browser.run(
                "document.querySelector('a[href*=\".csv\"]').setAttribute('download',"
                        + " 'roles.csv')");
        browser.link("CSV").click();
        var lines = browser.downloaded("roles.csv").lines().toList();
        assertEquals(holders.size() + 1, lines.size());
        assertTrue(lines.getFirst().startsWith("document,holder"), lines.getFirst());
        quiet();
    }

    @Test
    void anExampleQueryRunsAndIsDrawnAndItsShortLinkBringsItBack() {
        browser.open(server.address() + "sparql");
        browser.seen(".CodeMirror");
        browser.seen("#begin option[value=most-heard]").click();
        browser.seen(".yasr table tbody td");
        browser.seen(".select_chart").click();
        assertTrue(browser.seen(".yasr .picture svg").getSize().getHeight() > 40);
        assertTrue(browser.all(".yasr .picture rect").size() > 3);
        browser.seen("#share").click();
        var link = browser.seen("#link:not(:empty)").getText();
        var query =
                browser.run("return document.querySelector('.CodeMirror').CodeMirror.getValue()");
        browser.open(link);
        browser.seen(".CodeMirror");
        assertEquals(
                query,
                browser.run("return document.querySelector('.CodeMirror').CodeMirror.getValue()"));
        quiet();
    }

    @Test
    void theSearchBoxSuggestsNames() {
        browser.open(server.address());
        browser.seen("#find").sendKeys("laos");
        browser.seen("body");
        var found =
                browser.run(
                        """
                        return fetch(document.body.dataset.root + "search/suggest?q=laos").then((a) => a.json()).then((a) => a[1][0])
                        """);
        assertEquals("Lao People's Democratic Republic", found);
        quiet();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "page/meeting",
                "page/meeting/ccm-7msp",
                "page/state/nor",
                "page/topic/clearance",
                REPORT,
                "tables/decisions",
                "questions",
                "questions/elected",
                "pictures/meetings",
                "pictures/participation",
                "pictures/map",
                "pictures/positions",
                "sparql",
                "search?q=cluster",
                "ontology",
                "no/such/page"
            })
    void pagesFitBothWidthsAndPutNoHurdles(String page) throws IOException {
        for (int width : List.of(NARROW, WIDE)) {
            browser.width(width);
            browser.open(server.address() + page);
            drawn();
            var excess =
                    browser.run(
                            "return document.documentElement.scrollWidth -"
                                    + " document.documentElement.clientWidth");
            assertEquals(0L, excess, page + " is wider than the window at " + width);
            assertEquals(List.of(), browser.hurdles(), page + " at " + width);
        }
        if (!page.startsWith("no/")) {
            quiet();
        }
        browser.errors();
    }

    /// Waits until the pictures of a page are drawn, if it has any.
    private static void drawn() {
        if (!browser.all("figure[data-picture]").isEmpty()) {
            browser.seen("body[data-drawn]");
        }
        if (!browser.all("#editor").isEmpty()) {
            browser.seen("body[data-ready]");
        }
    }

    /// Nothing complains, and nobody but this server was asked for anything.
    private static void quiet() {
        assertEquals(List.of(), browser.errors());
        assertEquals(
                List.of(),
                browser.requests().stream()
                        .filter(each -> !each.startsWith(server.address()))
                        .toList());
    }
}
