package org.rapporteur.store;

/// Sorts rows of numbers by all their bytes, the numbers without sign, from the last byte of a row
/// to the first. Bytes that are the same in all rows cost nothing, and those are most of them.
final class RadixSort {

    private static final int VALUES = 256;
    private static final int BYTE = 0xff;

    private RadixSort() {}

    /// Sorts rows of so many numbers; gives the sorted ones, in the array given or in another.
    static long[] sort(long[] numbers, int width) {
        var from = numbers;
        var to = new long[numbers.length];
        for (int column = width - 1; column >= 0; column--) {
            for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
                var starts = starts(from, width, column, shift);
                if (starts.length > 0) {
                    distribute(from, to, width, column, shift, starts);
                    var sorted = to;
                    to = from;
                    from = sorted;
                }
            }
        }
        return from;
    }

    /// Where the rows with each value of a byte begin; nothing if all have the same.
    private static int[] starts(long[] from, int width, int column, int shift) {
        var starts = new int[VALUES];
        for (int i = column; i < from.length; i += width) {
            starts[(int) (from[i] >>> shift) & BYTE] += width;
        }
        int next = 0;
        for (int value = 0; value < VALUES; value++) {
            int many = starts[value];
            if (many == from.length) {
                return new int[0];
            }
            starts[value] = next;
            next += many;
        }
        return starts;
    }

    private static void distribute(
            long[] from, long[] to, int width, int column, int shift, int[] starts) {
        for (int i = 0; i < from.length; i += width) {
            int value = (int) (from[i + column] >>> shift) & BYTE;
            int at = starts[value];
            starts[value] += width;
            for (int k = 0; k < width; k++) {
                to[at + k] = from[i + k];
            }
        }
    }
}
