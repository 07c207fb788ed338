package org.rapporteur.read.pdf;

import java.util.List;
import java.util.regex.Pattern;
import org.rapporteur.text.LineEnd;

/// Whether the next line goes on with the block of the lines before it.
record Joints(Style style) {

    /// How much more than usual lines are apart, in usual distances, between blocks.
    private static final double APART = 1.2;

    /// How far, in sizes of the font, the beginnings of lines may differ.
    private static final double INDENT = 0.7;

    private static final double LIKE = 0.08;
    private static final double SPACE = 0.25;
    private static final String ENDS = ".!?:;\"”";
    private static final Pattern ENUMERATING = Pattern.compile(".*(?:[.;:,]|\\band|\\bor)");
    private static final Pattern UNFINISHED =
            Pattern.compile("(?i).*(?:[,(–-]|\\b(?:and|or|of|the|to|in|for|with|by|on|at|a|an))");

    boolean goesOn(List<Piece.Text> open, Piece.Text next) {
        var last = open.getLast();
        if (!isAlike(last, next) || beginsBlock(open, next)) {
            return false;
        }
        boolean broken = last.column() != next.column();
        if (!broken && next.gap() > APART * style.pitch(next.size()) + 0.3) {
            return false;
        }
        boolean lower = Character.isLowerCase(next.first().text().codePointAt(0));
        boolean cut = LineEnd.isCut(last.row().words().getLast().text());
        if (cut || (lower && !isEnded(last))) {
            return true;
        }
        if (fits(last, next) || isIndented(open, next)) {
            return false;
        }
        return !broken || reaches(last) || UNFINISHED.matcher(last.row().text()).matches();
    }

    private boolean isAlike(Piece.Text last, Piece.Text next) {
        boolean size = Math.abs(last.size() - next.size()) < LIKE * last.size();
        boolean headed = style.isLarger(last.size()) && last.page() != next.page();
        return size && last.isBold() == next.isBold() && !headed;
    }

    private boolean beginsBlock(List<Piece.Text> open, Piece.Text next) {
        var marker = Marker.of(next.row());
        if (marker.isEmpty()) {
            return false;
        }
        var last = open.getLast();
        boolean apart = next.gap() > APART * style.pitch(next.size()) + 0.3;
        boolean far = next.column() == last.column() && apart;
        boolean listed = ENUMERATING.matcher(last.row().text()).matches();
        return switch (marker.get().kind()) {
            case NUMBER -> marker.get().isWide() || far || isEnded(last);
            case LETTER -> marker.get().isWide() || far || listed;
            case DASH -> marker.get().isWide() || far || isSibling(open, next);
        };
    }

    private static boolean isSibling(List<Piece.Text> open, Piece.Text next) {
        var first = open.getFirst();
        return Marker.of(first.row()).isPresent()
                && Math.abs(first.indent() - next.indent()) < 1
                && isEnded(open.getLast());
    }

    /// Whether the first word of a line would have fitted on the line before, so that the break
    /// between them is meant.
    private boolean fits(Piece.Text last, Piece.Text next) {
        double space = SPACE * last.size();
        return last.row().x1() + space + wordWidth(next) < last.right() - 1;
    }

    private static double wordWidth(Piece.Text next) {
        var words = next.row().words();
        double end = words.getFirst().x1();
        for (int i = 1; i < words.size() && words.get(i).glued(); i++) {
            end = words.get(i).x1();
        }
        return end - words.getFirst().x0();
    }

    /// Whether a line begins further right or left than those of the open block do.
    private static boolean isIndented(List<Piece.Text> open, Piece.Text next) {
        double most = INDENT * next.size();
        var first = open.getFirst();
        if (open.size() > 1) {
            double shift = next.indent() - open.getLast().indent();
            return Math.abs(shift) > most;
        }
        double shift = next.indent() - first.indent();
        boolean hangs = Marker.of(first.row()).isPresent() || !isEnded(first);
        return shift > most && !hangs;
    }

    /// Whether a line at the end of a column or page is as long as those inside a paragraph are.
    private boolean reaches(Piece.Text last) {
        boolean full = last.row().x1() > last.right() - 2;
        return !style.justified() || full || !isEnded(last);
    }

    static boolean isEnded(Piece.Text line) {
        var text = line.row().words().getLast().text();
        if (line.row().words().getLast().raised() && line.row().words().size() > 1) {
            text = line.row().words().get(line.row().words().size() - 2).text();
        }
        return ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
    }
}
