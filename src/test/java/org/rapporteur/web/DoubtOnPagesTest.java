package org.rapporteur.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// What documents say differently, and what a file says otherwise than its page, is shown as such.
class DoubtOnPagesTest {

    private static final String HEAD =
            """
            @prefix : <https://w3id.org/rapporteur/ontology#> .
            @prefix dcterms: <http://purl.org/dc/terms/> .
            @prefix oa: <http://www.w3.org/ns/oa#> .
            @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            @base <https://w3id.org/rapporteur/> .
            <graph/a> {
              <id/document/a> a :Document ; dcterms:title "Report" ; :disputed <id/document/a/disputed-title> .
              <id/document/a/disputed-title> a rdf:Statement ; rdf:subject <id/document/a> ;
                rdf:predicate dcterms:title ; rdf:object "Draft of a report" .
              <id/document/b> a :Document ; dcterms:title "Note" .
              <id/meeting/one> a :Meeting ; skos:prefLabel "First Moot"@en .
              <id/meeting/two> a :Meeting ; skos:prefLabel "Second Moot"@en .
            }
            """;

    private static final TestSite site =
            new TestSite(PublicQueries.STANDARD, DoubtOnPagesTest::fill);

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void twoDaysOfOneMeetingStandSideBySideWithTheirWords() {
        var page = page("/page/meeting/one");
        int box = page.indexOf("The documents disagree");
        assertTrue(box > 0, page);
        var shown = page.substring(box, page.indexOf("</aside>", box));
        assertTrue(shown.contains("2017-09-04") && shown.contains("2017-09-05"), shown);
        assertTrue(shown.contains("“held on the fourth” (Report)"), shown);
        assertTrue(shown.contains("“held on the fifth” (Note)"), shown);
    }

    /// The year of a day is no other day, and a city is not what is asked of a country.
    @Test
    void aYearDoesNotDisagreeWithADayInIt() {
        assertFalse(page("/page/meeting/two").contains("The documents disagree"));
    }

    @Test
    void whatTheFileSaysOtherwiseIsTold() {
        var page = page("/page/document/a");
        assertTrue(page.contains("Its file says otherwise"), page);
        assertTrue(page.contains("Draft of a report"), page);
        assertFalse(page("/page/document/b").contains("Its file says otherwise"));
    }

    private static void fill(DatasetGraph dataset) {
        var text =
                HEAD
                        + mention("a", "one", "2017-09-04", "date", "held on the fourth")
                        + mention("b", "one", "2017-09-05", "date", "held on the fifth")
                        + mention("a", "two", "2018-01-02", "date", "held on the second")
                        + mention("b", "two", "2018", "gYear", "held that year");
        RDFParser.fromString(text, Lang.TRIG).parse(dataset);
    }

    private static String mention(
            String document, String meeting, String day, String type, String words) {
        return """
        <graph/%1$s> {
          <id/fact/%1$s/meeting-%2$s> a :MeetingMention ; :meeting <id/meeting/%2$s> ;
            :startDate "%3$s"^^xsd:%4$s ; :document <id/document/%1$s> ;
            :evidence <id/fact/%1$s/meeting-%2$s/evidence> .
          <id/fact/%1$s/meeting-%2$s/evidence> oa:exact "%5$s" ; oa:start 1 ; oa:end 9 .
        }
        """
                .formatted(document, meeting, day, type, words);
    }

    private static String page(String path) {
        var answer = site.get(path, "text/html");
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.body();
    }
}
