package org.rapporteur.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.store.BuildFigures;

class OperationsTest {

    private static final TestSite site = new TestSite();

    @AfterAll
    static void stop() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/health",
                "/actuator/health/liveness",
                "/actuator/health/readiness"
            })
    void tellsThatItIsWell(String path) {
        var answer = site.send(site.operations(path));
        assertEquals(200, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("\"UP\""), answer.body());
    }

    /// Other machines find nobody at the port.
    @Test
    void tellsThisMachineOnly() throws IOException {
        var port = site.operations("/").build().uri().getPort();
        var outside =
                NetworkInterface.networkInterfaces()
                        .flatMap(NetworkInterface::inetAddresses)
                        .filter(address -> !address.isLoopbackAddress())
                        .filter(Inet4Address.class::isInstance)
                        .findFirst();
        assumeTrue(outside.isPresent());
        try (var socket = new Socket()) {
            var there = new InetSocketAddress(outside.get(), port);
            assertThrows(IOException.class, () -> socket.connect(there, 5_000));
        }
    }

    @Test
    void tellsItsFigures() {
        site.get("/", "text/html");
        var answer = site.send(site.operations("/actuator/prometheus"));
        assertEquals(200, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("jvm_memory_used_bytes"));
        assertTrue(answer.body().contains("http_server_requests_seconds_count"));
        site.get("/sparql?query=ASK%7B%7D", "*/*");
        var later = site.send(site.operations("/actuator/prometheus")).body();
        for (var figure : new String[] {"seconds_count{", "rows_count", "running", "waiting"}) {
            assertTrue(later.contains("rapporteur_queries_" + figure), figure);
        }
    }

    @Test
    void readyIsWhoCanReadTheGraphAndSaysWhich() {
        var answer = site.send(site.operations("/actuator/health/readiness"));
        assertTrue(answer.body().contains("\"store\""), answer.body());
        assertTrue(answer.body().contains("\"edition\""), answer.body());
        try (var empty = new TestSite(PublicQueries.STANDARD, nothing -> {})) {
            var told = empty.send(empty.operations("/actuator/health/readiness"));
            assertEquals(503, told.statusCode(), told.body());
            assertEquals(
                    200, empty.send(empty.operations("/actuator/health/liveness")).statusCode());
        }
    }

    @Test
    void tellsTheFiguresOfTheBuild() {
        var figures = new BuildFigures(11, 345, 2, 6.5);
        try (var built = TestSite.of(figures)) {
            var told = built.send(built.operations("/actuator/prometheus")).body();
            assertTrue(told.contains("rapporteur_build_documents 11.0"), told);
            assertTrue(told.contains("rapporteur_build_facts 345.0"), told);
            assertTrue(told.contains("rapporteur_build_refused 2.0"), told);
            assertTrue(told.contains("rapporteur_build_duration_seconds 6.5"), told);
            assertTrue(told.contains("rapporteur_build_published_seconds 1.7E9"), told);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/actuator", "/actuator/health", "/actuator/prometheus", "/actuator/env"})
    void tellsThePublicNothing(String path) {
        assertEquals(404, site.get(path, "application/json").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/env", "/actuator/heapdump", "/actuator/shutdown"})
    void offersNothingElse(String path) {
        assertEquals(404, site.send(site.operations(path)).statusCode());
    }
}
