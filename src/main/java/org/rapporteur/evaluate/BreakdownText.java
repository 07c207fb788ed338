package org.rapporteur.evaluate;

import static java.util.stream.Collectors.joining;
import static org.rapporteur.evaluate.Score.fixed;

import java.util.Locale;

/// A breakdown as text: a table for people, members of a JSON object for machines.
public final class BreakdownText {

    private static final String GENRES =
            "genre            documents   gold  found  right       P       R      F1  F1 of each"
                    + " table";
    private static final String LEFT_OUT =
            "without one document     F1  lowest  without                                   highest"
                    + "  without";

    private BreakdownText() {}

    /// A line for each genre, and one for each table with one document left out.
    public static String table(Breakdown breakdown) {
        var genres = breakdown.genres().stream().map(BreakdownText::line).collect(joining());
        var leftOut = breakdown.leftOut().stream().map(BreakdownText::line).collect(joining());
        return GENRES + "\n" + genres + (leftOut.isEmpty() ? "" : "\n" + LEFT_OUT + "\n" + leftOut);
    }

    /// The same as JSON: `genres` and `without_one_document`.
    public static String json(Breakdown breakdown) {
        var genres = breakdown.genres().stream().map(BreakdownText::json).collect(joining(",\n"));
        var leftOut = breakdown.leftOut().stream().map(BreakdownText::json).collect(joining(",\n"));
        return " \"genres\": {\n"
                + genres
                + "\n },\n \"without_one_document\": {\n"
                + leftOut
                + "\n }";
    }

    private static String line(Breakdown.Genre genre) {
        var total = genre.total();
        var tables =
                genre.tables().stream()
                        .filter(score -> score.gold() + score.found() > 0)
                        .map(score -> score.table() + "=" + fixed(score.f1(), 2))
                        .collect(joining(" "));
        return String.format(
                Locale.ROOT,
                "%-16s%10d%7d%7d%7d%8s%8s%8s  %s\n",
                genre.name(),
                genre.documents(),
                total.gold(),
                total.found(),
                total.right(),
                fixed(total.precision(), 3),
                fixed(total.recall(), 3),
                fixed(total.f1(), 3),
                tables);
    }

    private static String line(Breakdown.LeftOut left) {
        return String.format(
                Locale.ROOT,
                "%-20s%7s%8s  %-40s%9s  %s\n",
                left.table(),
                fixed(left.f1(), 3),
                fixed(left.lowest().f1(), 3),
                left.lowest().document(),
                fixed(left.highest().f1(), 3),
                left.highest().document());
    }

    private static String json(Breakdown.Genre genre) {
        var total = genre.total();
        var tables =
                genre.tables().stream()
                        .map(score -> "\"%s\": %s".formatted(score.table(), fixed(score.f1(), 3)))
                        .collect(joining(", "));
        return "  \"%s\": {\"documents\": %d, \"precision\": %s, \"recall\": %s, \"f1\": %s, \"tables\": {%s}}"
                .formatted(
                        genre.name(),
                        genre.documents(),
                        fixed(total.precision(), 3),
                        fixed(total.recall(), 3),
                        fixed(total.f1(), 3),
                        tables);
    }

    private static String json(Breakdown.LeftOut left) {
        return "  \"%s\": {\"f1\": %s, \"lowest\": %s, \"highest\": %s}"
                .formatted(
                        left.table(),
                        fixed(left.f1(), 3),
                        json(left.lowest()),
                        json(left.highest()));
    }

    private static String json(Breakdown.Without without) {
        return "{\"without\": \"%s\", \"f1\": %s}"
                .formatted(without.document(), fixed(without.f1(), 3));
    }
}
