package org.rapporteur.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
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
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The next build is given to three Fuseki servers behind HAProxy, one after the other, while
/// clients ask: the settings and the script of `docker/replicas` do it without a failed request.
class ReplicasTest {

    private static final List<String> NAMES = List.of("a", "b", "c");
    private static final int CLIENTS = 3;
    private static final long PATIENCE = 4;

    private static final String QUERY =
            "SELECT ?edition { GRAPH ?g { <urn:dataset> <urn:edition> ?edition } }";

    @TempDir Path folder;
    private final List<Process> started = new ArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, Integer> ports = new TreeMap<>();

    @AfterEach
    void stop() throws IOException {
        for (var name : NAMES) {
            var pid = folder.resolve(name).resolve("pid");
            if (Files.exists(pid)) {
                ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()))
                        .ifPresent(ProcessHandle::destroyForcibly);
            }
        }
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void theNextBuildIsRolledOutUnderLoadWithoutAFailedRequest() throws Exception {
        var jar = Path.of("target/fuseki/jena-fuseki-server.jar").toAbsolutePath();
        var haproxy = haproxy();
        assumeTrue(Files.exists(jar) && !haproxy.isEmpty(), "no Fuseki or no HAProxy here");
        for (var name : NAMES) {
            ports.put(name, Processes.free());
        }
        var first = build("one");
        for (var name : NAMES) {
            assertEquals(0, run(replace(name, first, jar)), output(name));
        }
        int balance = Processes.free();
        int control = Processes.free();
        proxy(haproxy, balance, control);
        var address = question(balance);
        await(address);

        var answers = new ConcurrentLinkedQueue<String>();
        var over = new AtomicBoolean();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < CLIENTS; i++) {
            threads.add(Thread.ofVirtual().start(() -> ask(address, over, answers)));
        }
        assertTrue(Patience.until(() -> answers.contains("one")));
        var second = build("two");
        for (var name : NAMES) {
            var roll = new ArrayList<>(List.of("docker/replicas/roll", "127.0.0.1:" + control));
            roll.add("fuseki/" + name);
            roll.addAll(replace(name, second, jar));
            assertEquals(0, run(roll), output(name));
        }
        assertTrue(Patience.until(() -> answers.contains("two")));
        over.set(true);
        for (var thread : threads) {
            thread.join();
        }
        assertEquals(List.of(), wrong(answers));
        for (var name : NAMES) {
            assertEquals("two", answer(question(port(name))));
        }
    }

    private static List<String> wrong(Queue<String> answers) {
        return answers.stream().filter(each -> !List.of("one", "two").contains(each)).toList();
    }

    /// Publishes a build that says its name and gives the folder of its database.
    private Path build(String edition) throws IOException {
        var values = SimpleValueFactory.getInstance();
        var store = folder.resolve("store");
        try (var build = Build.begin(store)) {
            build.handler()
                    .handleStatement(
                            values.createStatement(
                                    values.createIRI("urn:dataset"),
                                    values.createIRI("urn:edition"),
                                    values.createLiteral(edition),
                                    values.createIRI("urn:graph")));
            build.publish();
        }
        var builds = new Builds(store);
        return builds.build(builds.current().orElseThrow()).resolve("tdb2");
    }

    /// The command that gives a server a copy of a database: it stops the one that runs, copies,
    /// starts, and waits until that one answers.
    private List<String> replace(String name, Path database, Path jar) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        return List.of(
                "bash",
                Path.of("src/test/resources/stores/replace").toAbsolutePath().toString(),
                folder.resolve(name).toString(),
                "" + port(name),
                database.toString(),
                java.toString(),
                jar.toString(),
                Path.of("docker/fuseki.jetty.xml").toAbsolutePath().toString());
    }

    private int port(String name) {
        return Objects.requireNonNull(ports.get(name));
    }

    private void proxy(String haproxy, int balance, int control) throws IOException {
        var starting =
                new ProcessBuilder(haproxy, "-db", "-f", "docker/replicas/haproxy.cfg")
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("proxy.txt").toFile());
        var settings = starting.environment();
        settings.put("REPLICAS_BIND", "127.0.0.1:" + balance);
        settings.put("REPLICAS_CONTROL", "127.0.0.1:" + control);
        ports.forEach((name, port) ->
                settings.put("REPLICA_" + name.toUpperCase(Locale.ROOT), "127.0.0.1:" + port));
        started.add(starting.start());
    }

    private int run(List<String> words) throws IOException, InterruptedException {
        var process =
                new ProcessBuilder(words)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("said.txt").toFile())
                        .start();
        started.add(process);
        return process.waitFor(PATIENCE, TimeUnit.MINUTES) ? process.exitValue() : -1;
    }

    private String output(String name) throws IOException {
        return name + ": " + Files.readString(folder.resolve("said.txt"));
    }

    private void ask(URI address, AtomicBoolean over, Queue<String> answers) {
        while (!over.get()) {
            try {
                answers.add(answer(address));
                Thread.sleep(5);
            } catch (IOException broken) {
                answers.add(broken.toString());
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private void await(URI address) throws InterruptedException {
        assertTrue(Patience.until(() -> answer(address).equals("one")), "the proxy does not start");
    }

    /// The edition that a server tells, or the status if it is not 200.
    private String answer(URI address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address).header("Accept", "text/csv").build();
        var response = client.send(request, BodyHandlers.ofString());
        return response.statusCode() == 200
                ? response.body().lines().skip(1).findFirst().orElse("nothing")
                : "" + response.statusCode();
    }

    private static URI question(int port) {
        var query = URLEncoder.encode(QUERY, StandardCharsets.UTF_8);
        return URI.create("http://127.0.0.1:%d/ds?query=%s".formatted(port, query));
    }

    private static String haproxy() {
        return Processes.program("haproxy")
                .or(() ->
                        Files.isExecutable(Path.of("/usr/sbin/haproxy"))
                                ? Optional.of("/usr/sbin/haproxy")
                                : Optional.empty())
                .orElse("");
    }
}
