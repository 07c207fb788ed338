package org.rapporteur.read.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The rows of one page, with its running heads and feet told from what lies between. They are
/// known by coming again on other pages at the same height, one number aside; page numbers and job
/// numbers also by their look.
record Furniture(List<Row> heads, List<Row> body, List<Row> feet) {

    /// How many rows at the top and at the bottom of a page may be running ones.
    private static final int DEEP = 4;

    /// How far the heights may differ, in points.
    private static final double LEVEL = 6;

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern LOOK =
            Pattern.compile(
                    "(?i)(?:page\\s+)?\\d{1,4}(?:\\s*(?:of|/)\\s*\\d{1,4})?"
                            + "|[-–—]\\s*\\d{1,4}\\s*[-–—]|page\\s+[ivx]+|GE\\.\\d\\d-\\d+.*"
                            + "|/\\.{2,}|\\d{2}-\\d{5}\\s*\\([A-Z]\\).*");

    Furniture {
        heads = List.copyOf(heads);
        body = List.copyOf(body);
        feet = List.copyOf(feet);
    }

    /// The pages of a document, each given by its rows from top to bottom.
    static List<Furniture> of(List<List<Row>> pages) {
        Map<String, Set<Integer>> places = new HashMap<>();
        for (int p = 0; p < pages.size(); p++) {
            for (var row : edges(pages.get(p))) {
                for (var key : keys(row)) {
                    places.computeIfAbsent(key, each -> new HashSet<>()).add(p);
                }
            }
        }
        return pages.stream().map(rows -> of(rows, places)).toList();
    }

    private static Furniture of(List<Row> rows, Map<String, Set<Integer>> places) {
        int top = 0;
        while (top < Math.min(DEEP, rows.size()) && isRunning(rows, top, places)) {
            top++;
        }
        int bottom = rows.size();
        while (bottom > Math.max(top, rows.size() - DEEP) && isRunning(rows, bottom - 1, places)) {
            bottom--;
        }
        return new Furniture(
                rows.subList(0, top), rows.subList(top, bottom), rows.subList(bottom, rows.size()));
    }

    private static boolean isRunning(List<Row> rows, int at, Map<String, Set<Integer>> places) {
        var row = rows.get(at);
        boolean again =
                keys(row).stream().anyMatch(key -> places.getOrDefault(key, Set.of()).size() > 1);
        return again || (LOOK.matcher(row.text()).matches() && isApart(rows, at));
    }

    /// Whether a row keeps more than its distance from the rest of the page.
    private static boolean isApart(List<Row> rows, int at) {
        double apart = 2 * rows.get(at).size();
        boolean above = at == 0 || rows.get(at).y() - rows.get(at - 1).y() > apart;
        boolean below = at + 1 == rows.size() || rows.get(at + 1).y() - rows.get(at).y() > apart;
        return above && below;
    }

    private static List<Row> edges(List<Row> rows) {
        if (rows.size() <= 2 * DEEP) {
            return rows;
        }
        var edges = new ArrayList<>(rows.subList(0, DEEP));
        edges.addAll(rows.subList(rows.size() - DEEP, rows.size()));
        return edges;
    }

    /// What a running row has in common with that of another page: its words but for one number,
    /// that of the page, for two steps of height so that a small difference does not part them.
    /// Short notes are alike but for more than one ("4 AB/2017/2", "5 AB/2017/6").
    private static List<String> keys(Row row) {
        long step = Math.round(row.y() / LEVEL);
        long half = Math.round(row.y() / LEVEL + 0.5);
        var keys = new ArrayList<String>();
        for (var words : butForANumber(row.text())) {
            keys.add(words + "\t" + step);
            keys.add(words + "\t+" + half);
        }
        return keys;
    }

    private static List<String> butForANumber(String text) {
        var alike = new ArrayList<String>();
        var number = DIGITS.matcher(text);
        while (number.find()) {
            alike.add(text.substring(0, number.start()) + "#" + text.substring(number.end()));
        }
        return alike.isEmpty() ? List.of(text) : alike;
    }
}
