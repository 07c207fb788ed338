package org.rapporteur.read.pdf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The lines of a table that has lines: where its columns and rows are parted, from left to right
/// and from top to bottom.
record Grid(List<Double> xs, List<Double> ys) {

    /// How far lines may be apart and still meet.
    private static final double NEAR = 2.5;

    /// How far the base line of the lowest words may hang under the grid.
    private static final double BELOW = 1;

    Grid {
        xs = List.copyOf(xs);
        ys = List.copyOf(ys);
    }

    /// The grids of a page: lines that meet, with two columns at least.
    static List<Grid> all(List<Rule> rules) {
        var levels = rules.stream().filter(Rule::isLevel).toList();
        var uprights = rules.stream().filter(Rule::isUpright).toList();
        var groups = new Groups(levels.size() + uprights.size());
        for (int u = 0; u < uprights.size(); u++) {
            for (int l = 0; l < levels.size(); l++) {
                if (meet(uprights.get(u), levels.get(l))) {
                    groups.join(levels.size() + u, l);
                }
            }
        }
        var met = new HashMap<Integer, List<Rule>>();
        for (int i = 0; i < levels.size() + uprights.size(); i++) {
            var rule = i < levels.size() ? levels.get(i) : uprights.get(i - levels.size());
            met.computeIfAbsent(groups.of(i), group -> new ArrayList<>()).add(rule);
        }
        return sorted(met).stream().map(Grid::of).filter(Grid::isTable).toList();
    }

    private static Collection<List<Rule>> sorted(Map<Integer, List<Rule>> groups) {
        return groups.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    private static Grid of(List<Rule> rules) {
        var xs = rules.stream().filter(Rule::isUpright).map(Rule::x).sorted().toList();
        var ys = rules.stream().filter(Rule::isLevel).map(Rule::y).sorted().toList();
        return new Grid(distinct(xs), distinct(ys));
    }

    private static List<Double> distinct(List<Double> places) {
        var kept = new ArrayList<Double>();
        for (double place : places) {
            if (kept.isEmpty() || place - kept.getLast() > NEAR) {
                kept.add(place);
            }
        }
        return kept;
    }

    private static boolean meet(Rule upright, Rule level) {
        return level.x0() - NEAR <= upright.x()
                && upright.x() <= level.x1() + NEAR
                && upright.y0() - NEAR <= level.y()
                && level.y() <= upright.y1() + NEAR;
    }

    private boolean isTable() {
        return xs.size() >= 3 && ys.size() >= 2;
    }

    double x0() {
        return xs.getFirst();
    }

    double x1() {
        return xs.getLast();
    }

    double y0() {
        return ys.getFirst();
    }

    boolean holds(Word word) {
        return x0() < word.middle()
                && word.middle() < x1()
                && y0() < word.y()
                && word.y() < ys.getLast() + BELOW;
    }

    /// The table of the words that stand in it.
    Piece.Table table(int page, List<Word> words) {
        var cells = new ArrayList<List<List<Word>>>();
        for (int r = 1; r < ys.size(); r++) {
            var row = new ArrayList<List<Word>>();
            for (int c = 1; c < xs.size(); c++) {
                row.add(new ArrayList<>());
            }
            cells.add(row);
        }
        for (var word : words) {
            cells.get(index(ys, word.y() - BELOW)).get(index(xs, word.middle())).add(word);
        }
        var rows =
                cells.stream()
                        .filter(row -> row.stream().anyMatch(cell -> !cell.isEmpty()))
                        .map(row -> row.stream().map(Row::all).toList())
                        .toList();
        return new Piece.Table(page, rows, Tables.hasHeader(rows));
    }

    private static int index(List<Double> places, double place) {
        int i = 1;
        while (i + 1 < places.size() && places.get(i) <= place) {
            i++;
        }
        return i - 1;
    }
}
