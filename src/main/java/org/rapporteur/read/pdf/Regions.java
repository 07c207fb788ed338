package org.rapporteur.read.pdf;

import java.util.ArrayList;
import java.util.List;

/// The rows of a page in reading order: full-width text, columns one after the other, tables.
final class Regions {

    private static final String TABLE = "\ufffc";

    /// The narrowest column of text, in points.
    private static final double COLUMN = 60;

    /// From this share of its column on, lines of prose fill it.
    private static final double FULL = 0.6;

    /// The widest gap between rows of one column, in usual distances of rows.
    private static final double TORN = 2.2;

    /// A gap so wide, in sizes of the font, parts a row that has no other like it.
    private static final double WIDE = 4;

    private final int page;
    private final Edges edges;
    private final List<Piece.Table> ruled = new ArrayList<>();
    private final List<Piece> pieces = new ArrayList<>();
    private int column;

    private Regions(int page, Edges edges, int column) {
        this.page = page;
        this.edges = edges;
        this.column = column;
    }

    /// The pieces of a page; `column` is the number of its first column.
    static List<Piece> of(Page page, List<Row> body, Edges edges, int column) {
        var regions = new Regions(page.number(), edges, column);
        regions.read(regions.ruled(body, Grid.all(page.rules())));
        return regions.pieces;
    }

    /// The rows with each ruled table put into one word.
    private List<Row> ruled(List<Row> body, List<Grid> grids) {
        if (grids.isEmpty()) {
            return body;
        }
        var words = new ArrayList<>(body.stream().flatMap(row -> row.words().stream()).toList());
        for (var grid : grids) {
            var inside = words.stream().filter(grid::holds).toList();
            if (!inside.isEmpty()) {
                words.removeIf(grid::holds);
                words.addAll(standIns(grid, inside));
                ruled.add(grid.table(page, inside));
            }
        }
        return Row.all(words);
    }

    /// One word in place of each row of a table, the first of which names it.
    private List<Word> standIns(Grid grid, List<Word> inside) {
        var words = new ArrayList<Word>();
        for (var row : Row.all(inside)) {
            var name = TABLE + (words.isEmpty() ? ruled.size() : "");
            int order = row.words().getFirst().order();
            words.add(
                    new Word(
                            name,
                            grid.x0(),
                            grid.x1(),
                            row.y(),
                            row.size(),
                            false,
                            false,
                            false,
                            order));
        }
        return words;
    }

    private void read(List<Row> rows) {
        var gutters = gutters(rows);
        int from = 0;
        while (from < rows.size()) {
            var through = at(gutters, from);
            int to = from + 1;
            while (to < rows.size() && at(gutters, to).equals(through)) {
                to++;
            }
            band(rows.subList(from, to), through);
            from = to;
        }
    }

    private static List<Strip> at(List<Strip> gutters, int row) {
        return gutters.stream().filter(each -> each.crosses(row)).toList();
    }

    /// The strips that part columns, from left to right.
    private List<Strip> gutters(List<Row> rows) {
        var chosen = new ArrayList<Strip>();
        double left = rows.stream().mapToDouble(Row::x0).min().orElse(0);
        double right = rows.stream().mapToDouble(Row::x1).max().orElse(0);
        for (var strip : Strip.all(rows, left, right)) {
            if (chosen.stream().noneMatch(strip::overlaps)) {
                Gutter.of(strip, rows, List.copyOf(chosen)).ifPresent(chosen::add);
            }
        }
        chosen.sort((a, b) -> Double.compare(a.x0(), b.x0()));
        return chosen;
    }

    private void band(List<Row> rows, List<Strip> gutters) {
        if (gutters.isEmpty()) {
            column(rows.stream().map(Row::words).toList(), edges.left(), edges.right());
            return;
        }
        var lines = rows.stream().map(row -> cells(row, gutters)).toList();
        boolean prose = isProse(lines, gutters);
        if (!prose && isTable(lines)) {
            pieces.add(Tables.of(page, lines));
            return;
        }
        for (int c = 0; c <= gutters.size(); c++) {
            int at = c;
            var words = lines.stream().map(line -> line.get(at)).filter(cell -> !cell.isEmpty());
            var cells = words.toList();
            double left = cells.stream().mapToDouble(cell -> cell.getFirst().x0()).min().orElse(0);
            double right = c < gutters.size() ? gutters.get(c).x0() : edges.right();
            double limit = c < gutters.size() ? gutters.get(c).x1() - 8 : right;
            column(cells, left, prose ? edges.column(cells, right, limit) : limit);
        }
    }

