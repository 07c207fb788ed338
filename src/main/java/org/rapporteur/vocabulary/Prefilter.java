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

    /// What a text was found to hold.
    public enum Answer {
        NO,
        YES,
        /// The text has characters that the automaton does not know.
        MAYBE
    }

    /// How many states are kept; when there are more, their making begins afresh.
    private static final int MOST = 3_000;

    private final boolean open;
    private final Threads threads;
    private final Alphabet alphabet;
    private volatile States states;

    private Prefilter(Program program, boolean open) {
        this.open = open;
        this.threads = new Threads(program);
        this.alphabet = new Alphabet(program.sets());
        this.states = new States(threads);
    }

    /// Finds any of several patterns that RE2/J accepts. Where one cannot be taken apart the answer
    /// is always maybe.
    public static Prefilter of(List<String> patterns) {
        var expressions = new ArrayList<Expression>();
        for (var pattern : patterns) {
            ExpressionReader.read(pattern).ifPresent(expressions::add);
        }
        boolean open = expressions.size() < patterns.size() || patterns.isEmpty();
        return new Prefilter(
                new Program(open ? List.of(new Expression.Sequence(List.of())) : expressions),
                open);
    }

    /// A state and those that letters lead to from there, as far as they were met. A letter beyond
    /// the end of `next` is one that was met too late to have a place.
    private static final class State {

        private final Threads.Waiting waiting;
        private final State[] next;

        State(Threads.Waiting waiting, int letters) {
            this.waiting = waiting;
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
            this.found = new State(threads.start(false, false), 0);
            this.dead = new State(threads.start(false, false), 0);
        }

        State of(Threads.Waiting waiting, Alphabet alphabet) {
            return known.computeIfAbsent(waiting, made -> new State(made, alphabet.size() + 2));
        }
    }

    /// Whether a match begins at or after an index.
    public Answer find(String text, int from) {
        if (open) {
            return Answer.MAYBE;
        }
        var here = states;
        var state = start(here, from == 0, from > 0 && Alphabet.isWord(text.charAt(from - 1)));
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                return Answer.MAYBE;
            }
            state = next(here, state, alphabet.letter(c));
            if (state.next.length == 0) {
                return state == here.found ? Answer.YES : Answer.NO;
            }
        }
        return next(here, state, Alphabet.END) == here.found ? Answer.YES : Answer.NO;
    }

    private State start(States here, boolean beginning, boolean word) {
        int which = beginning ? 0 : word ? 1 : 2;
        var known = here.starts[which];
        if (known == null) {
            known = here.of(threads.start(beginning, word), alphabet);
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
        return here.of(next, alphabet);
    }
}
