package org.rapporteur.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Looking for words in names, titles and quotes.
class SearchTest {

    private static final String GRAPH =
            """
            @prefix : <https://w3id.org/rapporteur/ontology#> .
            @prefix dcterms: <http://purl.org/dc/terms/> .
            @prefix oa: <http://www.w3.org/ns/oa#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @base <https://w3id.org/rapporteur/> .
            <id/state/arv> a :State ; skos:prefLabel "Arvandia"@en ; skos:altLabel "République d'Arvèndie"@fr .
            <id/state/bel> a :State ; skos:prefLabel "Belmora"@en .
            <id/document/moot> a :Document ; dcterms:title "Minutes of the Great Moot" ; :name "moot" .
            <id/fact/moot/item-1> a :AgendaItemMention ; dcterms:title "Great matters" ; :itemNumber "1" ;
                :document <id/document/moot> ; :evidence <id/fact/moot/item-1/evidence> .
            <id/fact/moot/item-1/evidence> oa:exact "1. Great matters" ; oa:start 10 ; oa:end 26 .
            <id/fact/moot/decision-1> a :Decision ; :document <id/document/moot> ;
                :evidence <id/fact/moot/decision-1/evidence> .
            <id/fact/moot/decision-1/evidence> oa:exact "The Moot adopted the résumé <b>at once</b>." ; oa:start 40 ; oa:end 80 .
            """;

    @TempDir private static Path folder;
    private static TestStore site;

    @BeforeAll
    static void start() throws IOException {
        var name = "https://w3id.org/rapporteur/graph/moot";
        site = new TestStore(folder, Map.of(name, GRAPH), PublicQueries.STANDARD);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @ParameterizedTest
    @CsvSource({
        "Arvandia, /page/state/arv",
        "arvandia, /page/state/arv",
        "arv, /page/state/arv",
        "arvendie, /page/state/arv",
        "REPUBLIQUE ARVENDIE, /page/state/arv",
        "great moot, /page/document/moot",
    })
    void namesAndTitlesAreFoundWhateverCapitalsAndAccents(String words, String place) {
        var page = page(words);
        assertTrue(page.contains("<a href=\"" + place + "\">"), page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"resume", "RÉSUMÉ adopted", "moot ado"})
    void quotesAreFoundWithTheirFacts(String words) {
        var page = page(words);
        assertTrue(page.contains("The Moot adopted the résumé &lt;b&gt;at once"), page);
        assertTrue(page.contains("/page/fact/moot/decision-1"), page);
    }

    @Test
    void allWordsMustBeThere() {
        assertFalse(page("Arvandia Belmora").contains("/page/state/arv\""));
    }

    /// A fact has a page of its own and is found by its quote.
    @Test
    void whatAFactCallsATitleIsNoName() {
        assertFalse(page("great matters").contains("id=\"names\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "+-(*\"", "AND", "[a TO b]", "uri:*", "~", "<script>"})
    void signsOfTheIndexAreNoMoreThanSigns(String words) {
        var page = page(words);
        assertTrue(page.contains("<h1>Search</h1>"), page);
        assertFalse(page.contains("<script>\""), page);
    }

    @Test
    void namesAreSuggestedWithWhereTheyLead() {
        var answer = site.get("/search/suggest?q=rep", "*/*");
        assertEquals("[\"rep\",[\"Arvandia\"],[\"state\"],[\"/page/state/arv\"]]", answer.body());
    }

    @Test
    void whatIsNotFoundMayHaveBeenMeant() {
        var page = site.get("/page/state/belmora", "text/html");
        assertEquals(404, page.statusCode());
        assertTrue(page.body().contains("<a href=\"/page/state/bel\">Belmora</a>"), page.body());
    }

    private static String page(String words) {
        var answer = site.get("/search?q=" + TestStore.escaped(words), "text/html");
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.body();
    }
}
