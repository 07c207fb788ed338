package org.rapporteur.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.pipeline.Adoptions;
import org.rapporteur.store.Place;
import org.rapporteur.store.Processes;
import org.rapporteur.store.PublishedGraph;
import org.rapporteur.store.TemporaryFolder;
import org.rapporteur.vocabulary.Base;
import org.rapporteur.web.PublicQueries;
import org.rapporteur.web.Server;
import org.rapporteur.web.Site;

/// The commands and the web over a Fuseki that runs for itself, held against the same over a
/// folder.
class RemoteTest {

    private static final String WORDS =
            URLEncoder.encode(
                    """
                    SELECT ?quote {
                        ?evidence <http://jena.apache.org/text#query> (<http://www.w3.org/ns/oa#exact> 'adopted') ;
                            <http://www.w3.org/ns/oa#exact> ?quote
                    }
                    """,
                    StandardCharsets.UTF_8);

    /// What is the same from everywhere. A document's page shows its text only from a folder.
    private static final List<String> PATHS =
            List.of(
                    "/",
                    "/page/document",
                    "/page/state/nld",
                    "/doc/document/moot.ttl",
                    "/doc/state/nld.jsonld",
                    "/graph/moot.trig",
                    "/tables/decisions.csv",
                    "/tables/meetings.json",
                    "/tables",
                    "/questions/places",
                    "/reconcile?queries=%7B%22q%22%3A%7B%22query%22%3A%22Norway%22%7D%7D",
                    "/dataset.ttl",
                    "/sparql?format=csv&query=SELECT%20(COUNT(*)%20AS%20%3Fn)%20%7B%3Fs%20%3Fp%20%3Fo%7D",
                    "/sparql?format=csv&query=SELECT%20*%20%7B%3Fs%20a%20%3Ft%7D%20ORDER%20BY%20%3Fs%20%3Ft%20LIMIT%2050",
                    "/sparql?format=csv&query=ASK%7B%3Fs%20%3Chttp%3A%2F%2Fjena.apache.org%2FARQ%2Fproperty%23splitIRI%3E%20%3Fo%7D",
                    "/sparql?format=csv&query=SELECT*%7BSERVICE%20%3Chttp%3A%2F%2Flocalhost%3A1%2F%3E%7B%3Fs%20%3Fp%20%3Fo%7D%7D",
                    "/sparql?format=csv&query=SELECT*%7BBIND(%3Cjava%3Ajava.lang.System%3E(1)%20AS%20%3Fx)%7D",
                    "/search?q=rule",
                    "/search/suggest?q=nether",
                    "/sparql?format=csv&query=" + WORDS,
                    "/nowhere");

