package org.rapporteur;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.rapporteur.store.Patience;
import org.rapporteur.store.Processes;

/// OpenRefine itself, a process of its own that keeps its projects in a folder.
record OpenRefine(Process process, String address) implements AutoCloseable {

    /// Starts it; empty where it is not installed.
    static Optional<OpenRefine> start(Path folder) throws IOException, InterruptedException {
        var program = Processes.program("openrefine");
        if (program.isEmpty()) {
            return Optional.empty();
        }
        int port = Processes.free();
        var words =
                List.of(
                        program.get(),
                        "-p",
                        Integer.toString(port),
                        "-i",
                        "127.0.0.1",
                        "-d",
                        folder.resolve("projects").toString(),
                        "-m",
                        "400M",
                        "-x",
                        "refine.headless=true");
        var process =
                new ProcessBuilder(words)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("openrefine.log").toFile())
                        .start();
        var started = new OpenRefine(process, "http://127.0.0.1:" + port);
        started.await();
        return Optional.of(started);
    }

    private void await() throws IOException, InterruptedException {
        var question = HttpRequest.newBuilder(URI.create(address + "/command/core/get-version"));
        try (var client = HttpClient.newHttpClient()) {
            boolean answers =
                    Patience.until(() ->
                            !process.isAlive()
                                    || client.send(question.build(), BodyHandlers.discarding())
                                                    .statusCode()
                                            == 200);
            if (answers && process.isAlive()) {
                return;
            }
        }
        close();
        throw new IOException("OpenRefine does not start");
    }

    /// What starts it is a shell that waits for it.
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit().join();
    }
}
