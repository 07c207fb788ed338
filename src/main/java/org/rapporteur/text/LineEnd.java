package org.rapporteur.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What becomes of the end of a line before the next one. A hyphen there is the word's own, or only
/// parts it: the words that the document has elsewhere tell, and where they do not, the parts.
public enum LineEnd {
    /// A space, as between all other lines.
    SPACE,
    /// Nothing: the hyphen is the word's own.
    KEEP,
    /// Nothing, and the hyphen goes.
    DROP;

    private static final Pattern CUT = Pattern.compile(".*[\\p{L}\\d][-\u2010\u00ad]");
    private static final Pattern EDGE = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

    /// What follows a hyphen that stands for a word left out: `pre- and post-war`.
    private static final Set<String> BETWEEN = Set.of("and", "or", "to", "et", "ou", "y", "o");

    /// Beginnings that stand before a hyphen more often than they are a part of a word.
    private static final Set<String> BEGINNINGS =
            Set.of("non", "self", "ex", "anti", "vice", "well");

    /// Words that stand behind the hyphen of an office more often than they end a word.
    private static final Set<String> BEHIND = Set.of("designate", "elect", "general");

    /// The shortest word, and the longest ending of a word, in letters.
    private static final int WORD = 4;

    private static final int ENDING = 5;

    /// Whether a word ends in a hyphen after a letter or a figure.
    public static boolean isCut(String word) {
        return CUT.matcher(word).matches();
    }

    /// A word in small letters without what surrounds it.
    public static String bare(String word) {
        return EDGE.matcher(word).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /// What stands between the last word of a line and the first of the next one, by the words that
    /// are known from elsewhere, in small letters.
    public static LineEnd between(String word, String next, Set<String> known) {
        if (!isCut(word)) {
            return SPACE;
        }
        if (word.endsWith("\u00ad")) {
            return DROP;
        }
        var front = bare(word.substring(0, word.length() - 1));
        var back = bare(next);
        if (back.isEmpty() || BETWEEN.contains(back)) {
            return SPACE;
        }
        boolean own =
                !Character.isLowerCase(next.codePointAt(0)) || isOwn(word, front, back, known);
        return own ? KEEP : DROP;
    }

    private static boolean isOwn(String word, String front, String back, Set<String> known) {
        if (known.contains(front + back)) {
            return false;
        }
        boolean usual = BEGINNINGS.contains(front) || BEHIND.contains(back);
        return usual
                || known.contains(front + "-" + back)
                || front.contains("-")
                || joinsWords(word, front, back, known);
    }

    /// Whether the hyphen stands between two words: both are known, or a known word with a capital
    /// is followed by more than an ending.
    private static boolean joinsWords(String word, String front, String back, Set<String> known) {
        boolean whole = front.length() >= WORD && known.contains(front);
        boolean both = back.length() >= WORD && known.contains(back);
        var letters = EDGE.matcher(word).replaceAll("");
        boolean titled = Character.isUpperCase(letters.codePointAt(0)) && back.length() > ENDING;
        return whole && (both || titled);
    }
}
