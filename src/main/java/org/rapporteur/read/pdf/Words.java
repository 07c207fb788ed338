package org.rapporteur.read.pdf;

import java.util.ArrayList;
import java.util.List;

/// The first stage: glyphs that touch become words. Spaces in the file part words, and so do gaps;
/// letters set far apart for emphasis are put together again.
final class Words {

    /// The gap, in sizes of the font, that parts two words.
    private static final double GAP = 0.17;

    /// How far a base line may wander inside a word, in sizes of the font.
    private static final double WANDER = 0.1;

    /// The largest share of the size of its neighbour that a raised mark has.
    private static final double SMALL = 0.85;

    private static final double HIGH = 0.75;

    private final List<Word> words = new ArrayList<>();
    private final List<Glyph> open = new ArrayList<>();
    private boolean raised;
    private boolean glued;
    private boolean spaced = true;

    private Words() {}

    /// The words in the order of the file.
    static List<Word> of(List<Glyph> glyphs) {
        var words = new Words();
        glyphs.forEach(words::add);
        words.close();
        return Spacing.closed(words.words);
    }

    private void add(Glyph glyph) {
        if (glyph.isBlank()) {
            close();
            spaced = true;
            return;
        }
        if (!open.isEmpty() && !continues(open.getLast(), glyph)) {
            close();
        }
        if (open.isEmpty()) {
            begin(glyph);
        }
        open.add(glyph);
    }

    private void begin(Glyph glyph) {
        raised = false;
        glued = false;
        if (!words.isEmpty()) {
            var last = words.getLast();
            double gap = glyph.x() - last.x1();
            double lift = last.y() - glyph.y();
            boolean near = Math.abs(gap) < GAP * last.size();
            boolean same = Math.abs(lift) < WANDER * glyph.size() && glyph.size() <= last.size();
            boolean above = lift > WANDER * last.size() && lift < HIGH * last.size();
            boolean goesOn = last.raised() && !spaced;
            boolean small = glyph.size() < SMALL * last.size() && gap < last.size();
            raised = goesOn ? same && gap < GAP * last.size() : above && small;
            glued = !spaced && near && (raised || last.raised());
        }
        spaced = false;
    }

    private boolean continues(Glyph last, Glyph glyph) {
        double gap = glyph.x() - last.end();
        double size = Math.max(last.size(), glyph.size());
        return gap < GAP * size
                && gap > -0.6 * size
                && Math.abs(glyph.y() - last.y()) < WANDER * size;
    }

    private void close() {
        if (!open.isEmpty()) {
            words.add(Word.of(open, raised, glued, words.size()));
            open.clear();
        }
    }
}
