package org.rapporteur.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A hold on a file that this and other processes respect: many may share it, or one has it alone.
/// A process keeps one channel for each file, since closing any channel would give up its locks.
final class Hold implements AutoCloseable {

    private static final Map<Path, Hold> HELD = new HashMap<>();

    private final Path path;
    private final FileChannel channel;
    private final FileLock lock;
    private int holders = 1;

    private Hold(Path path, FileChannel channel, FileLock lock) {
        this.path = path;
        this.channel = channel;
        this.lock = lock;
    }

    /// The hold, shared with others; empty while somebody has it alone.
    static Optional<Hold> shared(Path file) throws IOException {
        return take(file, true);
    }

    /// The hold alone; empty while somebody else has it.
    static Optional<Hold> alone(Path file) throws IOException {
        return take(file, false);
    }

    private static Optional<Hold> take(Path file, boolean shared) throws IOException {
        synchronized (HELD) {
            var path = file.toAbsolutePath().normalize();
            var held = HELD.get(path);
            if (held == null) {
                var taken = lock(path, shared);
                taken.ifPresent(hold -> HELD.put(path, hold));
                return taken;
            }
            if (shared && held.lock.isShared()) {
                held.holders++;
                return Optional.of(held);
            }
            return Optional.empty();
        }
    }

    private static Optional<Hold> lock(Path path, boolean shared) throws IOException {
        var channel =
                FileChannel.open(
                        path,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        var lock = channel.tryLock(0, Long.MAX_VALUE, shared);
        if (lock == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new Hold(path, channel, lock));
    }

    @Override
    public void close() throws IOException {
        synchronized (HELD) {
            holders--;
            if (holders == 0) {
                HELD.remove(path);
                lock.release();
                channel.close();
            }
        }
    }
}
