package org.rapporteur.read;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.read.Piece.Role;

/// A table while a reader goes through it. One that only arranges paragraphs on the page becomes
/// these paragraphs; of one that holds data each row becomes a row.
final class Table {

    /// The words from which on a cell holds prose rather than data.
    private static final int PROSE = 600;

    private record Cell(List<Piece> pieces) {}

    private static final class Line {
        private boolean header;
        private final List<Cell> cells = new ArrayList<>();
    }

    private final List<Line> lines = new ArrayList<>();
    boolean holdsTables;

    void begin(boolean header) {
        var line = new Line();
        line.header = header;
        lines.add(line);
    }

    void header() {
        if (!lines.isEmpty()) {
            lines.getLast().header = true;
        }
    }

    void cell(List<Piece> pieces, int columns) {
        if (lines.isEmpty()) {
            begin(false);
        }
        var cells = lines.getLast().cells;
        cells.add(new Cell(pieces));
        for (int i = 1; i < columns; i++) {
            cells.add(new Cell(List.of()));
        }
    }

    List<Piece> pieces(boolean data) {
        var pieces = new ArrayList<Piece>();
        if (lines.stream().noneMatch(line -> line.header) && standsOut()) {
            lines.getFirst().header = true;
        }
        boolean rows = !holdsTables && columns() > 1 && (data || !isProse());
        for (var line : lines) {
            if (rows) {
                row(line, pieces);
            } else {
                line.cells.forEach(cell -> pieces.addAll(cell.pieces()));
            }
        }
        return pieces;
    }

    /// Whether the first row is set as headings and not every row is.
    private boolean standsOut() {
        return lines.size() > 1
                && isBold(lines.getFirst())
                && !lines.stream().skip(1).allMatch(Table::isBold);
    }

    private static boolean isBold(Line line) {
        var pieces = line.cells.stream().flatMap(cell -> cell.pieces().stream()).toList();
        return !pieces.isEmpty()
                && pieces.stream()
                        .allMatch(piece ->
                                piece instanceof Piece.Paragraph text
                                        && (text.role() == Role.HEADING || text.words().isBlank()));
    }

    private int columns() {
        return lines.stream().mapToInt(line -> line.cells.size()).max().orElse(0);
    }

    private boolean isProse() {
        return lines.stream()
                .flatMap(line -> line.cells.stream())
                .anyMatch(cell -> Piece.joined(cell.pieces()).length() > PROSE);
    }

    private static void row(Line line, List<Piece> pieces) {
        var cells = new ArrayList<String>();
        var notes = new ArrayList<Piece>();
        for (var cell : line.cells) {
            var words = new ArrayList<Piece>();
            for (var piece : cell.pieces()) {
                boolean note = piece instanceof Piece.Paragraph text && text.role() == Role.NOTE;
                (note ? notes : words).add(piece);
            }
            cells.add(Piece.joined(words));
        }
        if (cells.stream().anyMatch(words -> !words.isBlank())) {
            pieces.add(new Piece.Row(line.header, cells));
        }
        pieces.addAll(notes);
    }
}
