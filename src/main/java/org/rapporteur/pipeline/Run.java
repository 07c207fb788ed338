package org.rapporteur.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.eclipse.rdf4j.rio.helpers.RDFHandlerWrapper;
import org.rapporteur.graph.IdentificationGraph;
import org.rapporteur.graph.QualityGraph;
import org.rapporteur.graph.SharedNames;
import org.rapporteur.store.Draft;
import org.rapporteur.store.Place;
import org.rapporteur.vocabulary.Prefixes;

/// Many documents through the pipeline: several at a time, few in memory, and delivered in the
/// order of their names whatever order they are ready in.
public record Run(Pipeline pipeline, Background background) {

    private static final int AT_A_TIME = 2 * Runtime.getRuntime().availableProcessors();

    /// All stages with what the program carries, and more files of knowledge (Turtle): names,
    /// treaties, wordings.
    ///
    /// @throws IllegalArgumentException if a file is missing or no Turtle, or a wording is wrong
    public static Run standard(Path... more) {
        var background = Background.standard(more);
        return new Run(Pipeline.standard(background, more), background);
    }

    /// Reads documents into a new build of a store and publishes it, if there is anything to
    /// publish and every quote holds. Until then, and otherwise, the store stays as it was.
    public Report build(Collection<Path> paths, Path store, Watcher watcher)
            throws IOException, InterruptedException {
        return build(paths, new Place.Folder(store), watcher);
    }

    /// The same for a store that is kept anywhere.
    public Report build(Collection<Path> paths, Place store, Watcher watcher)
            throws IOException, InterruptedException {
        try (var build = store.begin()) {
            long began = System.nanoTime();
            background.load(build, pipeline.base());
            var handler = build.handler();
            var names = new SharedNames();
            var both = new RDFHandlerWrapper(handler, names);
            var outcomes = deliver(paths, watcher, each -> send(each, build, both));
            var report = new Report(outcomes);
            if (report.isPublishable()) {
                IdentificationGraph.write(names.identifications(), pipeline.base(), handler);
                QualityGraph.write(Measured.of(report), pipeline.base(), handler);
                build.describe(pipeline.base().iri());
                build.tell(report.figures(Duration.ofNanos(System.nanoTime() - began)));
                build.publish();
            }
            return report;
        }
    }

    /// Reads documents and sends what they say to a handler.
    public Report extract(Collection<Path> paths, RDFHandler handler, Watcher watcher)
            throws IOException, InterruptedException {
        handler.startRDF();
        Prefixes.declare(handler);
        var outcomes =
                deliver(
                        paths,
                        watcher,
                        each -> each.statements().forEach(handler::handleStatement));
        handler.endRDF();
        return new Report(outcomes);
    }

    private static void send(Processed processed, Draft build, RDFHandler handler) {
        handler.startRDF();
        processed.statements().forEach(handler::handleStatement);
        handler.endRDF();
        processed.document().ifPresent(build::keep);
    }

    private List<Outcome> deliver(
            Collection<Path> paths, Watcher watcher, Consumer<Processed> receiver)
            throws IOException, InterruptedException {
        try (var unpacked = Unpacked.begin()) {
            return deliver(Sources.at(paths, unpacked), watcher, receiver);
        }
    }

    private List<Outcome> deliver(Sources sources, Watcher watcher, Consumer<Processed> receiver)
            throws InterruptedException {
        var outcomes = new ArrayList<>(sources.passedOver());
        watcher.begin(sources.all().size());
        var underway = new ArrayDeque<Future<Processed>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var source : sources.all()) {
                if (underway.size() == AT_A_TIME) {
                    outcomes.add(next(underway, receiver, watcher));
                }
                underway.add(threads.submit(() -> pipeline.process(source)));
            }
            while (!underway.isEmpty()) {
                outcomes.add(next(underway, receiver, watcher));
            }
        }
        return outcomes;
    }

    private static Outcome next(
            ArrayDeque<Future<Processed>> underway, Consumer<Processed> receiver, Watcher watcher)
            throws InterruptedException {
        try {
            var processed = underway.remove().get();
            receiver.accept(processed);
            watcher.done(processed.outcome());
            return processed.outcome();
        } catch (ExecutionException bug) {
            throw new IllegalStateException("A stage ended in an error", bug.getCause());
        }
    }
}
