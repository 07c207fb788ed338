package org.rapporteur.web;

import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks after what is running: stops a query when its time is up, answers in its stead when it
/// does not notice, and stops the greediest when the memory runs out.
final class Watch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final long LOOK_MILLIS = 50;

    /// How long a stopped query may take to notice, in nanoseconds.
    private static final long GRACE = TimeUnit.MILLISECONDS.toNanos(500);

    private static final double FULL = 0.85;
    private static final double TOO_FULL_FOR_GOOD = 0.7;

    /// The garbage is not collected more often than this on behalf of queries, in nanoseconds.
    private static final long BETWEEN_COLLECTIONS = TimeUnit.SECONDS.toNanos(1);

    private final Set<Running> running = ConcurrentHashMap.newKeySet();
    private final Thread watchman = new Thread(this::keep, "query-watch");
    private long collected = System.nanoTime() - BETWEEN_COLLECTIONS;

    Watch() {
        watchman.setDaemon(true);
        watchman.start();
    }

    void begin(Running work) {
        running.add(work);
    }

    void end(Running work) {
        running.remove(work);
    }

    @Override
    public void close() {
        watchman.interrupt();
        try {
            watchman.join(GRACE / 1_000_000);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep() {
        try {
            while (true) {
                Thread.sleep(LOOK_MILLIS);
                look();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            long now = System.nanoTime();
            running.forEach(work -> look(work, now));
            lookAfterMemory(now);
        } catch (RuntimeException unexpected) {
            LOG.error("The watch over queries failed", unexpected);
        }
    }

    /// What goes wrong with one is not to keep the watch from the others.
    private static void look(Running work, long now) {
        try {
            long late = work.late(now);
            if (late > 0) {
                work.stopForTime();
            }
            if (late > GRACE) {
                work.abandon();
            }
        } catch (RuntimeException unexpected) {
            LOG.error("A query could not be stopped", unexpected);
        }
    }

    private void lookAfterMemory(long now) {
        if (running.isEmpty() || Memory.used() < FULL || now - collected < BETWEEN_COLLECTIONS) {
            return;
        }
        collected = now;
        if (Memory.usedForGood() > TOO_FULL_FOR_GOOD) {
            running.stream()
                    .filter(work -> work.stopped().isEmpty())
                    .max(Comparator.comparingLong(Running::allocated))
                    .ifPresent(Running::stopForMemory);
        }
    }
}
