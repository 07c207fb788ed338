package org.rapporteur.store;

import java.util.Arrays;
import java.util.Optional;

/// The subjects and objects of one property, in memory and sorted by one of the two: what a walk
/// through the index takes once instead of a search for each row.
final class NumberedColumn {

    private static final int PAIR = 2;
    private static final int FEW = 1 << 10;

    /// Keys and values in turn.
    private final long[] pairs;

    private NumberedColumn(long[] pairs) {
        this.pairs = pairs;
    }

    /// What a walk comes across, by the number at one place; nothing if that is more than so much.
    static Optional<NumberedColumn> of(NumberedQuads.Walk walk, int key, int value, int most) {
        var pairs = new long[Math.min(most, FEW) * PAIR];
        int filled = 0;
        while (walk.next()) {
            if (filled == most * PAIR) {
                return Optional.empty();
            }
            if (filled == pairs.length) {
                pairs = Arrays.copyOf(pairs, Math.min(most * PAIR, filled * 2));
            }
            pairs[filled++] = walk.at(key);
            pairs[filled++] = walk.at(value);
        }
        return Optional.of(new NumberedColumn(RadixSort.sort(Arrays.copyOf(pairs, filled), PAIR)));
    }

    /// How many pairs it has.
    int size() {
        return pairs.length / PAIR;
    }

    /// Where the pairs of a key begin; the size if there are none.
    int first(long key) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Long.compareUnsigned(pairs[middle * PAIR], key) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Whether there is a pair at a place, and it is one of a key.
    boolean has(int at, long key) {
        return at < size() && pairs[at * PAIR] == key;
    }

    long value(int at) {
        return pairs[at * PAIR + 1];
    }
}
