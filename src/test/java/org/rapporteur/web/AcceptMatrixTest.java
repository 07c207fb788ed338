package org.rapporteur.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What real clients get for the headers that they send.
class AcceptMatrixTest {

    private static final int ROWS = 60;

    private static final TestSite site = new TestSite();

    record Row(String client, String path, String accept, String type) {}

    @AfterAll
    static void stop() {
        site.close();
    }

    static List<Row> rows() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/web/accept.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .map(cells -> new Row(cells[0], cells[1], cells[2], cells[3]))
                .toList();
    }

    @Test
    void manyClientsAreTried() throws IOException {
        assertTrue(rows().size() >= ROWS);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aClientGetsWhatItAsksFor(Row row) {
        var answer = get(row.path(), row.accept());
        if (answer.statusCode() == 303) {
            assertTrue(answer.headers().allValues("Vary").contains("Accept"));
            answer = get(answer.headers().firstValue("Location").orElseThrow(), row.accept());
        }
        assertEquals(200, answer.statusCode(), answer.body());
        var type = answer.headers().firstValue("Content-Type").orElse("");
        assertTrue(type.startsWith(row.type()), type);
    }

    private static HttpResponse<String> get(String path, String accept) {
        var request = site.request(path);
        return site.send(accept.isEmpty() ? request : request.header("Accept", accept));
    }
}
