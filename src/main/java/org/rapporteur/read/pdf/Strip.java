package org.rapporteur.read.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// An upright strip of a page without words, from one row to another (both included).
record Strip(double x0, double x1, int from, int to) {

    /// The narrowest strip that parts columns.
    private static final double NARROWEST = 8;

    /// The most strips that are followed at a time.
    private static final int MOST = 60;

    private static final int FEWEST = 2;

    /// All strips of some rows that go through two rows at least, the longest first.
    static List<Strip> all(List<Row> rows, double left, double right) {
        var ended = new ArrayList<Strip>();
        List<Strip> active = List.of();
        for (int i = 0; i < rows.size(); i++) {
            var gaps = gaps(rows.get(i), left, right, i);
            var next = new ArrayList<Strip>();
            for (var strip : active) {
                int before = next.size();
                gaps.forEach(gap -> strip.through(gap, next));
                if (next.size() == before || !next.get(before).isAsWideAs(strip)) {
                    ended.add(strip);
                }
            }
            gaps.forEach(gap -> add(gap, next));
            active = next;
        }
        ended.addAll(active);
        return ended.stream()
                .filter(strip -> strip.to - strip.from + 1 >= FEWEST)
                .sorted(
                        Comparator.comparingInt((Strip strip) -> strip.from - strip.to)
                                .thenComparingDouble(strip -> strip.x0 - strip.x1)
                                .thenComparingDouble(Strip::x0))
                .toList();
    }

    private static List<Strip> gaps(Row row, double left, double right, int at) {
        var gaps = new ArrayList<Strip>();
        double end = left;
        for (var word : row.words()) {
            if (word.x0() - end >= NARROWEST) {
                gaps.add(new Strip(end, word.x0(), at, at));
            }
            end = Math.max(end, word.x1());
        }
        if (right - end >= NARROWEST) {
            gaps.add(new Strip(end, right, at, at));
        }
        return gaps;
    }

    private void through(Strip gap, List<Strip> next) {
        double low = Math.max(x0, gap.x0);
        double high = Math.min(x1, gap.x1);
        if (high - low >= NARROWEST) {
            add(new Strip(low, high, from, gap.to), next);
        }
    }

    private static void add(Strip strip, List<Strip> strips) {
        boolean known =
                strips.stream().anyMatch(each -> each.x0 == strip.x0 && each.x1 == strip.x1);
        if (!known && strips.size() < MOST) {
            strips.add(strip);
        }
    }

    private boolean isAsWideAs(Strip other) {
        return x0 == other.x0 && x1 == other.x1;
    }

    boolean overlaps(Strip other) {
        return x0 < other.x1 && other.x0 < x1 && from <= other.to && other.from <= to;
    }

    boolean crosses(int row) {
        return from <= row && row <= to;
    }

    /// Whether it stands in a row between a word and another strip.
    boolean parts(int row, Word word, Strip other) {
        return crosses(row) && (word.middle() < middle()) != (other.middle() < middle());
    }

    double middle() {
        return (x0 + x1) / 2;
    }
}
