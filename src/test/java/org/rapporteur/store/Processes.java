package org.rapporteur.store;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// Servers of others, started as processes of their own.
public final class Processes {

    /// Below the ports that outgoing connections are given, two for each who asks.
    private static final int FIRST_PORT = 12_000;

    private static final int PORTS = 16_000;
    private static final AtomicInteger ASKED =
            new AtomicInteger((int) (ProcessHandle.current().pid() % PORTS));

    private Processes() {}

    /// A server that runs, and where it answers.
    public record Running(Process process, Place.Remote place, Path folder)
            implements AutoCloseable {

        @Override
        public void close() throws IOException {
            process.destroyForcibly();
            process.onExit().join();
        }

        /// How many bytes its files take.
        long size() throws IOException {
            try (var files = Files.walk(folder)) {
                long sum = 0;
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    sum += Files.size(file);
                }
                return sum;
            }
        }
    }

    /// The programs of Fuseki; empty if the build has not brought them.
    public static Optional<Path> fusekiJar() {
        return Optional.of(Path.of("target/fuseki/jena-fuseki-server.jar").toAbsolutePath())
                .filter(Files::exists);
    }

    /// A Fuseki with an empty dataset in a folder; empty if the build has not brought its jar.
    public static Optional<Running> fuseki(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("data"));
        return fuseki(
                folder,
                "/ds",
                List.of("--tdb2", "--loc=" + folder.resolve("data"), "--update", "/ds"));
    }

    /// A Fuseki with options of its own, which answers queries at a path; empty if the build has
    /// not brought its jar.
    public static Optional<Running> fuseki(Path folder, String path, List<String> options)
            throws IOException, InterruptedException {
        var jar = fusekiJar();
        if (jar.isEmpty()) {
            return Optional.empty();
        }
        int port = free();
        var words = new ArrayList<>(java());
        words.addAll(List.of("-jar", jar.get().toString(), "--localhost", "--port=" + port));
        words.addAll(options);
        var process = start(folder, words);
        var address = URI.create("http://localhost:%d%s".formatted(port, path));
        return Optional.of(
                awaited(new Running(process, Place.Remote.at(address), folder.resolve("data"))));
    }

    /// Loads a file of RDF into a database of TDB2 by the program that comes with Fuseki.
    public static void load(Path jar, Path file, Path database)
            throws IOException, InterruptedException {
        var words = new ArrayList<>(java());
        words.addAll(List.of("-cp", jar.toString(), "tdb2.tdbloader", "--loc"));
        words.addAll(List.of(database.toString(), file.toString()));
        var process = start(file.resolveSibling(""), words);
        if (!Patience.ends(process) || process.exitValue() != 0) {
            throw new IOException("%s is not loaded".formatted(file));
        }
    }

    private static List<String> java() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC");
    }

    /// A Virtuoso with an empty database in a folder, which lets everybody write; empty if the
    /// machine has none.
    public static Optional<Running> virtuoso(Path folder) throws IOException, InterruptedException {
        var program = program("virtuoso-t");
        var shell = program("isql-vt");
        if (program.isEmpty() || shell.isEmpty()) {
            return Optional.empty();
        }
        int port = free();
        int http = free();
        var data = Files.createDirectories(folder.resolve("data"));
        var settings = Files.readString(Path.of("src/test/resources/stores/virtuoso.ini"));
        Files.writeString(
                data.resolve("virtuoso.ini"),
                settings.replace("{port}", "" + port).replace("{http}", "" + http));
        var process = start(data, List.of(program.get(), "-f", "+configfile", "virtuoso.ini"));
        var address = URI.create("http://localhost:%d/sparql".formatted(http));
        var running = awaited(new Running(process, Place.Remote.at(address), data));
        var grant =
                start(
                        folder,
                        List.of(
                                shell.get(),
                                "127.0.0.1:" + port,
                                "dba",
                                "dba",
                                "exec=GRANT SPARQL_UPDATE TO \"SPARQL\";"));
        if (!Patience.ends(grant) || grant.exitValue() != 0) {
            throw new IOException("Virtuoso does not let anybody write");
        }
        return Optional.of(running);
    }

    /// A program on the PATH.
    public static Optional<String> program(String name) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    /// A port of this machine that nobody listens at, nor at the next one, where a server of ours
    /// tells its figures. No outgoing connection takes it before the server that it is meant for,
    /// and nobody else of this process is given it.
    public static int free() {
        for (int i = 0; i < PORTS; i += 2) {
            int port = FIRST_PORT + ASKED.getAndAdd(2) % PORTS;
            if (isFree(port) && isFree(port + 1)) {
                return port;
            }
        }
        throw new IllegalStateException("No port is free");
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static Process start(Path folder, List<String> words) throws IOException {
        var builder = new ProcessBuilder(words).directory(folder.toFile());
        builder.environment().put("FUSEKI_BASE", folder.resolve("base").toString());
        return builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile())
                .start();
    }

    private static Running awaited(Running server) throws IOException, InterruptedException {
        var question = URI.create(server.place().query() + "?query=ASK%7B%7D");
        var client = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(question).build();
        boolean came =
                Patience.until(() ->
                        !server.process().isAlive()
                                || client.send(request, BodyHandlers.discarding()).statusCode()
                                        == 200);
        if (came && server.process().isAlive()) {
            return server;
        }
        server.close();
        throw new IOException("It does not start: " + server.place());
    }
}
