package org.rapporteur.read.pdf;

import java.util.List;

/// Where text begins and ends on pages of one width.
record Edges(double left, double right) {

    /// How far from an edge, in points, a line may end that reaches it.
    private static final double NEAR = 14;

    private static final int FEWEST = 3;

    /// The fewest words of a line that is one of prose, not a name or a title.
    private static final int WORDS = 5;

    /// The edges of the text of some pages. Where hardly a line reaches as far as another, the
    /// right margin is taken to be as wide as the left one.
    static Edges of(double width, List<Row> rows) {
        double left = rows.stream().mapToDouble(Row::x0).min().orElse(0);
        double right = rows.stream().mapToDouble(Row::x1).max().orElse(width);
        long reach =
                rows.stream()
                        .filter(row -> row.x1() > right - NEAR && row.words().size() >= WORDS)
                        .count();
        boolean certain = reach >= FEWEST && reach * 50 >= rows.size();
        return new Edges(left, certain ? right : Math.max(right, width - left));
    }

    /// The right edge of a column: `reached` if enough of its lines reach it, else `limit`.
    double column(List<List<Word>> lines, double reached, double limit) {
        long reach = lines.stream().filter(line -> line.getLast().x1() > reached - NEAR).count();
        return reach >= FEWEST ? reached : Math.max(reached, limit);
    }
}
