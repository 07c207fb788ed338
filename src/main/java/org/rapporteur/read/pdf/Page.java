package org.rapporteur.read.pdf;

import java.util.List;

/// What one page shows: its number in the file from 1, its size, its glyphs in the order of the
/// file, its lines, and whether a picture covers most of it.
record Page(
        int number,
        double width,
        double height,
        List<Glyph> glyphs,
        List<Rule> rules,
        boolean pictured) {

    /// So few letters stand on a picture of a page beside its words: a number, a symbol, a stamp.
    private static final int STAMP = 60;

    Page {
        glyphs = List.copyOf(glyphs);
        rules = List.copyOf(rules);
    }

    /// Whether the page is a picture the words of which nobody can read out.
    boolean isPicture() {
        return pictured && glyphs.size() < STAMP;
    }
}
