package org.rapporteur.read.pdf;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What is printed before a block: the number of a paragraph, the letter or the dash of an item.
/// `label` is what it says without dots and brackets; `isWide` where a wide gap follows it.
record Marker(Kind kind, String label, boolean isWide) {

    /// Which block it begins.
    enum Kind {
        NUMBER,
        LETTER,
        DASH
    }

    private record Look(Kind kind, Pattern pattern) {}

    /// The gap after a marker, in sizes of the font, that is no mere space.
    private static final double WIDE = 0.45;

    private static final List<Look> LOOKS =
            List.of(
                    look(Kind.NUMBER, "(\\d{1,3}(?:\\.\\d{1,3}){0,3})[.)]"),
                    look(Kind.NUMBER, "(\\d{1,2}(?:\\.\\d{1,2}){1,3})"),
                    look(Kind.DASH, "([-*•–—·▪◦o])"),
                    look(Kind.LETTER, "\\(?([a-z]|[ivx]{1,5}|\\d{1,2})\\)"));

    private static Look look(Kind kind, String pattern) {
        return new Look(kind, Pattern.compile(pattern));
    }

    /// The marker that a row begins with, if words follow it.
    static Optional<Marker> of(Row row) {
        if (row.words().size() < 2 || row.words().getFirst().raised()) {
            return Optional.empty();
        }
        var first = row.words().getFirst();
        var next = row.words().get(1);
        boolean wide = next.x0() - first.x1() > WIDE * first.size();
        return alone(first.text())
                .map(found -> new Marker(found.kind, found.label, wide))
                .filter(found -> !found.isBareNumber(first.text()) || startsUpper(next));
    }

    /// The marker that a word is.
    static Optional<Marker> alone(String word) {
        for (var look : LOOKS) {
            var matcher = look.pattern().matcher(word);
            if (matcher.matches()) {
                return Optional.of(new Marker(look.kind(), matcher.group(1), false));
            }
        }
        return Optional.empty();
    }

    /// Whether it is `1.2` rather than `1.2.`, which may be just a number.
    private boolean isBareNumber(String word) {
        return kind == Kind.NUMBER && Character.isDigit(word.charAt(word.length() - 1));
    }

    private static boolean startsUpper(Word word) {
        return Character.isUpperCase(word.text().codePointAt(0));
    }
}
