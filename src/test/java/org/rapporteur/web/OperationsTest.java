package org.rapporteur.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @Test
    void tellsItsFigures() {
        site.get("/", "text/html");
        var answer = site.send(site.operations("/actuator/prometheus"));
        assertEquals(200, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("jvm_memory_used_bytes"));
        assertTrue(answer.body().contains("http_server_requests_seconds_count"));
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
