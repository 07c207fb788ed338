package org.rapporteur.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.jena.vocabulary.OWL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A site that a proxy shows under a path of its own.
class SubPathTest {

    private static final TestSite site = TestSite.behindProxy();
    private static final TestSite open = new TestSite();
    private static final Pattern ADDRESS =
            Pattern.compile("\\b(?:href|src|action)=\"(?<address>[^\"]*)\"");

    @AfterAll
    static void stop() {
        site.close();
        open.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/page/meeting",
                "/page/meeting/moot-1",
                "/page/fact/moot-1-report/decision-1",
                "/tables/decisions",
                "/sparql",
                "/ontology",
                "/dataset",
                "/nowhere"
            })
    void everyLinkOfAPageStaysUnderThePath(String path) {
        var page = through(site, path, "text/html").body();
        var addresses =
                ADDRESS.matcher(page)
                        .results()
                        .map((MatchResult found) -> found.group("address"))
                        .filter(address -> address.startsWith("/"))
                        .toList();
        assertFalse(addresses.isEmpty(), page);
        assertTrue(
                addresses.stream().allMatch(address -> address.startsWith("/treaties/")),
                addresses.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "/id/meeting/moot-1, text/html, /treaties/page/meeting/moot-1",
        "/id/meeting/moot-1, text/turtle, /treaties/doc/meeting/moot-1",
        "/.well-known/void, text/turtle, /treaties/dataset"
    })
    void sendsOnToItself(String path, String accept, String place) {
        var answer = through(site, path, accept);
        assertEquals(303, answer.statusCode());
        assertEquals(place, answer.headers().firstValue("Location").orElseThrow());
    }

    @Test
    void theAddressOfTheVersionLeadsToThePage() {
        var ontology = Ontology.STANDARD;
        var version = ontology.text(ontology.itself(), OWL.versionInfo);
        var answer = through(site, "/ontology/" + version, "text/html");
        assertEquals("/treaties/ontology", answer.headers().firstValue("Location").orElseThrow());
    }

    @Test
    void answersQueriesAndGivesGraphs() {
        var answer = through(site, "/sparql?query=ASK%7B%3Fs%20%3Fp%20%3Fo%7D", "text/csv");
        assertEquals(200, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("true"), answer.body());
        assertEquals(200, through(site, "/data?default", "text/turtle").statusCode());
        assertEquals(200, through(site, "/doc/meeting/moot-1.ttl", "*/*").statusCode());
    }

    @Test
    void theServiceDescribesItselfAtTheAddressUnderWhichItIsKnown() {
        var told = through(site, "/sparql", "text/turtle").body();
        assertTrue(told.contains("<https://data.example/treaties/sparql>"), told);
    }

    @Test
    void whoIsNoProxyIsNotBelieved() {
        var page = through(open, "/", "text/html").body();
        assertTrue(page.contains("href=\"/page/meeting\""), page);
        assertFalse(page.contains("treaties/"), page);
    }

    /// Asks as a proxy at https://data.example/treaties/ does.
    private static HttpResponse<String> through(TestSite to, String path, String accept) {
        return to.send(
                to.request(path)
                        .header("Accept", accept)
                        .header("X-Forwarded-Proto", "https")
                        .header("X-Forwarded-Host", "data.example")
                        .header("X-Forwarded-Prefix", "/treaties"));
    }
}
