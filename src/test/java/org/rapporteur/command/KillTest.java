package org.rapporteur.command;

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
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.pipeline.Adoptions;
import org.rapporteur.pipeline.Run;
import org.rapporteur.store.Patience;
import org.rapporteur.store.Place;
import org.rapporteur.store.Processes;
import org.rapporteur.store.Question;

/// Processes of ours that are killed (`kill -9`) at moments drawn by lot, the same lots each time:
/// the store holds the old build or the new one, whole, and the next build works. A few moments in
/// each run; `-Dkills=50` is for more.
class KillTest {

    private static final int KILLS = Integer.getInteger("kills", 3);
    private static final int SPREAD = 100;
    private static final Run RUN = Adoptions.run();

    @TempDir Path folder;
    private Path store = Path.of("");

    @BeforeEach
    void begin() throws IOException {
        store = folder.resolve("store");
        documents("old", 1);
        documents("new", 40);
    }

    @Test
    void aBuildThatIsKilledLeavesOneBuildWhole() throws Exception {
        assertEquals(0, build("old"));
        var lots = new Random(20261122);
        var found = new TreeMap<String, Integer>();
        long whole = timed();
        for (int i = 0; i < KILLS; i++) {
            assertEquals(0, build("old"));
            var process = buildNew();
            // From before its first sign of life to a little after its last.
            var pause = whole * lots.nextInt(SPREAD + SPREAD / 10) / SPREAD;
            process.waitFor(pause, TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            found.merge(held(), 1, Integer::sum);
            theNextBuildWorks("new");
            tell("build", i + 1, found);
        }
    }

    @Test
    void aServerThatIsKilledInTheMiddleOfABuildLeavesOneBuildWhole() throws Exception {
        var lots = new Random(20261123);
        var found = new TreeMap<String, Integer>();
        for (int i = 0; i < KILLS; i++) {
            assertEquals(0, build("old"));
            int port = Processes.free();
            var server = serve(port);
            try {
                await(port);
                long pause = lots.nextInt(3000);
                var killer =
                        Thread.ofVirtual()
                                .start(() -> {
                                    sleep(pause);
                                    server.destroyForcibly();
                                });
                assertEquals(0, build("new"), "a build beside a server works");
                killer.join();
            } finally {
                server.destroyForcibly().waitFor();
            }
            found.merge(held(), 1, Integer::sum);
            theNextBuildWorks("old");
            tell("serve", i + 1, found);
        }
    }

    @Test
    void aServerThatIsToldToEndAnswersWhatItWasAskedBefore() throws Exception {
        assertEquals(0, build("old"));
        int port = Processes.free();
        var server = serve(port);
        try {
            await(port);
            // Figures are had from another port, which is there a moment later.
            await(port + 1);
            var slow =
                    "SELECT (COUNT(*) AS ?n) { { SELECT * { ?a ?b ?c } LIMIT 2000 }"
                            + " { SELECT * { ?d ?e ?f } LIMIT 1000 } }";
            var request =
                    HttpRequest.newBuilder(
                            URI.create(
                                    "http://localhost:%d/sparql?format=csv&query=%s"
                                            .formatted(
                                                    port,
                                                    URLEncoder.encode(
                                                            slow, StandardCharsets.UTF_8))));
            var answer =
                    HttpClient.newHttpClient().sendAsync(request.build(), BodyHandlers.ofString());
            while (!answer.isDone() && !isAnswering(port + 1)) {
                Thread.sleep(5);
            }
            // Process.destroy is what `kill` and `docker stop` send.
            server.destroy();
            assertEquals("n\r\n2000000\r\n", answer.get(Patience.MINUTES, TimeUnit.MINUTES).body());
            assertTrue(Patience.ends(server), "and it ends");
        } finally {
            server.destroyForcibly();
        }
    }

    private void theNextBuildWorks(String name) throws IOException {
        assertEquals(0, build(name), "the next build works");
        assertEquals(name, held());
        assertEquals(1, builds(), "and clears away what was left");
    }

    /// A server of the store in a process of its own.
    private Process serve(int port) throws IOException {
        return start("serve", "--store", store.toString(), "--port", String.valueOf(port));
    }

    /// A build of the new documents in a process of its own.
    private Process buildNew() throws IOException {
        return start("build", folder.resolve("new").toString(), "--store", store.toString());
    }

    /// Whether the server works at a query, as its figures say.
    private static boolean isAnswering(int operations) throws Exception {
        var figures = URI.create("http://localhost:%d/actuator/prometheus".formatted(operations));
        var request = HttpRequest.newBuilder(figures).build();
        var said = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
        return said.contains("rapporteur_queries_running 1.0");
    }

    /// Which of the two builds the store holds; it holds one of them whole.
    private String held() throws IOException {
        try (var graph = new Place.Folder(store).open()) {
            var out = new ByteArrayOutputStream();
            var asked =
                    "SELECT (COUNT(DISTINCT ?d) AS ?n) { ?f a"
                            + " <https://w3id.org/rapporteur/ontology#Decision> ;"
                            + " <https://w3id.org/rapporteur/ontology#document> ?d }";
            Question.parse(asked).answer(graph.dataset(), "csv", out);
            var many = out.toString(StandardCharsets.UTF_8).lines().skip(1).findFirst().orElse("");
            assertTrue(many.equals("1") || many.equals("40"), "a whole build: " + many);
            return many.equals("1") ? "old" : "new";
        }
    }

    private int builds() throws IOException {
        try (var names = Files.list(store.resolve("builds"))) {
            return (int) names.count();
        }
    }

    private void documents(String name, int many) throws IOException {
        var place = Files.createDirectory(folder.resolve(name));
        for (int i = 0; i < many; i++) {
            Files.writeString(
                    place.resolve("%s-%02d.txt".formatted(name, i)),
                    "# Report of the Moot\n\nThe Moot adopted its rules.\n");
        }
    }

    /// How many milliseconds a build in a process of its own takes.
    private long timed() throws Exception {
        long began = System.nanoTime();
        var process = buildNew();
        assertEquals(0, process.waitFor());
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }

    private int build(String name) {
        var nothing = new ByteArrayInputStream(new byte[0]);
        var err = new ByteArrayOutputStream();
        var console =
                new Console(
                        nothing,
                        new ByteArrayOutputStream(),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false);
        var documents = folder.resolve(name).toString();
        return Rapporteur.run(
                console, knowledge -> RUN, "build", documents, "--store", store.toString());
    }

    /// The program in a process of its own, reading as these tests do.
    private Process start(String... words) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var line = new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), Program.class.getName()));
        line.addAll(List.of(words));
        return new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
    }

    private void await(int port) throws Exception {
        var request =
                HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/sparql?query=ASK%7B%7D"));
        boolean answers =
                Patience.until(() -> {
                    HttpClient.newHttpClient().send(request.build(), BodyHandlers.discarding());
                    return true;
                });
        assertTrue(answers, Files.readString(folder.resolve("said")));
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /// Leaves the figures where a longer run is looked at.
    private static void tell(String what, int kills, Map<String, Integer> found)
            throws IOException {
        var file = Path.of("target", "kills-" + what + ".txt");
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, kills + " kills, then held: " + found + "\n");
    }

    /// The command line with the reading of these tests.
    static final class Program {

        public static void main(String[] words) {
            System.exit(Rapporteur.run(Console.standard(), Adoptions::run, words));
        }
    }
}
