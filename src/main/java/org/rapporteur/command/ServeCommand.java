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
import org.rapporteur.store.Place;
import org.rapporteur.store.PublishedGraph;
import org.rapporteur.vocabulary.Base;
import org.rapporteur.web.Listening;
import org.rapporteur.web.PublicQueries;
import org.rapporteur.web.Server;
import org.rapporteur.web.Site;

/// Serves a store until it is told to stop.
record ServeCommand(Console console, Supplier<Run> run, boolean behindProxy) {

    private static final int ANY = 0;

    int run(List<Path> paths, Optional<Place> store, int port)
            throws IOException, InterruptedException {
        if (!isFree(port)) {
            throw new IOException("Port %d is in use; name another with --port".formatted(port));
        }
        var sample = Sample.here();
        var place = store.orElseGet(() -> new Place.Folder(sample.store()));
        int code = Summary.DONE;
        if (!paths.isEmpty()) {
            code = build(paths, place);
        } else if (store.isEmpty() && sample.isStale()) {
            code = build(List.of(sample.documents()), place);
        }
        return code == Summary.UNTRUE ? code : serve(place, port);
    }

    private int build(List<Path> paths, Place place) throws IOException, InterruptedException {
        return new BuildCommand(console, run.get(), Run.Earlier.USED).run(paths, place);
    }

    private int serve(Place place, int port) throws IOException, InterruptedException {
        var stopping = new AtomicBoolean();
        try (var store = place.open();
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

    private Server start(PublishedGraph store, int port) {
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
