package org.rapporteur.vocabulary;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;

/// Tells in one pass over a text which of some wordings it may hold: those whose needles stand in
/// it (see `Needles`), and those that have none. An automaton over all needles at once, as of Aho
/// and Corasick.
final class Shortlist {

    private static final int LETTERS = 26;

    /// Where a state leads to behind another character than a letter.
    private static final int ROOT = 0;

    private final List<Wording> wordings;
    private final BitSet always = new BitSet();

    /// The states in which something is found.
    private final BitSet telling = new BitSet();

    private final List<int[]> next = new ArrayList<>();
    private final List<BitSet> found = new ArrayList<>();
    private final TreeMap<Integer, Integer> behind = new TreeMap<>();

    Shortlist(List<Wording> wordings) {
        this.wordings = List.copyOf(wordings);
        state();
        for (int i = 0; i < wordings.size(); i++) {
            int wording = i;
            Needles.of(wordings.get(i).pattern().pattern())
                    .ifPresentOrElse(
                            needles -> needles.forEach(needle -> add(needle, wording)),
                            () -> always.set(wording));
        }
        link();
        for (int i = 0; i < found.size(); i++) {
            telling.set(i, !found.get(i).isEmpty());
        }
    }

    private int state() {
        next.add(new int[LETTERS]);
        found.add(new BitSet());
        return next.size() - 1;
    }

    private void add(String needle, int wording) {
        int at = ROOT;
        for (int i = 0; i < needle.length(); i++) {
            int letter = needle.charAt(i) - 'a';
            if (next.get(at)[letter] == ROOT) {
                next.get(at)[letter] = state();
            }
            at = next.get(at)[letter];
        }
        found.get(at).set(wording);
    }

    /// Gives each state that has no way on that of the longest needle that begins later.
    private void link() {
        var open = new ArrayDeque<Integer>();
        for (int child : next.get(ROOT)) {
            if (child != ROOT) {
                behind.put(child, ROOT);
                open.add(child);
            }
        }
        while (!open.isEmpty()) {
            int at = open.remove();
            int shorter = behind.getOrDefault(at, ROOT);
            found.get(at).or(found.get(shorter));
            for (int letter = 0; letter < LETTERS; letter++) {
                int child = next.get(at)[letter];
                int other = next.get(shorter)[letter];
                if (child == ROOT) {
                    next.get(at)[letter] = other;
                } else {
                    behind.put(child, other);
                    open.add(child);
                }
            }
        }
    }

    /// The wordings that a text may hold, in their order.
    List<Wording> of(String text) {
        var hits = (BitSet) always.clone();
        int[] at = next.getFirst();
        for (int i = 0; i < text.length(); i++) {
            int letter = letter(text.charAt(i));
            int state = letter < 0 ? ROOT : at[letter];
            at = next.get(state);
            if (telling.get(state)) {
                hits.or(found.get(state));
            }
        }
        if (hits.isEmpty()) {
            return List.of();
        }
        var listed = new ArrayList<Wording>(hits.cardinality());
        for (int i = hits.nextSetBit(0); i >= 0; i = hits.nextSetBit(i + 1)) {
            listed.add(wordings.get(i));
        }
        return listed;
    }

    /// The place of a letter in the alphabet; -1 for any other character. Two letters that are the
    /// same as others when case does not matter count as those.
    private static int letter(char c) {
        if (c >= 'a' && c <= 'z') {
            return c - 'a';
        }
        if (c >= 'A' && c <= 'Z') {
            return c - 'A';
        }
        return switch (c) {
            case '\u017f' -> 's' - 'a';
            case '\u212a' -> 'k' - 'a';
            default -> -1;
        };
    }
}
