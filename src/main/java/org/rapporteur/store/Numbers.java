package org.rapporteur.store;

import java.util.Arrays;

/// Some numbers of a row, to be looked up by.
final class Numbers {

    private final long[] values;

    private Numbers(long[] values) {
        this.values = values;
    }

    /// No number at all.
    static Numbers none() {
        return new Numbers(new long[0]);
    }

    static Numbers of(long[] row, int[] slots) {
        var values = new long[slots.length];
        for (int i = 0; i < slots.length; i++) {
            values[i] = row[slots[i]];
        }
        return new Numbers(values);
    }

    long at(int place) {
        return values[place];
    }

    /// Puts the numbers into slots of a row.
    void into(long[] row, int[] slots) {
        for (int i = 0; i < values.length; i++) {
            row[slots[i]] = values[i];
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Numbers numbers && Arrays.equals(values, numbers.values);
    }

    @Override
    public int hashCode() {
        long hash = 1;
        for (long value : values) {
            hash = (hash ^ value) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return Long.hashCode(hash);
    }
}
