package org.rapporteur.pipeline;

import java.util.List;

/// What became of all files of a run.
public record Report(List<Outcome> outcomes) {

    public Report {
        outcomes = List.copyOf(outcomes);
    }

    /// The outcomes of one kind.
    public <O extends Outcome> List<O> of(Class<O> kind) {
        return outcomes.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /// Whether there is something to publish and no quote that is not the document's own.
    public boolean isPublishable() {
        return !of(Outcome.Published.class).isEmpty() && isTrue();
    }

    /// Whether every quote is the document's own.
    public boolean isTrue() {
        return of(Outcome.Misquoted.class).isEmpty();
    }

    /// Whether everything that was asked for was done. Reading nothing is not what was asked for.
    public boolean isComplete() {
        return !of(Outcome.Published.class).isEmpty() && nothingFailed();
    }

    private boolean nothingFailed() {
        return outcomes.stream()
                .allMatch(outcome ->
                        switch (outcome) {
                            case Outcome.Published published -> true;
                            case Outcome.Skipped skipped -> true;
                            case Outcome.Refused refused -> false;
                            case Outcome.Unreadable unreadable -> false;
                            case Outcome.Broken broken -> false;
                            case Outcome.Misquoted misquoted -> false;
                        });
    }
}
