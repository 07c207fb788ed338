package org.rapporteur.read.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A page in its parts: running heads, what it says in reading order, notes, running feet. A note
/// is the lines of it, the first of which begins with its mark.
record Sheet(List<Row> heads, List<Piece> body, List<List<Piece.Text>> notes, List<Row> feet) {

    /// The largest size of notes, as a share of that of the text.
    private static final double SMALL = 0.94;

    private static final Pattern MARK =
            Pattern.compile("\\d{1,3}|[*†‡§]{1,3}|\\[\\d{1,3}\\]|[a-z]");
    private static final Pattern SLASHED = Pattern.compile("(?:\\d{1,3}|\\*{1,3}|[a-z])/");

    Sheet {
        body = List.copyOf(body);
        notes = List.copyOf(notes);
    }

    /// Tells the notes at the foot of each column from its text: they begin with a mark and are
    /// smaller than the text, or stand under a short line.
    static Sheet of(Furniture furniture, List<Piece> pieces, double bodySize, List<Rule> rules) {
        var notes = new ArrayList<List<Piece.Text>>();
        var body = new ArrayList<Piece>();
        int at = 0;
        while (at < pieces.size()) {
            int end = end(pieces, at);
            var column = pieces.subList(at, end);
            int from = firstNote(column, bodySize, separator(rules, column));
            body.addAll(column.subList(0, from));
            split(column.subList(from, column.size()), notes);
            at = end;
        }
        return new Sheet(furniture.heads(), body, notes, furniture.feet());
    }

    private static int end(List<Piece> pieces, int from) {
        int end = from + 1;
        while (end < pieces.size() && sameColumn(pieces.get(from), pieces.get(end))) {
            end++;
        }
        return end;
    }

    private static boolean sameColumn(Piece one, Piece other) {
        return one instanceof Piece.Text a
                && other instanceof Piece.Text b
                && a.column() == b.column();
    }

    /// The height of the short line above the notes of a column, or the end of all pages.
    private static double separator(List<Rule> rules, List<Piece> column) {
        if (!(column.getFirst() instanceof Piece.Text first)) {
            return Double.MAX_VALUE;
        }
        double width = first.right() - first.left();
        return rules.stream()
                .filter(Rule::isLevel)
                .filter(rule -> Math.abs(rule.x0() - first.left()) < 3)
                .filter(rule -> rule.x1() - rule.x0() > 40 && rule.x1() - rule.x0() < width * 0.6)
                .mapToDouble(Rule::y)
                .max()
                .orElse(Double.MAX_VALUE);
    }

    private static int firstNote(List<Piece> column, double bodySize, double separator) {
        int from = column.size();
        for (int i = column.size() - 1; i >= 0; i--) {
            if (!(column.get(i) instanceof Piece.Text text)) {
                break;
            }
            boolean under = text.row().y() > separator;
            if (!under && size(text) > SMALL * bodySize) {
                break;
            }
            from = isMarked(text) ? i : from;
        }
        return from;
    }

    private static double size(Piece.Text text) {
        return text.row().words().stream().mapToDouble(Word::size).max().orElse(0);
    }

    private static void split(List<Piece> lines, List<List<Piece.Text>> notes) {
        for (var piece : lines) {
            if (piece instanceof Piece.Text text) {
                if (isMarked(text)) {
                    notes.add(new ArrayList<>());
                }
                notes.getLast().add(text);
            }
        }
    }

    private static boolean isMarked(Piece.Text text) {
        if (text.row().words().size() < 2) {
            return false;
        }
        var first = text.first();
        boolean alone = SLASHED.matcher(first.text()).matches();
        boolean mark = MARK.matcher(first.text()).matches();
        return alone || (mark && (first.raised() || !Character.isLetter(first.text().charAt(0))));
    }

    /// The mark of a note: `1` of `1`, `1/`, `[1]`.
    static String label(List<Piece.Text> note) {
        return label(note.getFirst().first());
    }

    static String label(Word mark) {
        return mark.text().replaceAll("[\\[\\]/]", "");
    }
}
