package org.rapporteur.command;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.rapporteur.pipeline.Outcome;
import org.rapporteur.pipeline.Report;

/// What became of the files of a run, for people, and the exit code that says it to programs.
record Summary(Report report) {

    /// Everything that was asked for was done.
    static final int DONE = 0;

    /// Something was refused, unreadable or missing.
    static final int INCOMPLETE = 1;

    /// A quote is not the document's own; nothing was published.
    static final int UNTRUE = 3;

    private static final int SHOWN = 5;

    int exitCode() {
        if (!report.isTrue()) {
            return UNTRUE;
        }
        return report.isComplete() ? DONE : INCOMPLETE;
    }

    /// Says what was passed over and why, then one line with the figures.
    void tell(Console console, String done) {
        report.outcomes().forEach(outcome -> tell(console, outcome));
        var published = report.of(Outcome.Published.class);
        int facts = published.stream().mapToInt(Outcome.Published::facts).sum();
        int doubts = published.stream().mapToInt(each -> each.doubts().size()).sum();
        int gaps = published.stream().mapToInt(Outcome.Published::gaps).sum();
        long refused = report.outcomes().stream().filter(Summary::isRefused).count();
        console.say(
                String.format(
                                Locale.ROOT,
                                "%s: %,d documents, %,d facts, %,d doubts; %,d sentences that may have told"
                                        + " more; %,d files refused",
                                done,
                                published.size(),
                                facts,
                                doubts,
                                gaps,
                                refused)
                        + again()
                        + size());
    }

    private String again() {
        int again = report.again();
        return again == 0
                ? ""
                : String.format(
                        Locale.ROOT, "; %,d files were as before and not read again", again);
    }

    private String size() {
        var size = report.size();
        return size.bytes() == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        "; %,d quads, %,d bytes of disk for each",
                        size.quads(),
                        size.bytes() / size.quads());
    }

    private static boolean isRefused(Outcome outcome) {
        return !(outcome instanceof Outcome.Published || outcome instanceof Outcome.Skipped);
    }

    private static void tell(Console console, Outcome outcome) {
        switch (outcome) {
            case Outcome.Published published ->
                    published
                            .remarks()
                            .forEach(remark -> console.say(published.file() + ": " + remark));
            case Outcome.Skipped(var file, var why) ->
                    console.say("%s: passed over. %s".formatted(file, why));
            case Outcome.Unreadable(var file, var why) ->
                    console.say("%s: not read. %s".formatted(file, why));
            case Outcome.Refused(var file, var reasons) ->
                    console.say("%s: refused. %s".formatted(file, some(reasons)));
            case Outcome.Misquoted(var file, var quotes) ->
                    console.say("%s: misquoted. %s".formatted(file, some(quotes)));
            case Outcome.Broken(var file, var bug) -> {
                console.say("%s: not read. The program failed at it: %s".formatted(file, bug));
                at(bug).forEach(line -> console.say("    at " + line));
            }
        }
    }

    private static List<String> at(RuntimeException bug) {
        var deepest = Objects.requireNonNullElse(bug.getCause(), bug);
        return List.of(deepest.getStackTrace()).stream()
                .limit(SHOWN)
                .map(StackTraceElement::toString)
                .toList();
    }

    private static String some(List<String> reasons) {
        var shown = String.join("; ", reasons.stream().limit(SHOWN).toList());
        return reasons.size() > SHOWN
                ? "%s; and %d more".formatted(shown, reasons.size() - SHOWN)
                : shown;
    }
}
