package org.rapporteur.vocabulary;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rapporteur.text.Span;

/// Words as they are compared: without accents, case, hyphens, apostrophes and full stops.
public final class Folding {

    private Folding() {}

    /// A word or a mark of punctuation, folded, and where it stands.
    public record Word(String folded, Span span) {}

    /// The words of a part of a text. Hyphens, apostrophes and full stops only part words.
    public static List<Word> words(String text, Span within) {
        var words = new ArrayList<Word>();
        int i = within.start();
        while (i < within.end()) {
            int c = text.codePointAt(i);
            int end = i + Character.charCount(c);
            if (isLetter(c)) {
                while (end < within.end() && isLetter(text.codePointAt(end))) {
                    end += Character.charCount(text.codePointAt(end));
                }
                words.add(new Word(fold(text.substring(i, end)), new Span(i, end)));
            } else if (!Character.isWhitespace(c) && "-‐‑'’‘.".indexOf(c) < 0) {
                var mark = c == '&' ? "and" : Character.toString(c);
                words.add(new Word(mark, new Span(i, end)));
            }
            i = end;
        }
        return words;
    }

    private static boolean isLetter(int c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static String fold(String word) {
        if (isPlain(word)) {
            return word.toLowerCase(Locale.ROOT);
        }
        var letters = new StringBuilder();
        Normalizer.normalize(word, Normalizer.Form.NFKD)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(letters::appendCodePoint);
        return letters.toString().toLowerCase(Locale.ROOT);
    }
}
