package org.rapporteur.command;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.rapporteur.graph.RdfFormat;

/// A file of RDF that one thread parses while another takes what it says, in the order in which it
/// says it. Few batches of statements wait in between.
record ParsedAhead(RdfFormat format, Path file, String base) {

    private static final int BATCH = 1_000;
    private static final int WAITING = 16;

    /// Sends the statements to a handler, on the thread of the caller.
    ///
    /// @throws IOException if the file cannot be read
    /// @throws RuntimeException what the parser or the handler throws
    void send(RDFHandler handler) throws IOException {
        var batches = new ArrayBlockingQueue<List<Statement>>(WAITING);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var parsing = threads.submit(() -> parse(batches));
            try {
                handler.startRDF();
                take(batches, handler);
                end(parsing);
                handler.endRDF();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IOException("The load was interrupted", stopped);
            } finally {
                parsing.cancel(true);
            }
        }
    }

    private static void take(BlockingQueue<List<Statement>> batches, RDFHandler handler)
            throws InterruptedException {
        for (var batch = batches.take(); !batch.isEmpty(); batch = batches.take()) {
            batch.forEach(handler::handleStatement);
        }
    }

    private static void end(Future<?> parsing) throws IOException, InterruptedException {
        try {
            parsing.get();
        } catch (ExecutionException failed) {
            switch (Objects.requireNonNullElse(failed.getCause(), failed)) {
                case IOException broken -> throw broken;
                case RuntimeException wrong -> throw wrong;
                default -> throw new IllegalStateException(failed);
            }
        }
    }

    /// Parses the file; an empty batch comes last, also after a failure.
    private boolean parse(BlockingQueue<List<Statement>> batches)
            throws IOException, InterruptedException {
        var batcher = new Batcher(batches);
        var parser = format.parser().get();
        parser.setRDFHandler(batcher);
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            parser.parse(in, base);
            batcher.pass();
        } finally {
            batches.put(List.of());
        }
        return true;
    }

    private static final class Batcher extends AbstractRDFHandler {

        private final BlockingQueue<List<Statement>> batches;
        private List<Statement> batch = new ArrayList<>(BATCH);

        Batcher(BlockingQueue<List<Statement>> batches) {
            this.batches = batches;
        }

        @Override
        public void handleStatement(Statement statement) {
            batch.add(statement);
            if (batch.size() == BATCH) {
                try {
                    pass();
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException("Nobody takes what is parsed", stopped);
                }
            }
        }

        void pass() throws InterruptedException {
            if (!batch.isEmpty()) {
                batches.put(batch);
                batch = new ArrayList<>(BATCH);
            }
        }
    }
}
