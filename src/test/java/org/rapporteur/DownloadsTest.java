package org.rapporteur;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.dump.Dump;
import org.rapporteur.vocabulary.Base;

/// The dump of the sample documents on the web.
class DownloadsTest {

    @TempDir static Path folder;

    private static SampleSite site;

    @BeforeAll
    static void serve() throws IOException {
        try (var store = SampleGraph.open()) {
            new Dump(Base.STANDARD, Map.of()).write(store, folder, folder);
        }
        Files.writeString(folder.resolve("secret.txt"), "not listed");
        System.setProperty("rapporteur.dumps", folder.toString());
        site = new SampleSite();
    }

    @AfterAll
    static void stop() {
        site.close();
        System.clearProperty("rapporteur.dumps");
    }

    @ParameterizedTest
    @CsvSource({
        "rapporteur.nq.gz, application/gzip",
        "tables/roles.csv, text/csv;charset=UTF-8",
        "tables/roles.parquet, application/vnd.apache.parquet;charset=UTF-8",
        "dataset.ttl, text/turtle;charset=UTF-8",
        "SHA256SUMS, text/plain;charset=UTF-8",
    })
    void aFileComesAsItIs(String name, String type) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var answer =
                    client.send(site.request("/dumps/" + name).build(), BodyHandlers.ofByteArray());
            assertEquals(200, answer.statusCode());
            assertEquals(type, answer.headers().firstValue("Content-Type").orElse(""));
            var bytes = Files.readAllBytes(folder.resolve(name));
            assertEquals(DigestUtils.sha256Hex(bytes), DigestUtils.sha256Hex(answer.body()));
        }
    }

    @Test
    void theRestOfAFileIsToBeHad() throws IOException {
        var whole = Files.readString(folder.resolve("facts.tsv"));
        var answer = site.send(site.request("/dumps/facts.tsv").header("Range", "bytes=100-"));
        assertEquals(206, answer.statusCode());
        assertEquals(whole.substring(100), answer.body());
        var tag = answer.headers().firstValue("ETag").orElse("");
        assertEquals("\"" + DigestUtils.sha256Hex(whole) + "\"", tag);
        var known = site.request("/dumps/facts.tsv").header("If-None-Match", tag);
        assertEquals(304, site.send(known).statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "secret.txt",
                "../secret.txt",
                "tables/..%2Fsecret.txt",
                "%2e%2e/secret.txt",
                "tables",
                "%2Fetc/hostname"
            })
    void whatTheListDoesNotNameIsNotThere(String name) {
        int status = site.get("/dumps/" + name).statusCode();
        assertTrue(status == 404 || status == 400, name + ": " + status);
    }

    @Test
    void theListAndTheDescriptionNameTheFiles() {
        var page = site.get("/dumps/").body();
        assertTrue(page.contains("/dumps/tables/roles.parquet"), page);
        assertEquals(303, site.get("/dumps").statusCode());
        var described = site.get("/dataset.ttl").body();
        assertTrue(described.contains("dumps/rapporteur.nq.gz"), described);
        assertTrue(described.contains("distinctSubjects"), "what was said before is still there");
    }
}
