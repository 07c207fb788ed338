package org.rapporteur.evaluate;

import java.util.List;

/// How the rows of one table are compared: the columns that make a pair, and those that are scored
/// on pairs.
record Rubric(String table, List<String> keys, boolean quote, List<String> attributes) {

    private static final double ENOUGH_OF_SHORTER = 0.5;
    private static final double ENOUGH_OF_LONGER = 0.15;
    private static final double ALIKE = 0.5;
    private static final double SAME_MEETING = 0.6;
    private static final String LABEL = "label";
    private static final String ORDINAL = "ordinal";

    /// The six tables.
    static final List<Rubric> ALL =
            List.of(
                    new Rubric(
                            "participation",
                            List.of("participant", "capacity"),
                            false,
                            List.of("meeting", "kind")),
                    new Rubric(
                            "roles",
                            List.of("holder", "role", "topic"),
                            false,
                            List.of("meeting", "on_behalf_of", "end")),
                    new Rubric(
                            "decisions",
                            List.of("action"),
                            true,
                            List.of("paragraph", "topic", "date")),
                    new Rubric(
                            "contributions",
                            List.of("contributor"),
                            true,
                            List.of("act", "stance", "topic", "meeting")),
                    new Rubric(
                            "treaty_actions",
                            List.of("agent", "action", "status"),
                            false,
                            List.of("date")),
                    new Rubric(
                            "meetings",
                            List.of("series", LABEL),
                            false,
                            List.of(ORDINAL, "city", "country", "start", "end")));

    /// Nought when the rows are no pair, else how well they fit.
    double score(Folded gold, Folded found) {
        double total = 1;
        for (var key : keys) {
            double likeness = key.equals(LABEL) ? sameMeeting(gold, found) : same(key, gold, found);
            if (likeness < 0) {
                return 0;
            }
            total += likeness;
        }
        var overlap = Likeness.overlap(gold.words(), found.words());
        if (quote) {
            if (overlap.ofShorter() < ENOUGH_OF_SHORTER || overlap.ofLonger() < ENOUGH_OF_LONGER) {
                return 0;
            }
            total += overlap.ofLonger();
        }
        double equal = 0;
        for (var attribute : attributes) {
            equal += same(attribute, gold, found) < 0 ? 0 : 0.1;
        }
        total += equal;
        return quote ? total : total + 0.05 * overlap.ofShorter();
    }

    /// Whether two cells of a pair say the same.
    boolean agree(String attribute, Folded gold, Folded found) {
        return attribute.equals("meeting")
                ? Likeness.alike(gold.get(attribute), found.get(attribute)) >= SAME_MEETING
                : same(attribute, gold, found) >= 0;
    }

    /// What a column adds to the score: nothing when it is the same, less than nothing when not.
    private static double same(String column, Folded gold, Folded found) {
        return gold.get(column).equals(found.get(column)) ? 0 : -1;
    }

    private static double sameMeeting(Folded gold, Folded found) {
        var ordinal = gold.row().get(ORDINAL);
        if (!ordinal.isEmpty() && ordinal.equals(found.row().get(ORDINAL))) {
            return 1;
        }
        double likeness = Likeness.alike(gold.get(LABEL), found.get(LABEL));
        return likeness < ALIKE ? -1 : likeness;
    }
}
