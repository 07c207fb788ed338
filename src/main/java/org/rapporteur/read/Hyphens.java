package org.rapporteur.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.rapporteur.text.Span;

/// Words that the end of a line parts at a hyphen. The document itself tells whether the hyphen is
/// the word's own: by the word elsewhere, or by both parts standing elsewhere as words.
final class Hyphens {

    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:-\\p{L}+)*");
    private static final Pattern FIRST = Pattern.compile("^\\p{L}+(?:-\\p{L}+)*");
    private static final Pattern LAST = Pattern.compile("[\\p{L}\\d]+(?:-\\p{L}+)*-$");

    /// What follows a hyphen that stands for a word left out: `pre- and post-war`.
    private static final Set<String> BETWEEN = Set.of("and", "or", "to", "et", "ou", "y", "o");

    private final Set<String> words = new HashSet<>();

    /// What becomes of the end of a line before the next one.
    enum Joint {
        /// A space, as between all other lines.
        SPACE,
        /// Nothing: the hyphen is the word's own.
        KEEP,
        /// Nothing, and the hyphen goes.
        DROP
    }

    Hyphens(List<Line> lines) {
        if (lines.stream().noneMatch(Hyphens::isBroken)) {
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
        return line.text().endsWith("-") && LAST.matcher(line.text()).find();
    }

    Joint between(Line line, Line next) {
        var last = LAST.matcher(line.text());
        var first = FIRST.matcher(next.text());
        if (!isBroken(line) || !last.find()) {
            return Joint.SPACE;
        }
        if (!first.find()) {
            return Character.isDigit(next.text().codePointAt(0)) ? Joint.KEEP : Joint.SPACE;
        }
        var before = last.group().toLowerCase(Locale.ROOT);
        var after = first.group().toLowerCase(Locale.ROOT);
        if (BETWEEN.contains(after)) {
            return Joint.SPACE;
        }
        if (!next.startsLower()) {
            return Joint.KEEP;
        }
        return isOwn(before.substring(0, before.length() - 1), after) ? Joint.KEEP : Joint.DROP;
    }

    /// Whether the hyphen between two parts belongs to the word.
    private boolean isOwn(String before, String after) {
        if (words.contains(before + after)) {
            return false;
        }
        return words.contains(before + "-" + after)
                || before.contains("-")
                || (words.contains(before) && words.contains(after));
    }

    /// What of a line's words is left before the next one, and what parts the two.
    static List<Span> joined(List<Span> words, Joint joint, Span feed) {
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
