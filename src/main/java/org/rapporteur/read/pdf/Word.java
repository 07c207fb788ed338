package org.rapporteur.read.pdf;

import java.util.List;

/// A word as printed. `y` is its base line; `raised` where it stands above that of its neighbours,
/// as marks of notes do; `glued` where no space parts it from the word before; `order` counts the
/// words of the page in the order of the file.
record Word(
        String text,
        double x0,
        double x1,
        double y,
        double size,
        boolean bold,
        boolean raised,
        boolean glued,
        int order) {

    static Word of(List<Glyph> glyphs, boolean raised, boolean glued, int order) {
        var text = new StringBuilder();
        double size = 0;
        int bold = 0;
        for (var glyph : glyphs) {
            text.append(glyph.text());
            size = Math.max(size, glyph.size());
            bold += glyph.bold() ? 1 : 0;
        }
        var first = glyphs.getFirst();
        double end = glyphs.stream().mapToDouble(Glyph::end).max().orElse(first.end());
        boolean most = bold * 2 > glyphs.size();
        return new Word(
                text.toString(), first.x(), end, first.y(), size, most, raised, glued, order);
    }

    double width() {
        return x1 - x0;
    }

    double middle() {
        return (x0 + x1) / 2;
    }

    Word asRaised(boolean attached) {
        return new Word(text, x0, x1, y, size, bold, true, attached, order);
    }

    /// This word and one that follows it without a space.
    Word with(Word next) {
        return new Word(
                text + next.text,
                x0,
                Math.max(x1, next.x1),
                y,
                Math.max(size, next.size),
                bold && next.bold,
                raised,
                glued,
                order);
    }
}
