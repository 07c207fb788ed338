package org.rapporteur.read.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rapporteur.text.Span;

/// What kind of block some lines are, by their look.
final class Shape {

    /// The longest heading and the longest numbered title, in characters.
    private static final int LONGEST = 200;

    private static final int TITLE = 90;
    private static final Pattern ROMAN =
            Pattern.compile("(?:[IVX]{1,5}|[A-H])\\.\\s+\\p{Lu}.{2,80}");
    private static final Pattern SHOUTED = Pattern.compile("[^\\p{Ll}]*\\p{Lu}{2,}[^\\p{Ll}]*");

    private Shape() {}

    /// The block of some lines, as they stand in the original.
    static Draft of(List<Piece.Text> texts, List<Print.Line> lines, Style style) {
        var first = texts.getFirst();
        var marker = Marker.of(first.row());
        int skip = marker.isPresent() ? 1 : 0;
        var pieces = new ArrayList<Span>();
        pieces.add(lines.getFirst().from(skip));
        lines.subList(1, lines.size()).forEach(line -> pieces.add(line.whole()));
        int start = lines.getFirst().span().start();
        var printed =
                marker.isPresent() ? lines.getFirst().words().getFirst() : new Span(start, start);
        var label = marker.map(Marker::label).orElse("");
        var kind = kind(texts, marker.map(Marker::kind), style);
        int level = isNumberedTitle(texts) && marker.isPresent() ? 3 : level(texts, style);
        return new Draft.Words(kind, level, label, printed, pieces);
    }

    private static Draft.Kind kind(
            List<Piece.Text> texts, Optional<Marker.Kind> marker, Style style) {
        if (marker.isEmpty()) {
            return isHeading(texts, style) ? Draft.Kind.HEADING : Draft.Kind.PARAGRAPH;
        }
        return switch (marker.get()) {
            case NUMBER -> isNumberedTitle(texts) ? Draft.Kind.HEADING : Draft.Kind.PARAGRAPH;
            case LETTER, DASH -> Draft.Kind.ITEM;
        };
    }

    private static boolean isHeading(List<Piece.Text> texts, Style style) {
        var text = text(texts);
        if (text.length() > LONGEST || text.chars().noneMatch(Character::isLetterOrDigit)) {
            return false;
        }
        boolean stands = style.isLarger(texts.getFirst().size()) || texts.getFirst().isBold();
        boolean looks = ROMAN.matcher(text).matches() || SHOUTED.matcher(text).matches();
        return stands || (text.length() <= TITLE && looks && texts.size() <= 2);
    }

    private static int level(List<Piece.Text> texts, Style style) {
        return style.level(texts.getFirst().size());
    }

    /// Whether a numbered block is the title of a section rather than a paragraph.
    private static boolean isNumberedTitle(List<Piece.Text> texts) {
        var text = text(texts);
        return text.length() < TITLE && ".;,:".indexOf(text.charAt(text.length() - 1)) < 0;
    }

    private static String text(List<Piece.Text> texts) {
        return String.join(" ", texts.stream().map(each -> each.row().text()).toList());
    }
}
