package org.rapporteur.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.rapporteur.document.Document;
import org.rapporteur.text.Span;

/// Where the words of a table without rules stand in their lines.
final class Columns {

    private static final Pattern BLANKS = Pattern.compile("\\S {2,}\\S");
    private static final Pattern GAP = Pattern.compile(" {2,}| ?\\t\\s*");

    /// The most characters that a line of a table has; in longer lines nothing is looked for.
    private static final int WIDEST = 600;

    private Columns() {}

    /// Where the line begins in which a place is; where it cannot be a table's, the place itself.
    private static int start(String characters, int place) {
        int from = Math.max(0, place - WIDEST);
        int breaks = characters.substring(from, place).lastIndexOf('\n');
        return breaks < 0 && from > 0 ? place : from + breaks + 1;
    }

    /// How many characters stand before a place in the line of the original; nothing where cells
    /// are parted by bars or tabs, or the original has no lines.
    static OptionalInt of(Document document, int place) {
        var characters = document.original().characters();
        // An empty cell at the end of the document stands behind its last character.
        int at = Math.min(document.map().source(place), characters.length());
        int start = start(characters, at);
        int most = Math.min(characters.length(), at + WIDEST);
        int end = characters.substring(at, most).indexOf('\n');
        var line = characters.substring(start, end < 0 ? most : at + end);
        boolean parted = line.indexOf('|') >= 0 || line.indexOf('\t') >= 0;
        return parted || !BLANKS.matcher(line).find()
                ? OptionalInt.empty()
                : OptionalInt.of(at - start);
    }

    /// Words that stand together in a line of the original, and how many characters stand before
    /// them.
    record Part(int column, String words) {}

    /// The parts of a line that are set apart by two blanks or more; none where a span is more than
    /// one line or has one part.
    static List<Part> parts(Document document, Span words) {
        var characters = document.original().characters();
        int from = document.map().source(words.start());
        int to = document.map().source(Math.max(words.start(), words.end() - 1)) + 1;
        int start = start(characters, from);
        var line = from < to && to - from <= WIDEST ? characters.substring(start, to) : "";
        var parts = new ArrayList<Part>();
        int column = 0;
        for (var gap = GAP.matcher(line); gap.find(); column = gap.end()) {
            add(parts, column, line.substring(column, gap.start()));
        }
        add(parts, column, line.substring(column));
        return line.indexOf('\n') >= 0 || parts.size() < 2 ? List.of() : parts;
    }

    private static void add(List<Part> parts, int column, String words) {
        var bare = words.strip();
        if (!bare.isEmpty()) {
            parts.add(new Part(column + words.indexOf(bare), bare));
        }
    }
}
