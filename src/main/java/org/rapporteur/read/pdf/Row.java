package org.rapporteur.read.pdf;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The words of a page that stand on one base line, from left to right.
record Row(List<Word> words, double y) {

    /// How far base lines may be apart, in sizes of the font, to be one.
    private static final double SAME = 0.3;

    private static final double SMALL = 0.85;
    private static final double HIGH = 0.7;

    /// Gaps up to this, in sizes of the font, are none where the file puts no space either.
    private static final double TOUCH = 0.1;

    private static final Comparator<Word> ACROSS =
            Comparator.comparingDouble(Word::x0).thenComparingInt(Word::order);

    Row {
        words = List.copyOf(words);
    }

    static Row of(List<Word> words) {
        var base =
                words.stream()
                        .filter(word -> !word.raised())
                        .max(Comparator.comparingDouble(Word::size))
                        .orElse(words.getFirst());
        return new Row(words.stream().sorted(ACROSS).toList(), base.y());
    }

    /// The rows of a page from top to bottom.
    static List<Row> all(List<Word> words) {
        var sorted =
                words.stream()
                        .sorted(Comparator.comparingDouble(Row::base).thenComparing(ACROSS))
                        .toList();
        var rows = new ArrayList<Row>();
        var open = new ArrayList<Word>();
        for (var word : sorted) {
            if (!open.isEmpty() && base(word) - base(open.getFirst()) > SAME * size(word, open)) {
                rows.add(of(open));
                open.clear();
            }
            open.add(word);
        }
        if (!open.isEmpty()) {
            rows.add(of(open));
        }
        return settled(rows);
    }

    private static double size(Word word, List<Word> open) {
        return Math.max(word.size(), open.getFirst().size());
    }

    /// The base line on which a word belongs; that of a raised one is about half its size lower.
    private static double base(Word word) {
        return word.raised() ? word.y() + word.size() * 0.55 : word.y();
    }

    /// Rows of marks that hang above another row belong to it.
    private static List<Row> settled(List<Row> rows) {
        var settled = new ArrayList<Row>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (i + 1 < rows.size() && row.hangsOver(rows.get(i + 1))) {
                var below = rows.get(i + 1);
                var all = new ArrayList<>(below.words);
                row.words.forEach(word -> all.add(word.asRaised(isGlued(word, below))));
                rows.set(i + 1, new Row(all.stream().sorted(ACROSS).toList(), below.y));
            } else {
                settled.add(row);
            }
        }
        return settled;
    }

    private static boolean isGlued(Word mark, Row row) {
        return row.words.stream()
                .anyMatch(word -> Math.abs(mark.x0() - word.x1()) < TOUCH * 2 * word.size());
    }

    private boolean hangsOver(Row below) {
        double size = below.size();
        double lift = below.y - y;
        return lift < HIGH * size
                && words.stream()
                        .allMatch(word -> word.size() < SMALL * size && word.text().length() <= 3);
    }

    double x0() {
        return words.getFirst().x0();
    }

    double x1() {
        return words.stream().mapToDouble(Word::x1).max().orElse(0);
    }

    double size() {
        return words.stream().mapToDouble(Word::size).max().orElse(0);
    }

    /// The words with one space between those that do not touch.
    String text() {
        return words.stream()
                .map(word -> word.glued() ? word.text() : " " + word.text())
                .collect(joining())
                .strip();
    }
}
