package org.rapporteur.web;

import java.time.Duration;
import java.util.ConcurrentModificationException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/// A request that is being answered from the store: until when it may take, and how it is stopped.
final class Running {

    private static final Logger LOG = LoggerFactory.getLogger(Running.class);

    private final Reply reply;
    private final long thread;
    private final long allocatedBefore;
    private final long seconds;
    private final long deadline;
    private final Pace pace;
    private final AtomicReference<Optional<Runnable>> abort =
            new AtomicReference<>(Optional.empty());
    private volatile Optional<String> stopped = Optional.empty();
    private volatile long rows;

    /// Begins now, in this thread; both times in nanoseconds.
    Running(Reply reply, long now, long allowed, Pace pace) {
        this.reply = reply;
        this.thread = Thread.currentThread().threadId();
        this.allocatedBefore = Memory.allocated();
        this.deadline = now + allowed;
        this.pace = pace;
        this.seconds = Math.max(1, Math.round(allowed / 1e9));
    }

    /// How it goes on.
    Pace pace() {
        return pace;
    }

    /// What stops the work, once there is something to stop.
    void stopBy(Runnable how) {
        abort.set(Optional.of(how));
        if (stopped.isPresent()) {
            run(how);
        }
    }

    /// How many rows, or triples of a made graph, were written.
    void wrote(long many) {
        rows = many;
    }

    long rows() {
        return rows;
    }

    /// Nanoseconds since its time was up; negative while it has some left.
    long late(long now) {
        return now - deadline;
    }

    /// How long it may still take.
    Duration left(long now) {
        return Duration.ofNanos(Math.max(1, deadline - now));
    }

    /// Why it was stopped, if it was.
    Optional<String> stopped() {
        return stopped;
    }

    void stopForTime() {
        stop(
                "The query did not end within %d s. Ask for less, or with a LIMIT."
                        .formatted(seconds));
    }

    void stopForMemory() {
        stop("The query needed more memory than there is. Ask for less, or without sorting.");
    }

    /// Answers for a work that does not notice that it was stopped.
    void abandon() {
        reply.end(HttpStatus.SERVICE_UNAVAILABLE, stopped.orElse("The query was stopped."));
    }

    /// How many bytes the work has asked for until now, whether or not it still has them.
    long allocated() {
        return Memory.allocatedBy(thread) - allocatedBefore;
    }

    private void stop(String why) {
        if (stopped.isEmpty()) {
            stopped = Optional.of(why);
            pace.stop();
            abort.get().ifPresent(Running::run);
        }
    }

    /// What is stopped is told so first; then ARQ walks over what works for it, which may just be
    /// growing.
    private static void run(Runnable abort) {
        try {
            abort.run();
        } catch (ConcurrentModificationException growing) {
            LOG.debug("A query grew while it was stopped", growing);
        }
    }
}
