package org.rapporteur.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rapporteur.store.Patience;

/// Queries that mean no good, four at a time: each is answered for or cut, none keeps its place,
/// and the service goes on answering others.
class HostileQueriesTest {

    private static final int ENOUGH = 60;
    private static final int AT_A_TIME = 4;

    private static final int CUT = -1;

    /// A result in whole or in part, a query that is none or asks for too much, a closed door, a
    /// time that is up.
    private static final Set<Integer> ANSWERS = Set.of(CUT, 200, 400, 403, 413, 422, 503);

    /// Who means no good is stopped after a second, and leaves its place when it notices that.
    private static final String STOPPED = "timeout=1&query=";

    private static final PublicQueries LIMITS =
            PublicQueries.STANDARD.withSizes(20_000, 4 << 20).withPlaces(64, 64);

    @Test
    @Timeout(900)
    void allAreAnsweredForAndNoneKeepsItsPlace() throws Exception {
        var queries = queries();
        assertTrue(queries.size() >= ENOUGH, "There are " + queries.size());
        try (var site = new TestSite(LIMITS, HostileQueriesTest::fill);
                var clients = Executors.newFixedThreadPool(AT_A_TIME + 1)) {
            var others = clients.submit(() -> keepAsking(site));
            var calls = new ArrayList<Callable<Integer>>();
            queries.forEach(query -> calls.add(() -> status(site, query)));
            var statuses = new ArrayList<Integer>();
            for (var done : clients.invokeAll(calls)) {
                statuses.add(done.get());
            }
            for (int i = 0; i < statuses.size(); i++) {
                assertTrue(
                        ANSWERS.contains(statuses.get(i)), queries.get(i) + ": " + statuses.get(i));
            }
            assertEquals(true, others.get());
            assertTrue(Patience.until(() -> running(site).equals("0.0")), running(site));
        }
    }

    /// What another client hears meanwhile.
    private static boolean keepAsking(TestSite site) throws InterruptedException {
        boolean always = true;
        for (int i = 0; i < 40; i++) {
            var answer = site.get("/sparql?query=ASK%7B%7D", "*/*");
            always &= answer.statusCode() == 200;
            Thread.sleep(100);
        }
        return always;
    }

    /// The status of the answer, or that it was cut so that the client could tell.
    private static int status(TestSite site, Path query) throws IOException {
        var words = Files.readString(query);
        var body = STOPPED + URLEncoder.encode(words, StandardCharsets.UTF_8);
        var request =
                site.request("/sparql").header("Content-Type", "application/x-www-form-urlencoded");
        try {
            return site.send(request.POST(BodyPublishers.ofString(body))).statusCode();
        } catch (UncheckedIOException cut) {
            return CUT;
        }
    }

    /// How many requests the server says are being answered.
    private static String running(TestSite site) {
        var figures = site.send(site.operations("/actuator/prometheus")).body();
        return figures.lines()
                .filter(each -> each.startsWith("rapporteur_queries_running"))
                .map(each -> each.substring(each.lastIndexOf(' ') + 1))
                .findFirst()
                .orElse("no figure");
    }

    private static List<Path> queries() throws IOException {
        try (var files = Files.list(Path.of("src/test/resources/hostile"))) {
            return files.sorted().toList();
        }
    }

    private static void fill(DatasetGraph dataset) {
        var graph = NodeFactory.createURI("https://example.org/g");
        var next = NodeFactory.createURI("https://example.org/next");
        for (int i = 0; i < 4000; i++) {
            dataset.add(new Quad(graph, thing(i), next, thing((i * 7 + 1) % 4000)));
        }
    }

    private static Node thing(int i) {
        return NodeFactory.createURI("https://example.org/thing/" + i);
    }
}
