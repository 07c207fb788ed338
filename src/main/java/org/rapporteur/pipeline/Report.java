package org.rapporteur.pipeline;

import java.time.Duration;
import java.util.List;
import org.rapporteur.store.BuildFigures;
import org.rapporteur.store.BuildSize;

/// What became of all files of a run. Of a doubt it tells what it says, and not of what.
///
/// @param again how many files were not read again, since nothing had changed
/// @param size what was published, and how much room it takes
public record Report(List<Outcome> outcomes, int again, BuildSize size) {

    public Report {
        outcomes = List.copyOf(outcomes);
    }

    Report(List<Outcome> outcomes, int again) {
        this(outcomes, again, BuildSize.NONE);
    }

    /// The same of a build of that size.
    Report of(BuildSize published) {
        return new Report(outcomes, again, published);
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

    /// The figures of a run that took so long.
    BuildFigures figures(Duration took) {
        var published = of(Outcome.Published.class);
        long skipped = of(Outcome.Skipped.class).size();
        return new BuildFigures(
                published.size(),
                published.stream().mapToLong(Outcome.Published::facts).sum(),
                outcomes.size() - published.size() - skipped,
                took.toMillis() / 1e3);
    }

    private boolean nothingFailed() {
        return outcomes.stream()
                .allMatch(
                        outcome ->
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
