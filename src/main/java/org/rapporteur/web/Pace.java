package org.rapporteur.web;

import java.util.Optional;
import java.util.concurrent.locks.Condition;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;
import org.apache.jena.tdb2.solver.QC2;
import org.apache.jena.tdb2.store.NodeId;

/// How one query goes on: whoever works for it says so with every step, and is kept waiting there
/// when it is the turn of others. Its steps are taken by one thread.
final class Pace {

    /// What a step may cost: a character of a text that a pattern is looked for in, a statement
    /// that is looked at, a row that is made.
    static final int CHARACTER = 1;

    static final int STATEMENT = 1 << 4;
    static final int ROW = 1 << 8;

    private static final int LOOK = 1 << 10;
    private static final Symbol SYMBOL = Symbol.create("urn:x-rapporteur:pace");

    private final Turns turns;
    private final Condition called;
    private final long began;
    private volatile boolean stopped;
    private int cost;
    private long turnBegan;
    private long sign;

    /// Begins now.
    Pace(Turns turns, Condition called) {
        this.turns = turns;
        this.called = called;
        this.began = turns.now();
    }

    /// The pace of a query with this context; our own have none.
    static Optional<Pace> of(Context context) {
        return Optional.ofNullable(context.get(SYMBOL));
    }

    /// Gives a query with this context this pace.
    void set(Context context) {
        context.set(SYMBOL, this);
        QC2.setFilter(context, this::look);
    }

    /// TDB2 asks for each statement that it comes across whether it is to be seen.
    private boolean look(Tuple<NodeId> statement) {
        step(STATEMENT);
        return true;
    }

    /// Goes on by a step, perhaps after a while.
    void step(int costs) {
        cost += costs;
        if (cost >= LOOK) {
            cost = 0;
            if (turns.now() - began >= Turns.YOUNG) {
                turns.goOn(this);
            }
        }
    }

    /// Has it wait no longer: it is to end.
    void stop() {
        stopped = true;
    }

    /// Says that it has ended.
    void end() {
        turns.end(this);
    }

    boolean isStopped() {
        return stopped;
    }

    /// Begins a turn.
    void begin(long now) {
        turnBegan = now;
        sign = now;
    }

    /// How long its turn is, in nanoseconds.
    long turn(long now) {
        return now - turnBegan;
    }

    void sign(long now) {
        sign = now;
    }

    /// How long it has given no sign, in nanoseconds.
    long silence(long now) {
        return now - sign;
    }

    /// What it waits for until it is its turn.
    Condition called() {
        return called;
    }
}
