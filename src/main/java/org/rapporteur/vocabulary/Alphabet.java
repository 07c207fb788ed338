package org.rapporteur.vocabulary;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;

/// The characters as a set of patterns tells them apart: those that the same places of the patterns
/// take are one letter. Letter 0 is the end of the text.
final class Alphabet {

    static final int END = 0;

    /// One character of each usual page: Latin, quotation marks and dashes, slots.
    private static final char[] USUAL = {'a', '’', Slot.STATE.mark()};

    /// Which of the sets hold a letter, and whether it is part of a word as `\b` means it.
    record Letter(BitSet sets, boolean word) {}

    private final List<CharSet> sets;
    private final Map<Letter, Integer> numbers = new HashMap<>();
    private final List<Letter> letters = new ArrayList<>();
    private final AtomicReferenceArray<short[]> pages =
            new AtomicReferenceArray<>((Character.MAX_VALUE + 1) / CharSet.PAGE);

    /// The first page, in which most characters are.
    private final short[] latin;

    Alphabet(List<CharSet> sets) {
        this.sets = List.copyOf(sets);
        letters.add(new Letter(new BitSet(), false));
        this.latin = page(0);
    }

    /// Whether a character is part of a word as `\b` means it.
    static boolean isWord(char c) {
        return c == '_' || (c < 0x80 && Character.isLetterOrDigit(c));
    }

    /// The number of the letter that a character is.
    int letter(char c) {
        return c < CharSet.PAGE ? latin[c] : beyond(c);
    }

    private int beyond(char c) {
        var page = pages.getPlain(c / CharSet.PAGE);
        return (page == null ? page(c / CharSet.PAGE) : page)[c % CharSet.PAGE];
    }

    /// How many letters there are in the characters that most texts are made of; few more will be
    /// met.
    int size() {
        for (char c : USUAL) {
            letter(c);
        }
        synchronized (this) {
            return letters.size();
        }
    }

    synchronized Letter letter(int number) {
        return letters.get(number);
    }

    private synchronized short[] page(int number) {
        var page = new short[CharSet.PAGE];
        var taken = sets.stream().map(set -> set.page(number)).toList();
        for (int i = 0; i < page.length; i++) {
            var held = new BitSet();
            for (int set = 0; set < taken.size(); set++) {
                held.set(set, taken.get(set)[i]);
            }
            page[i] =
                    number(new Letter(held, isWord((char) (number * CharSet.PAGE + i))))
                            .shortValue();
        }
        pages.set(number, page);
        return page;
    }

    private Integer number(Letter letter) {
        return numbers.computeIfAbsent(
                letter,
                added -> {
                    letters.add(added);
                    return letters.size() - 1;
                });
    }
}
