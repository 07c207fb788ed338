package org.rapporteur.command;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.rapporteur.pipeline.Run;
import org.rapporteur.store.LiveStore;
import org.rapporteur.vocabulary.Base;
import org.rapporteur.web.Listening;
import org.rapporteur.web.PublicQueries;
import org.rapporteur.web.Server;
import org.rapporteur.web.Site;

/// Serves a store until it is told to stop.
record ServeCommand(Console console, Supplier<Run> run, boolean behindProxy) {

    private static final int ANY = 0;

    int run(List<Path> paths, Optional<Path> store, int port)
            throws IOException, InterruptedException {
        if (!isFree(port)) {
            throw new IOException("Port %d is in use; name another with --port".formatted(port));
        }
        var sample = Sample.here();
        var directory = store.orElseGet(sample::store);
        int code = Summary.DONE;
        if (!paths.isEmpty()) {
            code = new BuildCommand(console, run.get()).run(paths, directory);
        } else if (store.isEmpty() && sample.isStale()) {
            code = new BuildCommand(console, run.get()).run(List.of(sample.documents()), directory);
        }
        return code == Summary.UNTRUE ? code : serve(directory, port);
    }

    private int serve(Path directory, int port) throws IOException, InterruptedException {
        var stopping = new AtomicBoolean();
        try (var store = LiveStore.open(directory);
                var server = start(store, port)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, stopping)));
            server.awaitFirstAnswer();
            console.say("Rapporteur answers at " + server.address());
            new CountDownLatch(1).await();
        } catch (IOException | RuntimeException interrupted) {
            // Who is told to stop need not say that a last answer did not come.
            if (!stopping.get()) {
                throw interrupted;
            }
        }
        return Summary.DONE;
    }

    private static void stop(Server server, AtomicBoolean stopping) {
        stopping.set(true);
        server.close();
    }

    private Server start(LiveStore store, int port) {
        int management = port == ANY || !isFree(port + 1) ? ANY : port + 1;
        var queries = PublicQueries.STANDARD;
        var site = Site.of(Base.STANDARD, store, queries);
        return Server.start(site, new Listening(port, management, behindProxy));
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
