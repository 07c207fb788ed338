package org.rapporteur.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.pipeline.Adoptions;
import org.rapporteur.store.Patience;
import org.rapporteur.store.Place;
import org.rapporteur.store.Processes;
import org.rapporteur.store.PublishedGraph;
import org.rapporteur.vocabulary.Base;
import org.rapporteur.web.Listening;
import org.rapporteur.web.PublicQueries;
import org.rapporteur.web.Server;
import org.rapporteur.web.Site;

/// What of `docker/` can be tried without an engine: the compositions and the files that images are
/// made from are read by tools of their own, and the proxy runs before a real server.
class ContainerTest {

    private static final Path DOCKER = Path.of("docker");
    private static final Pattern LINK = Pattern.compile("(?:href|src|action)=\"(?<to>/[^\"#?]*)");
    private static final int PAGES = 60;

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"compose.yaml", "compose.fuseki.yaml", "compose.proxy.yaml"})
    void aCompositionIsOne(String file) throws Exception {
        var compose = Processes.program("docker-compose");
        Assumptions.assumeTrue(compose.isPresent(), "There is no docker-compose here");
        var said = say(compose.get(), "-f", DOCKER.resolve(file).toString(), "config");
        assertTrue(said.startsWith("0 "), said);
        assertTrue(said.contains("read_only: true"), said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dockerfile", "fuseki.Dockerfile"})
    void aDockerfileHasNoMistake(String file) throws Exception {
        var lint = Path.of("target/lint/node_modules/.bin/dockerfile-utils");
        Assumptions.assumeTrue(Files.isExecutable(lint), "There is no dockerfile-utils here");
        var said = say(lint.toString(), "lint", DOCKER.resolve(file).toString());
        assertEquals("0", said.strip());
    }

    @Test
    void theProxyShowsTheSiteUnderAPathOfItsOwn() throws Exception {
        var nginx = Processes.program("nginx").or(() -> Optional.of("/usr/sbin/nginx"));
        Assumptions.assumeTrue(Files.isExecutable(Path.of(nginx.get())), "There is no nginx here");
        try (var graph = graph();
                var server = Server.start(site(graph), new Listening(0, 0, true))) {
            int port = Processes.free();
            var proxy = proxy(nginx.get(), server.port(), port);
            try {
                var root = "http://localhost:" + port;
                assertEquals("/treaties/", location(get(root + "/", "text/html"), root));
                assertPagesLeadOn(root, "/treaties/");
                var moved = get(root + "/treaties/id/document/moot", "text/turtle");
                assertEquals(303, moved.statusCode());
                assertEquals("/treaties/doc/document/moot", location(moved, root));
                var asked =
                        get(
                                root + "/treaties/sparql?query=ASK%7B%3Fs%20%3Fp%20%3Fo%7D",
                                "text/csv");
                assertTrue(asked.body().contains("true"), asked.body());
                var told = get(root + "/treaties/sparql", "text/turtle").body();
                assertTrue(told.contains("<" + root + "/treaties/sparql>"), told);
                var spoofed =
                        HttpRequest.newBuilder(URI.create(root + "/treaties/sparql"))
                                .header("Accept", "text/turtle")
                                .header("X-Forwarded-Host", "evil.example")
                                .header("Forwarded", "host=evil.example");
                var believed =
                        HttpClient.newHttpClient().send(spoofed.build(), BodyHandlers.ofString());
                assertFalse(believed.body().contains("evil"), believed.body());
            } finally {
                proxy.destroy();
                Patience.ends(proxy);
            }
        }
    }

    /// Follows the links of pages from the first on: each is under the path, and answers.
    private static void assertPagesLeadOn(String root, String first) throws Exception {
        var seen = new HashSet<String>(List.of(first));
        var next = new ArrayDeque<>(List.of(first));
        for (int i = 0; i < PAGES && !next.isEmpty(); i++) {
            var path = next.remove();
            var page = get(root + path, "text/html, */*;q=0.1");
            // The sample has no states: their list is as empty here as without a proxy.
            boolean list = path.matches("/treaties/page/\\w+");
            assertTrue(
                    page.statusCode() == 200
                            || page.statusCode() == 303
                            || (list && page.statusCode() == 404),
                    path);
            var links = LINK.matcher(page.body());
            while (links.find()) {
                var link = links.group("to");
                assertTrue(link.startsWith("/treaties/"), path + " leads to " + link);
                if (seen.add(link)) {
                    next.add(link);
                }
            }
        }
        assertTrue(seen.size() > 20, seen.toString());
    }

    @Test
    void theCheckOfHealthTellsReadyFromNot() throws Exception {
        var check = DOCKER.resolve("health").toString();
        var port = Processes.free();
        try (var graph = graph();
                var server = Server.start(site(graph), 0, port)) {
            assertTrue(server.port() > 0);
            assertEquals("0", say(check, String.valueOf(port)).strip());
        }
        assertFalse(say(check, String.valueOf(port)).startsWith("0"), "nobody listens");
    }

    /// As the image runs it: as its user, with its options, and with nothing to write to but the
    /// two folders that the compositions give it.
    @Test
    void theProgramNeedsNoRightsAndWritesToItsFoldersOnly() throws Exception {
        Assumptions.assumeTrue(
                Processes.program("unshare").isPresent()
                        && say("unshare", "--mount", "true").startsWith("0"),
                "Nobody here may mount");
        var data = Files.createDirectory(folder.resolve("data"));
        Files.createDirectory(data.resolve("tmp"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createDirectory(data.resolve("libraries"));
        Files.writeString(
                data.resolve("moot.txt"), "# Report of the Moot\n\nThe Moot adopted its rules.\n");
        assertTrue(say("chown", "-R", "10001:10001", data.toString()).startsWith("0"));
        int port = Processes.free();
        var process = confined(data, port);
        try {
            var question =
                    "http://localhost:%d/sparql?query=ASK%%7B%%3Fs%%20%%3Fp%%20%%3Fo%%7D"
                            .formatted(port);
            Patience.until(() -> !process.isAlive() || answers(question));
            assertEquals(200, get(question, "text/csv").statusCode(), said());
            assertTrue(Files.exists(data.resolve("store/current")));
            assertEquals("read only\n", Files.readString(data.resolve("tried")));
        } finally {
            process.destroy();
            Patience.ends(process);
        }
    }

    private Process confined(Path data, int port) throws IOException {
        var libraries = Path.of(System.getProperty("user.home"), ".m2");
        var classes =
                System.getProperty("java.class.path")
                        .replace(libraries.toString(), data.resolve("libraries").toString());
        var options = Pattern.compile("JAVA_TOOL_OPTIONS=\"([^\"]*)\"");
        var told = options.matcher(Files.readString(DOCKER.resolve("Dockerfile")));
        assertTrue(told.find());
        var script = Files.readString(Path.of("src/test/resources/stores/confined.sh"));
        var builder =
                new ProcessBuilder(
                        "unshare",
                        "--mount",
                        "--propagation",
                        "private",
                        "sh",
                        "-c",
                        script,
                        "confined",
                        Files.createDirectory(folder.resolve("root")).toString(),
                        data.toString(),
                        libraries.toString(),
                        Path.of("").toAbsolutePath().toString(),
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + data.resolve("tmp"),
                        "-Duser.home=" + data,
                        "-cp",
                        classes,
                        "org.rapporteur.App",
                        "serve",
                        "moot.txt",
                        "--store",
                        "store",
                        "--port",
                        String.valueOf(port));
        builder.environment().put("JAVA_TOOL_OPTIONS", told.group(1));
        return builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
    }

    private String said() throws IOException {
        return Files.readString(folder.resolve("said"));
    }

    private static boolean answers(String address) throws IOException, InterruptedException {
        return get(address, "*/*").statusCode() == 200;
    }

    private PublishedGraph graph() throws Exception {
        var documents = Files.createDirectory(folder.resolve("documents"));
        Files.writeString(
                documents.resolve("moot.txt"),
                "# Report of the Moot\n\nThe Moot adopted its rules.\n");
        var store = folder.resolve("store");
        Adoptions.run().build(List.of(documents), store, new Progress(Console.standard()));
        return new Place.Folder(store).open();
    }

    private static Site site(PublishedGraph graph) {
        return Site.of(Base.STANDARD, graph, PublicQueries.STANDARD);
    }

    /// The proxy of the composition, with nothing changed but the ports and its folder.
    private Process proxy(String nginx, int from, int port) throws Exception {
        var temporary = Files.createDirectory(folder.resolve("nginx"));
        var settings =
                Files.readString(DOCKER.resolve("nginx.conf"))
                        .replace("rapporteur:8080", "127.0.0.1:" + from)
                        .replace("listen 8080", "listen 127.0.0.1:" + port)
                        .replace("/tmp/", temporary + "/");
        var file = Files.writeString(folder.resolve("nginx.conf"), settings);
        var process =
                new ProcessBuilder(
                                nginx,
                                "-p",
                                temporary.toString(),
                                "-c",
                                file.toString(),
                                "-g",
                                "daemon off;")
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("nginx.log").toFile())
                        .start();
        boolean answers =
                Patience.until(() -> get("http://localhost:" + port, "*/*").statusCode() > 0);
        assertTrue(answers, Files.readString(folder.resolve("nginx.log")));
        return process;
    }

    private static String location(HttpResponse<String> answer, String root) {
        return answer.headers().firstValue("Location").orElse("").replace(root, "");
    }

    private static HttpResponse<String> get(String address, String accept)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address)).header("Accept", accept);
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    /// The exit code of a program and what it said.
    private static String say(String... words) throws Exception {
        var process = new ProcessBuilder(words).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + said;
    }
}
