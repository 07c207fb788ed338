package org.rapporteur.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Three real Fuseki servers with a database that was shipped to them, behind HAProxy: one after the
/// other gets the next build while clients ask without pause, and no request fails.
class ReplicasTest {

    private static final List<String> NAMES = List.of("one", "two", "three");
    private static final int CLIENTS = 3;
    private static final String QUESTION =
            "/ds?query=SELECT%20(COUNT(*)%20AS%20%3Fn)%20%7B%3Fs%20%3Fp%20%3Fo%7D&format=csv";

    @TempDir Path folder;
    private final TreeMap<String, Processes.Running> servers = new TreeMap<>();
    private final TreeMap<String, Integer> ports = new TreeMap<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private Optional<Process> proxy = Optional.empty();
    private int front;

    @AfterEach
    void end() throws IOException {
        proxy.ifPresent(Process::destroyForcibly);
        for (var server : servers.values()) {
            server.close();
        }
    }

    @Test
    void aBuildIsSwappedInServerByServerAndNoRequestFails() throws Exception {
        var haproxy =
                Processes.program("haproxy").or(() -> Optional.of("/usr/sbin/haproxy")).get();
        Assumptions.assumeTrue(Files.isExecutable(Path.of(haproxy)), "There is no HAProxy here");
        Assumptions.assumeTrue(
                Files.exists(Path.of("target/fuseki/jena-fuseki-server.jar")), "Nor a Fuseki");
        var old = built("old", 1);
        var next = built("next", 2);
        for (var name : NAMES) {
            ports.put(name, Processes.free());
            start(name, old);
        }
        front = Processes.free();
        proxy = Optional.of(proxy(haproxy));
        await("1");
        var stop = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var clients = new ArrayList<Future<Set<String>>>();
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(threads.submit(client(stop)));
            }
            for (var name : NAMES) {
                swap(name, next);
            }
            await("2");
            stop.set(true);
            for (var client : clients) {
                assertEquals(Set.of("200 1", "200 2"), client.get(), "nothing but whole answers");
            }
        }
        for (int i = 0; i < 2 * NAMES.size(); i++) {
            assertEquals("200 2", ask(QUESTION), "all have the new one");
        }
        assertEquals("405", ask("DELETE", QUESTION).substring(0, 3));
        assertEquals("404", ask("/ds/update").substring(0, 3));
    }

    /// Asks without pause until it is told to stop; gives the different answers.
    private Callable<Set<String>> client(AtomicBoolean stop) {
        return () -> {
            var answers = new TreeSet<String>();
            while (!stop.get()) {
                answers.add(ask(QUESTION));
            }
            return answers;
        };
    }

    /// Takes a server out, ends it when it has answered, gives it the build, and takes it in again.
    private void swap(String name, Path database) throws Exception {
        tell("set server stores/%s state drain".formatted(name));
        while (!tell("show stat stores 4 -1").lines().anyMatch(line -> isIdle(line, name))) {
            Thread.sleep(20);
        }
        var server = servers.get(name);
        assertTrue(server != null);
        server.close();
        start(name, database);
        tell("set server stores/%s state ready".formatted(name));
        // As the load balancer sees it, not as we do.
        while (tell("show stat stores 4 -1")
                .lines()
                .noneMatch(line -> line.startsWith("stores," + name + ",") && isUp(line))) {
            Thread.sleep(20);
        }
    }

    /// Of a line of figures: the fifth is the number of requests under way.
    private static boolean isIdle(String line, String name) {
        return line.startsWith("stores," + name + ",") && line.split(",")[4].equals("0");
    }

    private static boolean isUp(String line) {
        return List.of(line.split(",")).contains("UP");
    }

    private void start(String name, Path database) throws Exception {
        var place = folder.resolve(name);
        if (Files.isDirectory(place)) {
            try (var files = Files.walk(place)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        // The folder in which Fuseki looks for the newest of its databases.
        var data = Files.createDirectories(place.resolve("data/Data-0001"));
        try (var files = Files.list(database)) {
            for (var file : files.toList()) {
                Files.copy(file, data.resolve(file.getFileName()));
            }
        }
        int port = ports.getOrDefault(name, 0);
        servers.put(name, Processes.readOnlyFuseki(place, port).orElseThrow());
    }

    /// The database of a build with so many statements.
    private Path built(String name, int statements) throws IOException {
        var store = folder.resolve("store-" + name);
        var turtle = new StringBuilder();
        for (int i = 0; i < statements; i++) {
            turtle.append("<urn:s:%d> <urn:p> <urn:o> .%n".formatted(i));
        }
        try (var build = Build.begin(store)) {
            var bytes = turtle.toString().getBytes(StandardCharsets.UTF_8);
            build.load("urn:g", name, new ByteArrayInputStream(bytes));
            build.publish();
        }
        return new Builds(store).database("0001");
    }

    private Process proxy(String program) throws IOException {
        var settings =
                Files.readString(Path.of("docker/haproxy.cfg"))
                        .replace("/run/haproxy/rapporteur.sock", socket().toString())
                        .replace("bind :3030", "bind 127.0.0.1:" + front)
                        .replace("127.0.0.1:3031", "127.0.0.1:" + ports.get("one"))
                        .replace("127.0.0.1:3032", "127.0.0.1:" + ports.get("two"))
                        .replace("127.0.0.1:3033", "127.0.0.1:" + ports.get("three"));
        var file = Files.writeString(folder.resolve("haproxy.cfg"), settings);
        return new ProcessBuilder(program, "-db", "-f", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("haproxy.txt").toFile())
                .start();
    }

    private Path socket() {
        return folder.resolve("h.sock");
    }

    /// Tells the proxy something, as its administrator; gives what it says.
    private String tell(String command) throws IOException {
        try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(socket()));
            channel.write(ByteBuffer.wrap((command + "\n").getBytes(StandardCharsets.UTF_8)));
            var said = Channels.newInputStream(channel).readAllBytes();
            return new String(said, StandardCharsets.UTF_8);
        }
    }

    private void await(String answer) throws Exception {
        for (int i = 0; i < 600; i++) {
            try {
                if (ask(QUESTION).equals("200 " + answer)) {
                    return;
                }
            } catch (IOException notYet) {
                // The proxy is still starting.
            }
            Thread.sleep(100);
        }
        throw new IOException(Files.readString(folder.resolve("haproxy.txt")));
    }

    private String ask(String path) throws IOException, InterruptedException {
        return ask("GET", path);
    }

    /// The status and the last line of an answer.
    private String ask(String method, String path) throws IOException, InterruptedException {
        var address = URI.create("http://127.0.0.1:" + front + path);
        var request =
                HttpRequest.newBuilder(address)
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        var last = answer.body().strip().lines().reduce((one, other) -> other).orElse("");
        return answer.statusCode() + " " + last;
    }
}
