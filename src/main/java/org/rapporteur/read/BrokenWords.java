package org.rapporteur.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.rapporteur.text.LineEnd;
import org.rapporteur.text.Span;

/// Words that the end of a line parts at a hyphen, and those that a document has elsewhere.
final class BrokenWords {

    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:-\\p{L}+)*");
    private static final Pattern LAST = Pattern.compile("\\S+$");
    private static final Pattern FIRST = Pattern.compile("^\\S+");

    private final Set<String> words = new HashSet<>();

    BrokenWords(List<Line> lines) {
        if (lines.stream().noneMatch(BrokenWords::isBroken)) {
            return;
        }
        boolean broken = false;
        for (var line : lines) {
            var whole = WORD.matcher(line.text()).results().map(MatchResult::group).toList();
            boolean ends = isBroken(line);
            int from = broken && !whole.isEmpty() ? 1 : 0;
            int until = ends && whole.size() > from ? whole.size() - 1 : whole.size();
            whole.subList(from, until).forEach(word -> words.add(word.toLowerCase(Locale.ROOT)));
            broken = ends;
        }
    }

    private static boolean isBroken(Line line) {
        var text = line.text();
        return text.length() > 1 && LineEnd.isCut(text.substring(text.length() - 2));
    }

    /// What stands between a line and the next one.
    LineEnd between(Line line, Line next) {
        var last = LAST.matcher(line.text());
        var first = FIRST.matcher(next.text());
        return isBroken(line) && last.find() && first.find()
                ? LineEnd.between(last.group(), first.group(), words)
                : LineEnd.SPACE;
    }

    /// What of a line's words is left before the next one, and what parts the two.
    static List<Span> joined(List<Span> words, LineEnd joint, Span feed) {
        return switch (joint) {
            case SPACE -> add(words, feed);
            case KEEP -> words;
            case DROP -> {
                var last = words.getLast();
                var rest = new Span(last.start(), last.end() - 1);
                yield add(words.subList(0, words.size() - 1), rest);
            }
        };
    }

    private static List<Span> add(List<Span> words, Span span) {
        var all = new ArrayList<Span>(words);
        all.add(span);
        return all;
    }
}
