package org.rapporteur.read.pdf;

import java.util.ArrayList;
import java.util.List;

/// Letter-spaced words put together: at least four single letters in a row at like distances.
final class Spacing {

    private static final int FEWEST = 4;

    /// How much wider than the gap between two letters one between two words is.
    private static final double WIDER = 1.45;

    private static final double WIDEST = 1.6;

    private Spacing() {}

    static List<Word> closed(List<Word> words) {
        var closed = new ArrayList<Word>();
        int i = 0;
        while (i < words.size()) {
            int end = letters(words, i);
            if (end - i >= FEWEST) {
                join(words.subList(i, end), closed);
                i = end;
            } else {
                closed.add(words.get(i));
                i++;
            }
        }
        return closed;
    }

    /// The end of the run of single letters that begins at an index.
    private static int letters(List<Word> words, int from) {
        int end = from;
        while (end < words.size()
                && isLetter(words.get(end))
                && (end == from || isNext(words.get(end - 1), words.get(end)))) {
            end++;
        }
        return end;
    }

    private static boolean isLetter(Word word) {
        return word.text().codePointCount(0, word.text().length()) == 1
                && Character.isLetterOrDigit(word.text().codePointAt(0));
    }

    private static boolean isNext(Word word, Word next) {
        double gap = next.x0() - word.x1();
        return Math.abs(word.y() - next.y()) < 1 && gap > 0 && gap < WIDEST * word.size();
    }

    private static void join(List<Word> letters, List<Word> closed) {
        var gaps = new ArrayList<Double>();
        for (int i = 1; i < letters.size(); i++) {
            gaps.add(letters.get(i).x0() - letters.get(i - 1).x1());
        }
        gaps.sort(null);
        double usual = gaps.get(gaps.size() / 3);
        var word = letters.getFirst();
        for (var letter : letters.subList(1, letters.size())) {
            if (letter.x0() - word.x1() > WIDER * usual + 0.05 * word.size()) {
                closed.add(word);
                word = letter;
            } else {
                word = word.with(letter);
            }
        }
        closed.add(word);
    }
}