    private static List<List<Word>> cells(Row row, List<Strip> gutters) {
        var cells = new ArrayList<List<Word>>();
        gutters.forEach(gutter -> cells.add(new ArrayList<>()));
        cells.add(new ArrayList<>());
        for (var word : row.words()) {
            int c = 0;
            while (c < gutters.size() && word.middle() > gutters.get(c).middle()) {
                c++;
            }
            cells.get(c).add(word);
        }
        return cells;
    }

    /// Rows are those of a table where the file writes them cell after cell.
    private static boolean isTable(List<List<List<Word>>> lines) {
        int pairs = 0;
        int next = 0;
        for (var line : lines) {
            for (int c = 1; c < line.size(); c++) {
                if (!line.get(c).isEmpty() && !line.get(c - 1).isEmpty()) {
                    pairs++;
                    int gap = line.get(c).getFirst().order() - line.get(c - 1).getLast().order();
                    next += gap == 1 ? 1 : 0;
                }
            }
        }
        return pairs > 1 && next * 2 > pairs && !Signatures.isBlock(lines);
    }

    /// Whether most lines fill their columns.
    private boolean isProse(List<List<List<Word>>> lines, List<Strip> gutters) {
        int full = 0;
        int all = 0;
        double left =
                lines.stream()
                        .map(List::getFirst)
                        .filter(cell -> !cell.isEmpty())
                        .mapToDouble(cell -> cell.getFirst().x0())
                        .min()
                        .orElse(0);
        for (var line : lines) {
            for (int c = 0; c < line.size(); c++) {
                if (!line.get(c).isEmpty()) {
                    double from = c == 0 ? left : gutters.get(c - 1).x1();
                    double to = c < gutters.size() ? gutters.get(c).x0() : edges.right();
                    double width = line.get(c).getLast().x1() - line.get(c).getFirst().x0();
                    boolean fills = width > FULL * (to - from) && line.get(c).size() > 2;
                    all++;
                    full += fills && to - from > COLUMN ? 1 : 0;
                }
            }
        }
        return full * 2 > all;
    }

    private void column(List<List<Word>> lines, double left, double right) {
        column++;
        double last = 0;
        for (var line : lines) {
            var words = new ArrayList<Word>();
            for (var word : line) {
                if (word.text().startsWith(TABLE)) {
                    table(word.text().substring(1));
                    last = 0;
                } else {
                    words.add(word);
                }
            }
            if (!words.isEmpty()) {
                last = lines(words, left, right, last);
            }
        }
    }

    private void table(String number) {
        if (!number.isEmpty()) {
            pieces.add(ruled.get(Integer.parseInt(number)));
        }
    }

    /// Adds a line, or two where one wide gap parts it; returns its base line.
    private double lines(List<Word> words, double left, double right, double last) {
        var row = Row.of(words);
        double gap = last == 0 ? 0 : row.y() - last;
        int cut = cut(row);
        if (cut == 0) {
            pieces.add(new Piece.Text(page, column, row, left, right, gap));
        } else {
            var near = Row.of(row.words().subList(0, cut));
            var far = Row.of(row.words().subList(cut, row.words().size()));
            pieces.add(new Piece.Text(page, column, near, left, right, gap));
            column++;
            pieces.add(new Piece.Text(page, column, far, far.x0(), right, 0));
            column++;
        }
        return row.y();
    }

    /// Where the only wide gap of a row is, 0 if it has none or more.
    private static int cut(Row row) {
        int cut = 0;
        int wide = 0;
        double limit = row.size();
        for (int i = 1; i < row.words().size(); i++) {
            double gap = row.words().get(i).x0() - row.words().get(i - 1).x1();
            if (gap > limit) {
                wide++;
                cut = gap > WIDE * limit ? i : cut;
            }
        }
        boolean stretched = row.words().size() < 4;
        return wide == 1 && cut > 0 && !stretched && Marker.of(row).isEmpty() ? cut : 0;
    }

    /// The usual distance of rows, to see where a column is torn.
    static boolean isTorn(double gap, double usual) {
        return gap > TORN * usual;
    }
}
