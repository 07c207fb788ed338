package org.rapporteur.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// Hands on what documents gave, one after the other, and keeps of each what a report needs.
final class Delivery {

    private final Watcher watcher;
    private final Consumer<Part> receiver;
    private final List<Outcome> outcomes;
    private final Map<String, String> messages = new HashMap<>();
    private int again;

    Delivery(Watcher watcher, Consumer<Part> receiver, Collection<Outcome> passedOver) {
        this.watcher = watcher;
        this.receiver = receiver;
        this.outcomes = new ArrayList<>(passedOver);
    }

    /// Awaits a document and hands on what it gave.
    void next(Future<Parts.Kept> ready) throws IOException, InterruptedException {
        var kept = await(ready);
        var part = kept.part();
        part.ifPresent(receiver);
        again += kept.again() ? 1 : 0;
        outcomes.add(told(kept.outcome()));
        watcher.done(kept.outcome());
    }

    Report report() {
        return new Report(outcomes, again);
    }

    private static Parts.Kept await(Future<Parts.Kept> ready)
            throws IOException, InterruptedException {
        try {
            return ready.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException disk) {
                throw disk;
            }
            throw new IllegalStateException("A stage ended in an error", failed.getCause());
        }
    }

    /// Of a doubt only what it says is kept, once for all documents, and not of what it says it:
    /// there may be a hundred thousand documents.
    private Outcome told(Outcome outcome) {
        if (outcome instanceof Outcome.Published published) {
            var doubts = published.doubts().stream().map(this::message).toList();
            return new Outcome.Published(
                    published.file(),
                    published.document(),
                    published.facts(),
                    published.gaps(),
                    doubts,
                    published.remarks());
        }
        return outcome;
    }

    private String message(String finding) {
        var message = Measured.message(finding);
        var known = messages.putIfAbsent(message, message);
        return known == null ? message : known;
    }
}
