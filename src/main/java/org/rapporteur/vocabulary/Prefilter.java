package org.rapporteur.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Tells in one pass over a text whether any of a set of patterns is found in it: an automaton that
/// is in one state at a time, whose states are made when a text first leads to them. It says
/// nothing of where; that is for RE2/J to find, in the few texts that have something to find. Many
/// threads can use it at once.
public final class Prefilter {

    /// What is answered instead of an index where there is no match.
    static final int NOWHERE = -1;

    /// What an index is subtracted from where a character beyond the first plane leaves it open
    /// whether there is a match.
    private static final int OPEN = -2;

    /// How many states are kept; when there are more, their making begins afresh.
    private static final int MOST = 10_000;

    private final boolean exact;
    private final Threads threads;
    private final Alphabet alphabet;
    private volatile States states;

    private Prefilter(List<Expression> expressions, boolean exact) {
        var program = new Program(expressions);
        this.exact = exact;
        this.threads = new Threads(program);
        this.alphabet = new Alphabet(program.sets());
        this.states = new States(threads);
    }

    /// Finds a pattern that RE2/J accepts. Where it cannot be taken apart any text may hold it.
    public static Prefilter of(String pattern) {
        return ExpressionReader.read(pattern)
                .map(expression -> new Prefilter(List.of(expression), true))
                .orElseGet(Prefilter::open);
    }

    /// Tells of many patterns at once whether any may be found. It does not count how often
    /// something is repeated, as it would need a state for every number, so that it is not exact.
    public static Prefilter ofAny(List<String> patterns) {
        var expressions = new ArrayList<Expression>();
        for (var pattern : patterns) {
            ExpressionReader.read(pattern).map(Expression::uncounted).ifPresent(expressions::add);
        }
        return expressions.size() < patterns.size() ? open() : new Prefilter(expressions, false);
    }

    /// One that finds its match at once, in any text.
    private static Prefilter open() {
        return new Prefilter(List.of(new Expression.Sequence(List.of())), false);
    }

    /// A state and those that letters lead to from there, as far as they were met. A letter beyond
    /// the end of `next` is one that was met too late to have a place. In an idle state no match
    /// has begun.
    private static final class State {

        private final Threads.Waiting waiting;
        private final boolean idle;
        private final State[] next;

        State(Threads.Waiting waiting, boolean idle, int letters) {
            this.waiting = waiting;
            this.idle = idle;
            this.next = new State[letters];
        }
    }

    private static final class States {

        private final Map<Threads.Waiting, State> known = new ConcurrentHashMap<>();
        private final State found;
        private final State dead;

        /// The states to begin in: at the beginning of a text, behind a word, behind something
        /// else.
        private final State[] starts = new State[3];

        States(Threads threads) {
            this.found = new State(threads.start(false, false), false, 0);
            this.dead = new State(threads.start(false, false), false, 0);
        }
    }

    /// Whether a text may hold a match.
    public boolean mayHold(String text) {
        return begin(text, 0) != NOWHERE;
    }

    /// Whether the pattern was taken apart, so that what is found is a match.
    boolean isExact() {
        return exact;
    }

    /// Whether a match in any case begins at what `begin` has told.
    boolean isSure(int begin) {
        return exact && begin >= 0;
    }

    /// The index that `begin` has told, sure or not; `NOWHERE` if none.
    static int index(int begin) {
        return begin <= OPEN ? OPEN - begin : begin;
    }

    /// An index at or before the beginning of the first match that begins at or after another
    /// index, for `index` to read; `NOWHERE` if there is none.
    int begin(String text, int from) {
        var here = states;
        var state = start(here, from == 0, from > 0 && Alphabet.isWord(text.charAt(from - 1)));
        int begin = from;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                return OPEN - (state.idle ? i : begin);
            }
            var next = next(here, state, alphabet.letter(c));
            if (next == state) {
                continue;
            }
            begin = state.idle ? i : begin;
            if (next.next.length == 0) {
                return next == here.found ? begin : NOWHERE;
            }
            state = next;
        }
        begin = state.idle ? text.length() : begin;
        return next(here, state, Alphabet.END) == here.found ? begin : NOWHERE;
    }

    /// How many matches follow each other in a text, each as short as it can be, up to a number of
    /// them; `NOWHERE` where that is for RE2/J to count.
    int count(String text, int most) {
        if (!exact) {
            return NOWHERE;
        }
        var here = states;
        int count = 0;
        var state = start(here, true, false);
        for (int i = 0; i < text.length() && count < most; i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return NOWHERE;
            }
            state = next(here, state, alphabet.letter(text.charAt(i)));
            if (state == here.found) {
                count++;
                state = start(here, false, i > 0 && Alphabet.isWord(text.charAt(i - 1)));
                state = next(here, state, alphabet.letter(text.charAt(i)));
            }
            if (state.next.length == 0) {
                return count;
            }
        }
        return count < most && next(here, state, Alphabet.END) == here.found ? count + 1 : count;
    }

    private State of(States here, Threads.Waiting waiting) {
        return here.known.computeIfAbsent(
                waiting, made -> new State(made, threads.isIdle(made), alphabet.size() + 2));
    }

    private State start(States here, boolean beginning, boolean word) {
        int which = beginning ? 0 : word ? 1 : 2;
        var known = here.starts[which];
        if (known == null) {
            known = of(here, threads.start(beginning, word));
            here.starts[which] = known;
        }
        return known;
    }

    private State next(States here, State state, int letter) {
        var known = letter < state.next.length ? state.next[letter] : null;
        if (known != null) {
            return known;
        }
        var made = made(here, state.waiting, letter);
        if (letter < state.next.length) {
            state.next[letter] = made;
        }
        return made;
    }

    private State made(States here, Threads.Waiting waiting, int letter) {
        var read = alphabet.letter(letter);
        if (threads.isFound(waiting, read, letter == Alphabet.END)) {
            return here.found;
        }
        var next = threads.next(waiting, read);
        if (next.steps().isEmpty() || letter == Alphabet.END) {
            return here.dead;
        }
        if (here.known.size() > MOST) {
            states = new States(threads);
        }
        return of(here, next);
    }
}
