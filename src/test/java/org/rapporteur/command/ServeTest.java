package org.rapporteur.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The whole program as a process of its own: it reads documents and serves what they say.
@Timeout(120)
class ServeTest {

    private static final String ANSWERS = "Rapporteur answers at ";

    @TempDir Path folder;

    @Test
    void readsServesAndEndsWhenTold() throws Exception {
        var documents = Files.createDirectory(folder.resolve("documents"));
        Files.writeString(documents.resolve("moot.txt"), "# A note\n\nNothing was adopted.\n");
        var server = start(documents, freePort());
        try {
            var address = address(server);
            var client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL);
            var request = HttpRequest.newBuilder(URI.create(address + "id/document/moot"));
            var turtle = request.header("Accept", "text/turtle").build();
            var answer = client.build().send(turtle, BodyHandlers.ofString());
            assertEquals(200, answer.statusCode());
            assertTrue(answer.body().contains(":fileName \"moot.txt\""), answer.body());
            assertEquals("", Files.readString(folder.resolve("out")), "nothing but data");
        } finally {
            server.destroy();
        }
        assertTrue(server.waitFor(30, TimeUnit.SECONDS), "it ends when it is told to");
    }

    private Process start(Path documents, int port) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classes = System.getProperty("java.class.path");
        return new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classes,
                        "org.rapporteur.App",
                        "serve",
                        documents.toString(),
                        "--store",
                        folder.resolve("store").toString(),
                        "--port",
                        String.valueOf(port))
                .redirectOutput(folder.resolve("out").toFile())
                .start();
    }

    /// The address that the server prints once it answers.
    private static String address(Process server) throws IOException {
        var said = new StringBuilder();
        var err = new InputStreamReader(server.getErrorStream(), StandardCharsets.UTF_8);
        var lines = new BufferedReader(err);
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            if (line.startsWith(ANSWERS)) {
                return line.substring(ANSWERS.length());
            }
        }
        throw new AssertionError("It ended and said: " + said);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
