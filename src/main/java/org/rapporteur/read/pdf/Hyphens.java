package org.rapporteur.read.pdf;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What a hyphen at the end of a line is: the writer's, or one that only parts a word.
final class Hyphens {

    private static final Pattern CUT = Pattern.compile(".*\\p{L}[-\u2010\u00ad]");
    private static final Pattern EDGE = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

    /// Beginnings that stand before a hyphen more often than they are a part of a word.
    private static final Set<String> BEGINNINGS =
            Set.of("non", "self", "ex", "anti", "vice", "well");

    /// Words that stand behind the hyphen of an office more often than they end a word.
    private static final Set<String> BEHIND = Set.of("designate", "elect", "general");

    /// The shortest word, and the longest ending of a word, in letters.
    private static final int WORD = 4;

    private static final int ENDING = 5;

    private Hyphens() {}

    /// Whether a word ends in a hyphen after a letter.
    static boolean isCut(String word) {
        return CUT.matcher(word).matches();
    }

    /// A word in small letters without what surrounds it.
    static String bare(String word) {
        return EDGE.matcher(word).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /// Whether the hyphen at the end of a word only parts it from the next line's.
    static boolean parts(String word, String next, Set<String> known) {
        if (word.endsWith("\u00ad")) {
            return true;
        }
        if (next.isEmpty() || !Character.isLowerCase(next.codePointAt(0))) {
            return false;
        }
        var front = bare(word.substring(0, word.length() - 1));
        var back = bare(next);
        if (known.contains(front + back)) {
            return true;
        }
        boolean usual = BEGINNINGS.contains(front) || BEHIND.contains(back);
        boolean kept = known.contains(front + "-" + back) || usual;
        return !kept && !front.contains("-") && !joinsWords(word, front, back, known);
    }

    /// Whether the hyphen stands between two words: both are known, or a known word with a capital
    /// is followed by more than an ending.
    private static boolean joinsWords(String word, String front, String back, Set<String> known) {
        boolean whole = front.length() >= WORD && known.contains(front);
        boolean both = back.length() >= WORD && known.contains(back);
        boolean titled = Character.isUpperCase(word.codePointAt(0)) && back.length() > ENDING;
        return whole && (both || titled);
    }
}
