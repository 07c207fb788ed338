package org.rapporteur.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/// Closes a stream when its time is up, so that nobody waits for a server that never ends.
final class Deadline implements AutoCloseable {

    private final AtomicBoolean past = new AtomicBoolean();
    private final Thread timer;

    Deadline(InputStream stream, Duration time) {
        timer = Thread.ofVirtual().start(() -> end(stream, time));
    }

    boolean isPast() {
        return past.get();
    }

    @Override
    public void close() {
        timer.interrupt();
    }

    private void end(InputStream stream, Duration time) {
        try {
            Thread.sleep(time);
            past.set(true);
            stream.close();
        } catch (InterruptedException done) {
            Thread.currentThread().interrupt();
        } catch (IOException gone) {
            // Closed already: whoever reads it has seen its end.
            past.set(true);
        }
    }
}
