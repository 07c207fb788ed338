package org.rapporteur.read.pdf;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Which strips without words part columns: those with words on both sides that are more than the
/// markers of a list, and wider than the gaps between words.
final class Gutter {

    private static final int FEWEST = 3;

    /// The narrowest column of text, in points; narrower ones are columns of a table.
    private static final double COLUMN = 60;

    /// How wide the strip is, in sizes of the font, in most of its rows.
    private static final double WIDE = 1.35;

    private static final int LONG = 8;

    private final Strip strip;
    private final List<Row> rows;

    /// The gutters known already; what lies behind one of them is not beside the strip.
    private final List<Strip> known;

    private Gutter(Strip strip, List<Row> rows, List<Strip> known) {
        this.strip = strip;
        this.rows = rows;
        this.known = known;
    }

    /// The strip cut to the rows in which it parts something; nothing if it parts no columns.
    static Optional<Strip> of(Strip strip, List<Row> rows, List<Strip> known) {
        return new Gutter(strip, rows, known).cut();
    }

    private Optional<Strip> cut() {
        var left = sided(true);
        var right = sided(false);
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        int from = Math.max(left.getFirst(), right.getFirst());
        if (from > strip.from() && isNear(from - 1, from, 0.9)) {
            from--;
        }
        int to = Math.min(left.getLast(), right.getLast());
        while (to < strip.to()
                && !Regions.isTorn(rows.get(to + 1).y() - rows.get(to).y(), pitch(to))) {
            to++;
        }
        if (to < from) {
            return Optional.empty();
        }
        var found = new Strip(strip.x0(), strip.x1(), from, to);
        return new Gutter(found, rows, known).parts() ? Optional.of(found) : Optional.empty();
    }

    private double pitch(int row) {
        return 1.3 * rows.get(row).size();
    }

    private boolean isNear(int above, int below, double sizes) {
        return rows.get(below).y() - rows.get(above).y() < sizes * rows.get(below).size();
    }

    private boolean parts() {
        var left = sided(true);
        var right = sided(false);
        var both = left.stream().filter(right::contains).toList();
        boolean narrow = width(left, true) < COLUMN || width(right, false) < COLUMN;
        if (narrow) {
            boolean paired = both.size() * 10 > (strip.to() - strip.from() + 1) * 6;
            return both.size() >= 2
                    && paired
                    && isClear(both)
                    && !areMarkers(left)
                    && !areLeaders(both);
        }
        boolean many = left.size() >= FEWEST && right.size() >= FEWEST;
        return (many || both.size() >= 2)
                && isClear(both)
                && (!both.isEmpty() || left.size() >= LONG);
    }

    private boolean isClear(List<Integer> both) {
        long wide = both.stream().filter(row -> gap(row) > WIDE * rows.get(row).size()).count();
        return wide * 10 >= both.size() * 7L || both.size() >= LONG;
    }

    private double gap(int row) {
        double left = side(row, true).stream().mapToDouble(Word::x1).max().orElse(0);
        return side(row, false).getFirst().x0() - left;
    }

    private boolean areMarkers(List<Integer> left) {
        return left.stream()
                .map(row -> side(row, true))
                .allMatch(words ->
                        words.size() == 1
                                && (Marker.alone(words.getFirst().text()).isPresent()
                                        || words.getFirst().raised()
                                        || words.getFirst().text().length() <= 2));
    }

    /// Whether dots lead to the right side, as in a table of contents.
    private boolean areLeaders(List<Integer> both) {
        return both.stream()
                .anyMatch(row ->
                        side(row, true).getLast().text().endsWith("....")
                                || side(row, false).getFirst().text().startsWith("...."));
    }

    private double width(List<Integer> sided, boolean left) {
        double from = Double.MAX_VALUE;
        double to = 0;
        for (int row : sided) {
            for (var word : side(row, left)) {
                from = Math.min(from, word.x0());
                to = Math.max(to, word.x1());
            }
        }
        return to - from;
    }

    private List<Integer> sided(boolean left) {
        return IntStream.rangeClosed(strip.from(), strip.to())
                .filter(row -> !side(row, left).isEmpty())
                .boxed()
                .toList();
    }

    private List<Word> side(int row, boolean left) {
        return rows.get(row).words().stream()
                .filter(word -> (word.middle() < strip.middle()) == left)
                .filter(word -> known.stream().noneMatch(each -> each.parts(row, word, strip)))
                .toList();
    }
}
