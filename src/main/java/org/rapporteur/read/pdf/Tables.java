package org.rapporteur.read.pdf;

import java.util.ArrayList;
import java.util.List;

/// Tables without lines: rows whose words stand in columns.
final class Tables {

    /// How much closer than usual rows stand that are one row of wrapped cells.
    private static final double CLOSE = 1.25;

    private Tables() {}

    /// The first row names the columns where it alone is bold.
    static boolean hasHeader(List<List<List<Row>>> rows) {
        return rows.size() > 1 && isBold(rows.getFirst()) && !isBold(rows.get(1));
    }

    private static boolean isBold(List<List<Row>> row) {
        return row.stream()
                .flatMap(List::stream)
                .flatMap(line -> line.words().stream())
                .filter(word -> word.text().chars().anyMatch(Character::isLetter))
                .allMatch(Word::bold);
    }

    /// A table from the cells of its lines, top to bottom; a cell without words is empty.
    static Piece.Table of(int page, List<List<List<Word>>> lines) {
        var rows = new ArrayList<List<List<Row>>>();
        double usual = pitch(lines);
        double last = Double.NaN;
        for (var line : lines) {
            double y = y(line);
            boolean wraps =
                    !rows.isEmpty() && line.getFirst().isEmpty() && y - last < CLOSE * usual;
            if (wraps) {
                add(rows.getLast(), line);
            } else {
                var row = new ArrayList<List<Row>>();
                line.forEach(cell -> row.add(new ArrayList<>()));
                rows.add(row);
                add(row, line);
            }
            last = y;
        }
        return new Piece.Table(page, rows, hasHeader(rows));
    }

    private static void add(List<List<Row>> row, List<List<Word>> line) {
        for (int c = 0; c < line.size(); c++) {
            if (!line.get(c).isEmpty()) {
                row.get(c).add(Row.of(line.get(c)));
            }
        }
    }

    private static double y(List<List<Word>> line) {
        return line.stream()
                .filter(cell -> !cell.isEmpty())
                .mapToDouble(cell -> Row.of(cell).y())
                .findFirst()
                .orElse(0);
    }

    private static double pitch(List<List<List<Word>>> lines) {
        double least = Double.MAX_VALUE;
        for (int i = 1; i < lines.size(); i++) {
            least = Math.min(least, y(lines.get(i)) - y(lines.get(i - 1)));
        }
        return least;
    }
}
