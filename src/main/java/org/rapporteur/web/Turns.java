package org.rapporteur.web;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/// Turns for queries that take long. A young query runs as it comes. One that has run for a while
/// needs a turn to go on, and there are fewer turns than processors, so that who asks for little is
/// answered as if nobody else asked. A turn is given on after a while where others wait for one;
/// who gives no sign meanwhile, waiting for another service or for its client, loses it.
final class Turns {

    /// How long a query needs no turn, in nanoseconds.
    static final long YOUNG = TimeUnit.MILLISECONDS.toNanos(50);

    /// How long a turn is where others wait, in nanoseconds.
    static final long TURN = TimeUnit.MILLISECONDS.toNanos(100);

    /// After so long without a sign a turn is lost, in nanoseconds.
    static final long SILENCE = TimeUnit.MILLISECONDS.toNanos(200);

    /// How often who waits looks whether it was stopped, or a turn was lost.
    private static final long LOOK_MILLIS = 20;

    private final int atOnce;
    private final LongSupplier clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Set<Pace> having = new HashSet<>();
    private final Queue<Pace> waiting = new ArrayDeque<>();

    /// One turn at a time fewer than there are processors, one at least.
    Turns() {
        this(Math.max(1, Runtime.getRuntime().availableProcessors() - 1), System::nanoTime);
    }

    /// So many at a time, by a clock that counts nanoseconds.
    Turns(int atOnce, LongSupplier clock) {
        this.atOnce = atOnce;
        this.clock = clock;
    }

    long now() {
        return clock.getAsLong();
    }

    /// A query that begins now.
    Pace begin() {
        return new Pace(this, lock.newCondition());
    }

    /// How many wait for a turn.
    int waiting() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    /// Lets a query that is no longer young go on, at once or when it has a turn, or was stopped.
    void goOn(Pace pace) {
        lock.lock();
        try {
            long now = now();
            if (having.contains(pace)) {
                pace.sign(now);
                if (waiting.isEmpty() || pace.turn(now) < TURN) {
                    return;
                }
                having.remove(pace);
            }
            await(pace);
        } finally {
            lock.unlock();
        }
    }

    /// Takes away what an ended query has.
    void end(Pace pace) {
        lock.lock();
        try {
            if (having.remove(pace)) {
                call();
            }
        } finally {
            lock.unlock();
        }
    }

    private void await(Pace pace) {
        waiting.add(pace);
        try {
            call();
            while (!pace.isStopped() && !isNext(pace)) {
                var unused = pace.called().await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            }
            if (!pace.isStopped()) {
                having.add(pace);
                pace.begin(now());
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            pace.stop();
        } finally {
            waiting.remove(pace);
            call();
        }
    }

    private boolean isNext(Pace pace) {
        long now = now();
        having.removeIf(other -> other.silence(now) > SILENCE);
        return pace.equals(waiting.peek()) && having.size() < atOnce;
    }

    /// Calls the next to look.
    private void call() {
        var next = waiting.peek();
        if (next != null) {
            next.called().signal();
        }
    }
}
