package org.rapporteur;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.fuseki.main.FusekiServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.web.AllowedServices;
import org.rapporteur.web.PublicQueries;

/// SERVICE through our endpoint: a Fuseki with the extract of the notebooks stands in for Wikidata,
/// behind a counter of requests.
class FederationTest {

    private static final String PARTIES =
            """
            PREFIX : <https://w3id.org/rapporteur/ontology#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX wdt: <http://www.wikidata.org/prop/direct/>
            SELECT ?code ?population {
              { SELECT DISTINCT ?code ?item {
                ?part a :Participation ; :meeting <https://w3id.org/rapporteur/id/meeting/ccm-7msp> ;
                  :capacity/skos:notation "state-party" ; :participant ?party .
                ?party :alpha3 ?code ; skos:exactMatch ?item .
                FILTER (STRSTARTS(STR(?item), "http://www.wikidata.org/"))
              } }
              SERVICE <STAND-IN> { ?item wdt:P1082 ?population }
            }
            ORDER BY ?code
            """;

    private static final AtomicInteger ASKED = new AtomicInteger();

    private static FusekiServer wikidata;
    private static HttpServer counter;
    private static SampleSite site;

    @BeforeAll
    static void serve() throws IOException {
        wikidata = Wikidata.serve();
        counter = counting(wikidata.datasetURL("/wikidata") + "/sparql");
        var services = new AllowedServices(Set.of(address()), true);
        site = new SampleSite(PublicQueries.STANDARD.withServices(services));
    }

    @AfterAll
    static void stop() {
        site.close();
        counter.stop(0);
        wikidata.stop();
    }

    @BeforeEach
    void forget() {
        ASKED.set(0);
    }

    /// Jena asks once for each row by itself, which public services do not like.
    @Test
    void rowsAreAskedForInBulk() {
        var bulk = ask("bulk+30:" + address());
        int few = ASKED.getAndSet(0);
        var each = ask(address());
        assertEquals(200, bulk.statusCode(), bulk.body());
        assertEquals(each.body(), bulk.body());
        long rows = bulk.body().lines().count() - 1;
        assertTrue(rows > 50 && bulk.body().contains("NOR,+5509730"), bulk.body());
        assertEquals(rows, ASKED.get());
        assertTrue(few <= 1 + rows / 30, "requests: " + few);
    }

    @Test
    void whatWasAskedIsRemembered() {
        var first = ask("cache:bulk+30:" + address());
        int few = ASKED.getAndSet(0);
        var again = ask("cache:bulk+30:" + address());
        assertTrue(few > 0 && first.body().contains("NOR,+5509730"), first.body());
        assertEquals(first.body(), again.body());
        assertEquals(0, ASKED.get());
    }

    /// Whatever stands before it, an address that is not listed is not asked.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:1/sparql",
                "bulk+30:http://localhost:1/sparql",
                "cache:http://localhost:1/sparql",
                "cache:bulk+30:http://localhost:1/sparql",
                "loop:http://localhost:1/sparql",
                "loop:cache:bulk+5:http://localhost:1/sparql",
                "file:/etc/hostname",
                "bulk+5:file:/etc/hostname",
                "loop:",
                "cache+clear:",
                "optimize:http://localhost:1/sparql",
                "urn:x-arq:self",
                "cache:urn:x-arq:self",
            })
    void whatIsNotListedIsNotAsked(String service) {
        var answer = ask(service);
        assertEquals(403, answer.statusCode(), answer.body());
        assertEquals(0, ASKED.get());
    }

    private static java.net.http.HttpResponse<String> ask(String service) {
        var form = Map.of("query", PARTIES.replace("STAND-IN", service.toString()));
        return site.send(
                site.request("/sparql")
                        .header("Accept", "text/csv")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(SampleSite.encoded(form))));
    }

    private static String address() {
        return "http://localhost:" + counter.getAddress().getPort() + "/sparql";
    }

    /// Passes requests on and counts them.
    private static HttpServer counting(String behind) throws IOException {
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var client = HttpClient.newHttpClient();
        server.createContext(
                "/sparql",
                exchange -> {
                    ASKED.incrementAndGet();
                    var query = exchange.getRequestURI().getRawQuery();
                    var request =
                            HttpRequest.newBuilder(
                                            URI.create(
                                                    query == null ? behind : behind + "?" + query))
                                    .method(
                                            exchange.getRequestMethod(),
                                            HttpRequest.BodyPublishers.ofByteArray(
                                                    exchange.getRequestBody().readAllBytes()));
                    for (var name : Set.of("Accept", "Content-Type")) {
                        var value = exchange.getRequestHeaders().getFirst(name);
                        if (value != null) {
                            request.header(name, value);
                        }
                    }
                    try {
                        var answer = client.send(request.build(), BodyHandlers.ofByteArray());
                        exchange.getResponseHeaders()
                                .set(
                                        "Content-Type",
                                        answer.headers().firstValue("Content-Type").orElse(""));
                        exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
                        exchange.getResponseBody().write(answer.body());
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                    exchange.close();
                });
        server.start();
        return server;
    }
}
