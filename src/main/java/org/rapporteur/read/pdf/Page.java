package org.rapporteur.read.pdf;

import java.util.List;

/// What one page shows: its number in the file from 1, its size, its glyphs in the order of the
/// file, and its lines.
record Page(int number, double width, double height, List<Glyph> glyphs, List<Rule> rules) {

    Page {
        glyphs = List.copyOf(glyphs);
        rules = List.copyOf(rules);
    }
}
