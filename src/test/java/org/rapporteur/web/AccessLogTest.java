package org.rapporteur.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.store.Patience;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A line for each request, with how it ended, and without what was asked.
class AccessLogTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SETTING = "rapporteur.access-log";
    private static final String SECRET = "what%20nobody%20else%20shall%20know";

    @TempDir static Path folder;
    private static Path file = Path.of("");
    private static TestSite site;

    @BeforeAll
    static void serve() {
        file = folder.resolve("access.log");
        System.setProperty(SETTING, file.toString());
        site = new TestSite(PublicQueries.STANDARD.withSizes(5, 1 << 20));
    }

    @AfterAll
    static void stop() {
        site.close();
        System.clearProperty(SETTING);
        AccessFile.open("");
    }

    @Test
    void aQueryIsToldByItsEndAndItsRows() throws Exception {
        var line = line(site.get("/sparql?query=SELECT*%7B%3Fs%20%3Fp%201%7D%23" + SECRET, "*/*"));
        assertEquals("GET", line.get("method").asString());
        assertEquals("/sparql", line.get("path").asString());
        assertEquals(200, line.get("status").asInt());
        assertEquals("answered", line.get("outcome").asString());
        assertEquals(1, line.get("rows").asInt());
        assertTrue(line.get("bytes").asInt() > 10, line.toString());
        assertTrue(line.get("ms").asDouble() > 0, line.toString());
        assertTrue(Instant.parse(line.get("time").asString()).isAfter(Instant.EPOCH));
    }

    @Test
    void aMistakeIsToldToo() throws Exception {
        var mistake = line(site.get("/sparql?query=SELECT%20" + SECRET, "*/*"));
        assertEquals(400, mistake.get("status").asInt());
        assertEquals("failed", mistake.get("outcome").asString());
        var nothing = line(site.get("/id/meeting/none?x=" + SECRET, "*/*"));
        assertEquals("/id/meeting/none", nothing.get("path").asString());
        assertEquals(404, nothing.get("status").asInt());
        assertFalse(nothing.has("outcome"));
    }

    @Test
    void anAnswerThatWouldBeTooLargeIsToldWithWhatWasReadOfIt() throws Exception {
        var all = "/sparql.csv?query=SELECT*%7B%3Fs%20%3Fp%20%3Fo.%3Ft%20%3Fq%20%3Fr%7D";
        var line = line(site.get(all, "*/*"));
        assertEquals(422, line.get("status").asInt());
        assertEquals("failed", line.get("outcome").asString());
        assertEquals(5, line.get("rows").asInt());
    }

    @Test
    void whatPeopleAskIsNotWritten() throws Exception {
        var posted = "ASK {} # " + SECRET;
        line(send("application/sparql-query", posted));
        line(send("application/x-www-form-urlencoded", "query=ASK%7B%7D%23" + SECRET));
        line(site.get("/tables/meetings?format=csv&" + SECRET, "*/*"));
        var log = Files.readString(file);
        assertFalse(log.contains("nobody"), log);
        assertFalse(log.contains("127.0.0.1"), log);
    }

    private static HttpResponse<String> send(String type, String body) {
        HttpRequest.Builder request = site.request("/sparql").header("Content-Type", type);
        return site.send(request.POST(BodyPublishers.ofString(body)));
    }

    /// The line of the request that was answered so; it is written when all has been sent.
    private static JsonNode line(HttpResponse<?> answer) throws IOException, InterruptedException {
        var id = answer.headers().firstValue("X-Request-Id").orElseThrow();
        var part = "\"id\":\"" + id + '"';
        assertTrue(Patience.until(() -> find(part).isPresent()), "No line for " + id);
        return JSON.readTree(find(part).orElseThrow());
    }

    private static Optional<String> find(String part) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.contains(part)).findFirst();
        }
    }
}