    @TempDir static Path folder;
    private static Optional<Processes.Running> fuseki = Optional.empty();

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        fuseki = Processes.fuseki(folder);
        Assumptions.assumeTrue(fuseki.isPresent(), "There is no Fuseki here");
        var documents = Files.createDirectory(folder.resolve("documents"));
        Files.writeString(
                documents.resolve("moot.txt"),
                "# Report of the Moot\n\n"
                        + "The Moot adopted its rules. The Moot adopted its budget.\n");
        run("build", documents.toString(), "--remote", remote());
        run("build", documents.toString(), "--store", store());
    }

    @AfterAll
    static void stop() throws IOException {
        if (fuseki.isPresent()) {
            fuseki.get().close();
        }
    }

    @Test
    void thePagesAndAnswersAreTheSame() throws Exception {
        try (var far = new Place.Remote(address(), address(), Optional.empty()).open();
                var near = new Place.Folder(Path.of(store())).open();
                var farServer = serve(far);
                var nearServer = serve(near)) {
            for (var path : PATHS) {
                var expected = get(nearServer, path);
                var found = get(farServer, path);
                assertEquals(expected.statusCode(), found.statusCode(), path + found.body());
                assertEquals(lines(expected), lines(found), path);
            }
        }
    }

    @Test
    void theDumpIsTheSame(@TempDir Path dumps) throws Exception {
        var far = dumps.resolve("far");
        var near = dumps.resolve("near");
        run("export", "--remote", remote(), "-o", far.toString());
        run("export", "--store", store(), "-o", near.toString());
        for (var name :
                List.of(
                        "facts.tsv",
                        "tables/decisions.csv",
                        "tables/decisions.parquet",
                        "tables/gaps.json",
                        "rapporteur.trig.gz")) {
            assertArrayEquals(
                    Files.readAllBytes(near.resolve(name)),
                    Files.readAllBytes(far.resolve(name)),
                    name);
        }
    }

    @Test
    void wordsAreFoundAndAPageSaysThatItsTextIsNotThere() throws Exception {
        try (var far = new Place.Remote(address(), address(), Optional.empty()).open();
                var server = serve(far)) {
            var found = get(server, "/sparql?format=csv&query=" + WORDS).body();
            assertEquals(2, found.lines().count(), found);
            assertTrue(found.contains("The Moot adopted its budget."), found);
            assertTrue(get(server, "/search?q=budget").body().contains("adopted its budget"));
            var page = get(server, "/page/document/moot").body();
            assertTrue(page.contains("The full text is not kept with this graph"), page);
            assertEquals(404, get(server, "/text/moot").statusCode());
        }
    }

    @Test
    void aQueryThatTakesTooLongIsStoppedThereToo() throws Exception {
        var tooLong = "/sparql?timeout=1&query=" + LONG;
        try (var far = new Place.Remote(address(), address(), Optional.empty()).open();
                var server = serve(far)) {
            assertEquals(503, get(server, tooLong).statusCode());
            assertEquals(200, get(server, "/page/document/moot").statusCode());
        }
    }

    private static final String LONG =
            "SELECT(COUNT(*)AS%20%3Fn)%7B%3Fa%20%3Fb%20%3Fc.%3Fd%20%3Fe%20%3Ff.%3Fg%20%3Fh%20%3Fi%7D";

    @Test
    void theCommandsSayTheSame() throws IOException {
        var question = folder.resolve("question.rq");
        Files.writeString(
                question,
                "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g ORDER BY ?g");
        assertEquals(
                run("query", question.toString(), "--store", store()),
                run("query", question.toString(), "--remote", remote()));
        assertEquals(run("validate", "--store", store()), run("validate", "--remote", remote()));
        var here = folder.resolve("here");
        var there = folder.resolve("there");
        run("tables", "--store", store(), "-o", here.toString());
        run("tables", "--remote", remote(), "-o", there.toString());
        for (var table : List.of("decisions", "participation", "meetings")) {
            assertEquals(
                    Files.readString(here.resolve(table + ".csv")),
                    Files.readString(there.resolve(table + ".csv")));
        }
    }

    @Test
    void aDatasetWithWhatIsNotOursIsLeftAlone() throws Exception {
        try (var other = TemporaryFolder.make();
                var server = Processes.fuseki(other.path()).orElseThrow()) {
            var client = HttpClient.newHttpClient();
            var mine = HttpRequest.BodyPublishers.ofString("<urn:a> <urn:b> <urn:c> .");
            var put =
                    HttpRequest.newBuilder(URI.create(server.place().query() + "?default"))
                            .header("Content-Type", "text/turtle");
            client.send(put.PUT(mine).build(), BodyHandlers.discarding());
            var documents = folder.resolve("documents").toString();
            var said = said("build", documents, "--remote", server.place().toString());
            assertTrue(said.contains("holds what Rapporteur did not put there"), said);
        }
    }

    private static Server serve(PublishedGraph graph) {
        var queries = PublicQueries.STANDARD.withTimeout(Duration.ofSeconds(20));
        return Server.start(Site.of(Base.STANDARD, graph, queries), 0, 0);
    }

    private static HttpResponse<String> get(Server server, String path) throws Exception {
        var address = URI.create("http://localhost:" + server.port() + path);
        var request = HttpRequest.newBuilder(address).header("Accept", "text/html, */*;q=0.5");
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    /// The lines of an answer; in which order a page has what is said of a thing is the store's.
    private static List<String> lines(HttpResponse<String> answer) {
        return answer.body().lines().sorted().toList();
    }

    private static URI address() {
        return fuseki.orElseThrow().place().query();
    }

    private static String remote() {
        return address().toString();
    }

    private static String store() {
        return folder.resolve("store").toString();
    }

    /// What a command writes, and its exit code.
    private static String run(String... words) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = Rapporteur.run(console(out, err), Adoptions::run, words);
        return code + "\n" + out.toString(StandardCharsets.UTF_8);
    }

    private static String said(String... words) {
        var err = new ByteArrayOutputStream();
        int code = Rapporteur.run(console(new ByteArrayOutputStream(), err), Adoptions::run, words);
        return code + " " + err.toString(StandardCharsets.UTF_8);
    }

    private static Console console(ByteArrayOutputStream out, ByteArrayOutputStream err) {
        var nothing = new ByteArrayInputStream(new byte[0]);
        return new Console(nothing, out, new PrintStream(err, true, StandardCharsets.UTF_8), false);
    }
}
