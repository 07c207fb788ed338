package org.rapporteur.evaluate;

import com.ibm.icu.lang.UCharacter;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// How like each other two texts are.
final class Likeness {

    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final Pattern SPACE =
            Pattern.compile("[\\s\\x1c-\\x1f]+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Set<String> STOP = Set.of("of", "the", "to", "on", "in", "and", "a");

    /// The longest common run of words, as a share of the shorter and of the longer text.
    record Overlap(double ofShorter, double ofLonger) {}

    private Likeness() {}

    /// The text in small letters without accents, all else one space.
    static String fold(String text) {
        var plain = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKD)
                .codePoints()
                .filter(c -> UCharacter.getCombiningClass(c) == 0)
                .forEach(plain::appendCodePoint);
        var small = UCharacter.foldCase(plain.toString(), true);
        return OTHER.matcher(small).replaceAll(" ").strip();
    }

    static List<String> words(String text) {
        var folded = fold(text);
        return folded.isEmpty() ? List.of() : List.of(folded.split(" ", -1));
    }

    /// The text with each run of white space folded to one space, and none at its ends.
    static String squash(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }

    static Overlap overlap(List<String> a, List<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return new Overlap(0, 0);
        }
        double run = longestRun(a, b);
        return new Overlap(run / Math.min(a.size(), b.size()), run / Math.max(a.size(), b.size()));
    }

    /// The share of words in common, small words left out.
    static double alike(String a, String b) {
        var one = content(a);
        var other = content(b);
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        var all = new HashSet<>(one);
        all.addAll(other);
        one.retainAll(other);
        return (double) one.size() / all.size();
    }

    private static Set<String> content(String text) {
        var words = new HashSet<>(words(text));
        words.removeAll(STOP);
        return words;
    }

    private static int longestRun(List<String> a, List<String> b) {
        int best = 0;
        var row = new int[b.size() + 1];
        for (var word : a) {
            var next = new int[b.size() + 1];
            for (int j = 1; j <= b.size(); j++) {
                if (word.equals(b.get(j - 1))) {
                    next[j] = row[j - 1] + 1;
                    best = Math.max(best, next[j]);
                }
            }
            row = next;
        }
        return best;
    }
}
