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
    private static final Pattern PART = Pattern.compile("\\S+(?: \\S+)*");

    private Columns() {}

    /// How many characters stand before a place in the line of the original; nothing where cells
    /// are parted by bars or tabs, or the original has no lines.
    static OptionalInt of(Document document, int place) {
        var characters = document.original().characters();
        int at = document.map().source(place);
        int start = characters.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
        int end = characters.indexOf('\n', at);
        var line = characters.substring(start, end < 0 ? characters.length() : end);
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
        int start = characters.lastIndexOf('\n', Math.max(0, from - 1)) + 1;
        var line = from < to ? characters.substring(start, to) : "";
        var parts = new ArrayList<Part>();
        for (var part = PART.matcher(line); part.find(); ) {
            parts.add(new Part(part.start(), part.group()));
        }
        return line.indexOf('\n') >= 0 || parts.size() < 2 ? List.of() : parts;
    }
}
