package org.rapporteur.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Who may go on when, by a clock that is set by hand. Whoever should not have to wait and does
/// runs into the time limit.
@Timeout(60)
class TurnsTest {

    private static final int MUCH = 1 << 10;

    private final AtomicLong clock = new AtomicLong();
    private final Turns turns = new Turns(1, clock::get);
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void whoIsYoungGoesOnWhileAnotherHasTheTurn() {
        old();
        var young = turns.begin();
        young.step(MUCH);
        clock.addAndGet(Turns.YOUNG - 1);
        young.step(MUCH);
        assertEquals(0, turns.waiting());
    }

    @Test
    void whoHasTheTurnKeepsItWhileNobodyWaits() {
        var alone = old();
        clock.addAndGet(10 * Turns.TURN);
        alone.step(MUCH);
        assertEquals(0, turns.waiting());
    }

    @Test
    void aTurnIsGivenOnAndComesBack() throws Exception {
        var first = old();
        var second = turns.begin();
        clock.addAndGet(Turns.YOUNG);
        first.step(MUCH);
        var going = goOn(second);
        assertFalse(going.isDone(), "the turn is the first one's");
        clock.addAndGet(Turns.TURN);
        var waiting = threads.submit(() -> first.step(MUCH));
        going.get();
        awaitWaiting(1);
        assertFalse(waiting.isDone(), "now it is the second one's");
        second.end();
        waiting.get();
        assertEquals(0, turns.waiting());
    }

    @Test
    void whoComesFirstHasTheNextTurn() throws Exception {
        var first = old();
        var second = turns.begin();
        var third = turns.begin();
        clock.addAndGet(Turns.YOUNG);
        first.step(MUCH);
        var going = goOn(second);
        var last = threads.submit(() -> third.step(MUCH));
        awaitWaiting(2);
        first.end();
        going.get();
        assertFalse(last.isDone());
        second.end();
        last.get();
    }

    @Test
    void whoGivesNoSignLosesTheTurn() throws Exception {
        var silent = old();
        var next = turns.begin();
        clock.addAndGet(Turns.YOUNG);
        silent.step(MUCH);
        var going = goOn(next);
        clock.addAndGet(Turns.SILENCE + 1);
        going.get();
        var again = threads.submit(() -> silent.step(MUCH));
        awaitWaiting(1);
        assertFalse(again.isDone(), "who comes back waits like others");
        next.end();
        again.get();
    }

    @Test
    void whoIsStoppedWaitsNoLonger() throws Exception {
        old();
        var stopped = turns.begin();
        clock.addAndGet(Turns.YOUNG);
        var going = goOn(stopped);
        stopped.stop();
        going.get();
        assertEquals(0, turns.waiting());
    }

    /// One that is not young any more and has the turn.
    private Pace old() {
        var pace = turns.begin();
        clock.addAndGet(Turns.YOUNG);
        pace.step(MUCH);
        return pace;
    }

    /// Begins a step that has to wait, and comes back when it does.
    private Future<?> goOn(Pace pace) throws InterruptedException {
        var going = threads.submit(() -> pace.step(MUCH));
        awaitWaiting(1);
        return going;
    }

    private void awaitWaiting(int many) throws InterruptedException {
        while (turns.waiting() != many) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }
}
