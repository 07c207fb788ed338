package org.rapporteur.store;

import java.util.Arrays;
import java.util.BitSet;

/// A pattern of triples in which terms are numbers and variables are slots of a row of numbers.
final class NumberedPattern {

    static final int CONSTANT = -1;

    /// The places of a pattern that is looked for by its property and value.
    static final int BY_VALUE = 1 << NumberedQuads.PREDICATE | 1 << NumberedQuads.OBJECT;

    private static final int TYPE_ONLY = 5;
    private static final int PREDICATE_ONLY = 9;
    private static final int NOTHING = 100;

    /// How many triples are to be expected, by which places are given: none of them is worse than
    /// the next. The type of something is shared by more than other values are.
    private static final int[] RANKS = {NOTHING, 2, PREDICATE_ONLY, 1, 4, 1, 3, 0};

    private final long[] constants;
    private final int[] slots;

    /// A pattern.
    ///
    /// @param constants the number at each place that has no variable
    /// @param slots the slot of the variable at each place, and `CONSTANT` where there is none
    NumberedPattern(long[] constants, int[] slots) {
        this.constants = constants.clone();
        this.slots = slots.clone();
    }

    /// The slot of the variable at a place, or `CONSTANT`.
    int slot(int place) {
        return slots[place];
    }

    /// The number at a place that has no variable.
    long constant(int place) {
        return constants[place];
    }

    /// The numbers to look for where no row is given.
    long[] triple() {
        return constants.clone();
    }

    /// The variables of the pattern.
    BitSet variables() {
        var variables = new BitSet();
        Arrays.stream(slots).filter(slot -> slot != CONSTANT).forEach(variables::set);
        return variables;
    }

    /// The places that are given once these variables are, as a set of bits.
    int given(BitSet bound) {
        int places = 0;
        for (int place = 0; place < slots.length; place++) {
            if (slots[place] == CONSTANT || bound.get(slots[place])) {
                places |= 1 << place;
            }
        }
        return places;
    }

    /// How late the pattern is best asked once these variables are bound.
    int rank(BitSet bound, long type) {
        int rank = RANKS[given(bound)];
        boolean typed =
                slots[NumberedQuads.PREDICATE] == CONSTANT
                        && constants[NumberedQuads.PREDICATE] == type;
        return typed && given(bound) == BY_VALUE ? TYPE_ONLY : rank;
    }

    /// Whether it cannot be asked so: every triple would answer.
    boolean isOpen(BitSet bound) {
        return rank(bound, 0) == NOTHING;
    }

    boolean isConstant(int place) {
        return slots[place] == CONSTANT;
    }

    /// The numbers to look for with a row.
    long[] triple(long[] row) {
        var triple = constants.clone();
        for (int place = 0; place < slots.length; place++) {
            if (slots[place] != CONSTANT) {
                triple[place] = row[slots[place]];
            }
        }
        return triple;
    }
}
