package org.rapporteur.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/// The quads of a spool in the order of an index, each once: chunks are sorted one by one, and then
/// merged as they are walked through. `next` leads to the next quad, `at` tells its numbers.
final class SortedQuads implements AutoCloseable {

    private static final int WIDTH = Spool.WIDTH;
    private static final String COLUMNS = "GSPO";

    private final Path file;
    private final FileChannel channel;
    private final List<Chunk> chunks = new ArrayList<>();
    private final PriorityQueue<Chunk> waiting = new PriorityQueue<>();
    private final long[] current = new long[WIDTH];
    private boolean begun;

    /// Sorts a spool.
    ///
    /// @param order of the numbers, by their letters, such as `SPOG`
    /// @param file for what does not fit into memory; gone when this is closed
    SortedQuads(Spool spool, String order, Path file) throws IOException {
        this.file = file;
        this.channel = Spool.open(file);
        boolean single = spool.chunks() == 1;
        long at = 0;
        for (int i = 0; i < spool.chunks(); i++) {
            var numbers = spool.chunk(i);
            arrange(numbers, order);
            var sorted = RadixSort.sort(numbers, WIDTH);
            if (!single) {
                Spool.write(channel, sorted, sorted.length, at);
            }
            chunks.add(new Chunk(single ? sorted : new long[0], at, sorted.length));
            at += sorted.length;
        }
        for (var chunk : chunks) {
            if (chunk.next()) {
                waiting.add(chunk);
            }
        }
    }

    private static void arrange(long[] numbers, String order) {
        int first = COLUMNS.indexOf(order.charAt(0));
        int second = COLUMNS.indexOf(order.charAt(1));
        int third = COLUMNS.indexOf(order.charAt(2));
        int fourth = COLUMNS.indexOf(order.charAt(3));
        var quad = new long[WIDTH];
        for (int i = 0; i < numbers.length; i += WIDTH) {
            System.arraycopy(numbers, i, quad, 0, WIDTH);
            numbers[i] = quad[first];
            numbers[i + 1] = quad[second];
            numbers[i + 2] = quad[third];
            numbers[i + 3] = quad[fourth];
        }
    }

    /// Goes to the next quad; false if there is none.
    boolean next() throws IOException {
        while (!waiting.isEmpty()) {
            var first = waiting.remove();
            boolean fresh = !begun || !first.isAt(current);
            if (fresh) {
                first.copy(current);
            }
            if (first.next()) {
                waiting.add(first);
            }
            if (fresh) {
                begun = true;
                return true;
            }
        }
        return false;
    }

    /// One of the four numbers of this quad, in the order of the index.
    long at(int column) {
        return current[column];
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(file);
    }

    /// A sorted chunk that is walked through: all of it in memory, or a window of it.
    private final class Chunk implements Comparable<Chunk> {

        private static final int WINDOW = 2048 * WIDTH;

        private final long from;
        private final int length;
        private long[] window;
        private int begin;
        private int at = -WIDTH;

        Chunk(long[] whole, long from, int length) {
            this.window = whole;
            this.from = from;
            this.length = length;
        }

        boolean next() throws IOException {
            at += WIDTH;
            if (begin + at >= length) {
                window = new long[0];
                return false;
            }
            if (at >= window.length) {
                begin += at;
                at = 0;
                window = new long[Math.min(WINDOW, length - begin)];
                Spool.read(channel, window, window.length, from + begin);
            }
            return true;
        }

        boolean isAt(long[] quad) {
            return window[at] == quad[0]
                    && window[at + 1] == quad[1]
                    && window[at + 2] == quad[2]
                    && window[at + 3] == quad[3];
        }

        void copy(long[] quad) {
            System.arraycopy(window, at, quad, 0, WIDTH);
        }

        @Override
        public int compareTo(Chunk other) {
            for (int i = 0; i < WIDTH; i++) {
                int order = Long.compareUnsigned(window[at + i], other.window[other.at + i]);
                if (order != 0) {
                    return order;
                }
            }
            return Long.compare(from, other.from);
        }
    }
}
