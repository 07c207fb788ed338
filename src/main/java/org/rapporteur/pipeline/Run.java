package org.rapporteur.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.eclipse.rdf4j.rio.helpers.RDFHandlerWrapper;
import org.rapporteur.graph.IdentificationGraph;
import org.rapporteur.graph.QualityGraph;
import org.rapporteur.graph.SharedNames;
import org.rapporteur.store.Draft;
import org.rapporteur.store.Place;
import org.rapporteur.vocabulary.Prefixes;

/// Many documents through the pipeline: as many at a time as there are processors, each written to
/// a file of its own when it is ready, and delivered from there in the order of their names. So
/// what is in memory does not grow with the number of documents, and what an earlier run has read
/// is there already.
///
/// @param program tells the fingerprint of the program and its knowledge, which takes a look at all
///   of both; with none, nothing is kept between runs
public record Run(Pipeline pipeline, Background background, Supplier<Fingerprint> program) {

    private static final int AT_A_TIME = Runtime.getRuntime().availableProcessors();

    /// How many documents may be ready or waiting beyond the one that is delivered next.
    private static final int AHEAD = 256;

    /// For how many bytes of a file a document takes one more place.
    private static final long LARGE = 4_000_000;

    /// What earlier runs have left of the documents of this one.
    public enum Earlier {
        /// Is used where neither the document nor the program has changed.
        USED,
        /// Is forgotten: every document is read.
        FORGOTTEN
    }

    /// A run that keeps nothing for a later one.
    public Run(Pipeline pipeline, Background background) {
        this(pipeline, background, () -> Fingerprint.NONE);
    }

    /// All stages with what the program carries, and more files of knowledge (Turtle): names,
    /// treaties, wordings.
    ///
    /// @throws IllegalArgumentException if a file is missing or no Turtle, or a wording is wrong
    public static Run standard(Path... more) {
        var background = Background.standard(more);
        var pipeline = Pipeline.standard(background);
        return new Run(pipeline, background, () -> Fingerprint.of(background, pipeline.base()));
    }

    /// Reads documents into a new build of a store and publishes it, if there is anything to
    /// publish and every quote holds. Until then, and otherwise, the store stays as it was.
    public Report build(Collection<Path> paths, Path store, Watcher watcher)
            throws IOException, InterruptedException {
        return build(paths, new Place.Folder(store), Earlier.USED, watcher);
    }

    /// The same for a store that is kept anywhere.
    public Report build(Collection<Path> paths, Place store, Earlier earlier, Watcher watcher)
            throws IOException, InterruptedException {
        try (var build = store.begin();
                var parts = parts(store, earlier)) {
            long began = System.nanoTime();
            background.load(build, pipeline.base());
            var handler = build.handler();
            var names = new SharedNames();
            var both = new RDFHandlerWrapper(handler, names);
            var report = deliver(paths, parts, watcher, part -> send(part, build, both));
            if (report.isPublishable()) {
                var found = names.identifications();
                IdentificationGraph.write(found, pipeline.base(), handler);
                QualityGraph.write(Measured.of(report, found), pipeline.base(), handler);
                build.describe(pipeline.base().iri());
                build.tell(report.figures(Duration.ofNanos(System.nanoTime() - began)));
                var size = build.publish();
                parts.clean();
                return report.of(size);
            }
            return report;
        }
    }

    private Parts parts(Place store, Earlier earlier) throws IOException {
        var folder = store.parts();
        if (folder.isEmpty()) {
            return Parts.passing();
        }
        var parts = Parts.in(folder.get(), program.get());
        if (earlier == Earlier.FORGOTTEN) {
            parts.forget();
        }
        return parts;
    }

    /// Reads documents and sends what they say to a handler.
    public Report extract(Collection<Path> paths, RDFHandler handler, Watcher watcher)
            throws IOException, InterruptedException {
        handler.startRDF();
        Prefixes.declare(handler);
        try (var parts = Parts.passing()) {
            var report = deliver(paths, parts, watcher, part -> part.send(handler));
            handler.endRDF();
            return report;
        }
    }

    private static void send(Part part, Draft build, RDFHandler handler) {
        if (part.outcome() instanceof Outcome.Published published) {
            handler.startRDF();
            part.send(handler);
            handler.endRDF();
            part.text().ifPresent(text -> build.keep(published.document().name(), text));
        }
    }

    private Report deliver(
            Collection<Path> paths, Parts parts, Watcher watcher, Consumer<Part> receiver)
            throws IOException, InterruptedException {
        try (var unpacked = Unpacked.begin()) {
            var sources = Sources.at(paths, unpacked);
            watcher.begin(sources.all().size());
            var delivery = new Delivery(watcher, receiver, sources.passedOver());
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                deliver(sources.all(), parts, threads, delivery);
            }
            return delivery.report();
        }
    }

    private void deliver(
            List<Sources.Source> sources, Parts parts, ExecutorService threads, Delivery delivery)
            throws IOException, InterruptedException {
        var places = new Semaphore(AT_A_TIME, true);
        var underway = new ArrayDeque<Future<Parts.Kept>>();
        try {
            for (var source : sources) {
                if (underway.size() == AHEAD) {
                    delivery.next(underway.remove());
                }
                underway.add(threads.submit(() -> take(source, parts, places)));
            }
            while (!underway.isEmpty()) {
                delivery.next(underway.remove());
            }
        } finally {
            underway.forEach(each -> each.cancel(true));
        }
    }

    private Parts.Kept take(Sources.Source source, Parts parts, Semaphore places)
            throws IOException, InterruptedException {
        int taken = places(source);
        places.acquire(taken);
        try {
            return parts.take(source, pipeline);
        } finally {
            places.release(taken);
        }
    }

    /// How many places a document takes: a large file is read beside fewer others, or alone, since
    /// all of them have to fit into memory.
    private static int places(Sources.Source source) {
        long size = source.bytes().toFile().length();
        return Math.clamp(1 + size / LARGE, 1, AT_A_TIME);
    }
}
