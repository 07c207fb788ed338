package org.rapporteur.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.pipeline.Adoptions;
import org.rapporteur.store.Patience;
import org.rapporteur.store.Processes;

/// The whole program as a process of its own: it reads documents and serves what they say.
@Timeout(600)
class ServeTest {

    private static final String ANSWERS = "Rapporteur answers at ";

    @TempDir Path folder;

    @Test
    void readsServesTurnsToANewerBuildAndEndsWhenTold() throws Exception {
        var documents = documents("moot.txt");
        var server = start(documents, Processes.free());
        try {
            var address = address(server);
            var answer = get(address + "id/document/moot");
            assertEquals(200, answer.statusCode());
            assertTrue(answer.body().contains(":fileName \"moot.txt\""), answer.body());
            assertEquals("", Files.readString(folder.resolve("out")), "nothing but data");
            assertEquals(404, get(address + "id/document/later").statusCode());
            assertEquals(0, build(documents("later.txt")));
            assertTrue(
                    Patience.until(() -> get(address + "id/document/later").statusCode() == 200));
            assertEquals(
                    410, get(address + "id/document/moot").statusCode(), "it was there before");
        } finally {
            server.destroy();
        }
        assertTrue(Patience.ends(server), "it ends when it is told to");
    }

    @Test
    void stoppedBeforeItsFirstAnswerItKeepsQuiet() throws Exception {
        var documents = documents("moot.txt");
        int port = Processes.free();
        var server = start(documents, port);
        while (server.isAlive() && !listens(port)) {
            Thread.sleep(1);
        }
        // Process.destroy would close the stream that is read next.
        server.toHandle().destroy();
        var said = new String(server.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(Patience.ends(server), "it ends when it is told to");
        assertFalse(said.contains("Exception") || said.contains("rapporteur: "), said);
    }

    private Path documents(String name) throws IOException {
        var documents = Files.createDirectory(folder.resolve("folder of " + name));
        Files.writeString(documents.resolve(name), "# A note\n\nNothing was adopted.\n");
        return documents;
    }

    private int build(Path documents) {
        var nothing = OutputStream.nullOutputStream();
        var console =
                new Console(
                        InputStream.nullInputStream(), nothing, new PrintStream(nothing), false);
        var store = folder.resolve("store").toString();
        return Rapporteur.run(
                console, Adoptions::run, "build", documents.toString(), "--store", store);
    }

    private static HttpResponse<String> get(String address)
            throws IOException, InterruptedException {
        var client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
        var request = HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/turtle");
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static boolean listens(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
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
}
