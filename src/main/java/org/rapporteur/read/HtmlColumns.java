package org.rapporteur.read;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/// The columns of a table of a web page: which of them cells of earlier rows still cover.
final class HtmlColumns {

    private static final int TALLEST = 1000;

    private final Map<Integer, Integer> left = new HashMap<>();
    private int at;

    /// Whether a row names the columns: all its cells are headers, or it is in the head.
    static boolean isHeader(Element row) {
        var parent = row.parent();
        boolean head = parent != null && parent.normalName().equals("thead");
        boolean cells = !row.children().isEmpty();
        return head
                || (cells
                        && row.children().stream()
                                .allMatch(each -> each.normalName().equals("th")));
    }

    /// Whether a table says that it holds data.
    static boolean isData(Element table) {
        return !table.attr("role").equals("presentation")
                && table.selectFirst("th, thead, caption") != null;
    }

    void beginRow() {
        at = 0;
    }

    /// How many columns before the next cell are covered from above.
    int covered() {
        int covered = 0;
        while (left.getOrDefault(at, 0) > 0) {
            left.merge(at, -1, Integer::sum);
            at++;
            covered++;
        }
        return covered;
    }

    /// Ends a cell; how many columns it has.
    int end(Element cell) {
        int columns = Math.clamp(number(cell.attr("colspan")), 1, Draft.WIDEST);
        int rows = Math.clamp(number(cell.attr("rowspan")), 1, TALLEST);
        for (int i = 0; i < columns; i++) {
            left.put(at + i, rows - 1);
        }
        at += columns;
        return columns;
    }

    private static int number(String value) {
        var digits = value.strip();
        return digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : 1;
    }
}
