package org.rapporteur.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/// Quads as numbers, in the order in which they came: those of graph, subject, predicate and object
/// in the database. What does not fit into one chunk lies in a file, which is gone when this is
/// closed.
final class Spool implements AutoCloseable {

    /// How many numbers make a quad.
    static final int WIDTH = 4;

    /// How many quads make a chunk, unless it is the last one: 16 MB.
    static final int CHUNK = 1 << 19;

    private static final int FEW = 1 << 12;

    private final Path file;
    private final int quads;
    private final FileChannel channel;
    private long[] chunk;
    private int filled;
    private int written;

    /// A spool with chunks of so many quads, in a file if there is more than one.
    Spool(Path file, int quads) throws IOException {
        this.file = file;
        this.quads = quads;
        this.chunk = new long[Math.min(FEW, quads) * WIDTH];
        this.channel = open(file);
    }

    /// An empty file of numbers, to be written and read.
    static FileChannel open(Path file) throws IOException {
        return FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
    }

    void add(long graph, long subject, long predicate, long object) throws IOException {
        if (filled == chunk.length) {
            makeRoom();
        }
        chunk[filled++] = graph;
        chunk[filled++] = subject;
        chunk[filled++] = predicate;
        chunk[filled++] = object;
    }

    private void makeRoom() throws IOException {
        if (filled < quads * WIDTH) {
            chunk = Arrays.copyOf(chunk, Math.min(filled * 2, quads * WIDTH));
            return;
        }
        write(channel, chunk, filled, (long) written * filled);
        written++;
        filled = 0;
    }

    int chunks() {
        return filled > 0 || written == 0 ? written + 1 : written;
    }

    /// The numbers of a chunk. Several threads may ask at once, while nothing is added.
    long[] chunk(int number) throws IOException {
        if (number == written) {
            return Arrays.copyOf(chunk, filled);
        }
        var numbers = new long[quads * WIDTH];
        read(channel, numbers, numbers.length, (long) number * numbers.length);
        return numbers;
    }

    /// Writes numbers at the place of the file that so many numbers come before.
    static void write(FileChannel channel, long[] numbers, int many, long at) throws IOException {
        var bytes = ByteBuffer.allocateDirect(Math.min(many, FEW * WIDTH) * Long.BYTES);
        for (int done = 0; done < many; ) {
            int now = Math.min(many - done, FEW * WIDTH);
            bytes.clear().limit(now * Long.BYTES);
            bytes.asLongBuffer().put(numbers, done, now);
            for (long to = (at + done) * Long.BYTES; bytes.hasRemaining(); ) {
                to += channel.write(bytes, to);
            }
            done += now;
        }
    }

    /// Reads numbers from the place of the file that so many numbers come before.
    static void read(FileChannel channel, long[] numbers, int many, long at) throws IOException {
        var bytes = ByteBuffer.allocateDirect(Math.min(many, FEW * WIDTH) * Long.BYTES);
        for (int done = 0; done < many; ) {
            int now = Math.min(many - done, FEW * WIDTH);
            bytes.clear().limit(now * Long.BYTES);
            for (long from = (at + done) * Long.BYTES; bytes.hasRemaining(); ) {
                int read = channel.read(bytes, from);
                if (read < 0) {
                    throw new IOException("A file of the load was cut short");
                }
                from += read;
            }
            bytes.flip();
            bytes.asLongBuffer().get(numbers, done, now);
            done += now;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(file);
    }
}
