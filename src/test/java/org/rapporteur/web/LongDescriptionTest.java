package org.rapporteur.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.regex.Pattern;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;

/// An entity with more facts about it than one answer holds.
class LongDescriptionTest {

    private static final int FACTS = Descriptions.FACTS + 1;
    private static final Pattern QUOTE = Pattern.compile("#exact> \"it was said ");
    private static final Pattern SAID = Pattern.compile("<blockquote>it was said \\d+ times");
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

    private static final String PREFIXES =
            """
            @prefix : <https://w3id.org/rapporteur/ontology#> .
            @prefix id: <https://w3id.org/rapporteur/id/> .
            @prefix oa: <http://www.w3.org/ns/oa#> .
            """;

    @Test
    void isCutAndSaysWhereItGoesOn() {
        try (var site = new TestSite(PublicQueries.STANDARD, LongDescriptionTest::fill)) {
            var first = site.get("/doc/meeting/long", "application/n-triples");
            assertEquals(Descriptions.FACTS, QUOTE.matcher(first.body()).results().count());
            var link = first.headers().firstValue("Link").orElse("");
            assertEquals(
                    "</doc/meeting/long.nt?from=%d>; rel=\"next\"".formatted(Descriptions.FACTS),
                    link);
            var rest = site.get(link.substring(1, link.indexOf('>')), "*/*");
            assertEquals(1, QUOTE.matcher(rest.body()).results().count());
            assertTrue(
                    rest.headers().allValues("Link").stream()
                            .noneMatch(each -> each.contains("next")));
            var page = site.get("/page/meeting/long", "text/html").body();
            assertTrue(page.contains("<a href=\"?section=decisions\">All"), page);
        }
    }

    @Test
    void aLongListGoesOnOnPagesOfItsOwn() {
        try (var site = new TestSite(PublicQueries.STANDARD, LongDescriptionTest::fill)) {
            var shown = new HashSet<String>();
            var path = "/page/meeting/long?section=decisions";
            int pages = 0;
            while (!path.isEmpty()) {
                var page = site.get(path, "text/html").body();
                SAID.matcher(page).results().forEach(hit -> shown.add(hit.group()));
                var next = NEXT.matcher(page);
                path = next.find() ? "/page/meeting/long" + next.group(1).replace("&amp;", "&") : "";
                pages++;
            }
            assertEquals(FACTS, shown.size());
            assertEquals((FACTS + Arrangement.ALONE - 1) / Arrangement.ALONE, pages);
        }
    }

    private static void fill(DatasetGraph dataset) {
        var text = new StringBuilder(PREFIXES);
        for (int i = 0; i < FACTS; i++) {
            text.append(fact("%04d".formatted(i), i));
        }
        RDFParser.fromString(text.toString(), Lang.TRIG).parse(dataset);
    }

    private static String fact(String name, int place) {
        return """
        <https://w3id.org/rapporteur/graph/d> {
          <urn:fact:%1$s> a :Decision ;
            :meeting <https://w3id.org/rapporteur/id/meeting/long> ;
            :document <https://w3id.org/rapporteur/id/document/d> ;
            :evidence <urn:evidence:%1$s> .
          <urn:evidence:%1$s> oa:exact "it was said %2$d times" ; oa:start %2$d .
        }
        """
                .formatted(name, place);
    }
}
