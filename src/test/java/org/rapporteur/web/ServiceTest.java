package org.rapporteur.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.rapporteur.web.TestStore.escaped;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Queries that ask another service: real ones on this machine, some that mean no good.
class ServiceTest {

    private static final String ROWS =
            "{\"head\":{\"vars\":[\"x\"]},\"results\":{\"bindings\":[{\"x\":{\"type\":\"literal\",\"value\":\"%s\"}}]}}";

    @TempDir static Path folder;
    private static final List<String> heard = new CopyOnWriteArrayList<>();
    private static final CountDownLatch over = new CountDownLatch(1);
    private static volatile int redirect = 302;
    private static HttpServer others;
    private static TestStore site;

    @BeforeAll
    static void serve() throws IOException {
        others = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        others.setExecutor(Executors.newCachedThreadPool());
        others.createContext("/good", exchange -> answer(exchange, 200, ROWS.formatted("found")));
        others.createContext(
                "/secret", exchange -> answer(exchange, 200, ROWS.formatted("secret")));
        others.createContext("/turns", ServiceTest::turn);
        others.createContext("/broken", exchange -> answer(exchange, 500, "no"));
        others.createContext("/waits", ServiceTest::hold);
        others.start();
        var listed = Set.of(at("/good"), at("/turns"), at("/broken"), at("/waits"));
        var graphs = Map.of("https://data.example/g", "<urn:a> <urn:b> 'found' .");
        var limits = PublicQueries.STANDARD.withServices(new AllowedServices(listed, true));
        site = new TestStore(folder, graphs, limits);
    }

    @AfterAll
    static void stop() {
        over.countDown();
        site.close();
        others.stop(0);
    }

    @BeforeEach
    void listen() {
        heard.clear();
    }

    @Test
    void aListedServiceIsAskedAndJoined() {
        var answer = ask("SELECT ?s ?x { SERVICE <%s> { ?q ?p ?x } ?s ?r ?x }", "/good");
        assertEquals("s,x\r\nurn:a,found\r\n", answer.body());
    }

    /// What stands in a SERVICE goes there as it was written.
    @Test
    void whatIsSentIsWhatWasWritten() {
        ask(
                "SELECT * { SERVICE <%s> { ?q ?p ?x FILTER REGEX(?x, 'f') BIND(CONCAT(?x, 'a') AS ?y) } }",
                "/good");
        assertEquals(1, heard.size(), heard.toString());
        assertTrue(heard.getFirst().toLowerCase(Locale.ROOT).contains("regex"));
        assertFalse(heard.getFirst().contains("urn:x-rapporteur"), heard.getFirst());
    }

    @ParameterizedTest
    @ValueSource(strings = {"301", "302", "303", "307", "308"})
    void aRedirectIsNotFollowed(String status) {
        redirect = Integer.parseInt(status);
        var answer = ask("SELECT * { SERVICE <%s> { ?q ?p ?x } }", "/turns");
        assertEquals(502, answer.statusCode(), answer.body());
        assertFalse(answer.body().contains("secret"), answer.body());
        assertTrue(heard.stream().noneMatch(path -> path.startsWith("/secret")), heard.toString());
    }

    @Test
    void aServiceThatFailsIsNotOurMistake() {
        var answer = ask("SELECT * { SERVICE <%s> { ?q ?p ?x } }", "/broken");
        assertEquals(502, answer.statusCode(), answer.body());
        assertFalse(answer.body().contains(at("/broken")), answer.body());
    }

    @Test
    void aServiceThatFailsSilentlyGivesNothing() {
        var answer = ask("SELECT * { SERVICE SILENT <%s> { ?q ?p ?x } }", "/broken");
        assertEquals(200, answer.statusCode(), answer.body());
    }

    @Test
    void whoWaitsForAServiceWaitsNoLongerThanForAnyQuery() {
        var query = escaped("SELECT * { SERVICE <%s> { ?q ?p ?x } }".formatted(at("/waits")));
        var answer = site.get("/sparql.csv?timeout=1&query=" + query, "*/*");
        assertEquals(503, answer.statusCode(), answer.body());
    }

    private static void turn(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Location", at("/secret"));
        answer(exchange, redirect, "");
    }

    /// Answers when the tests are over.
    private static void hold(HttpExchange exchange) throws IOException {
        try {
            over.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var asked = String.valueOf(exchange.getRequestURI().getRawQuery());
        var words = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        heard.add(
                exchange.getRequestURI().getPath()
                        + URLDecoder.decode(asked + words, StandardCharsets.UTF_8));
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/sparql-results+json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String at(String path) {
        return "http://localhost:" + others.getAddress().getPort() + path;
    }

    private static HttpResponse<String> ask(String query, String service) {
        return site.get("/sparql.csv?query=" + escaped(query.formatted(at(service))), "*/*");
    }
}
