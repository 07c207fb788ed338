package org.rapporteur.vocabulary;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.rapporteur.vocabulary.Expression.Edge;
import org.rapporteur.vocabulary.Program.Step;

/// Runs a program on one letter, all threads at once: what the states of a prefilter are made of.
final class Threads {

    /// The steps that wait for the next letter, and what stands before it.
    record Waiting(BitSet steps, boolean beginning, boolean word) {}

    private final List<Step> steps;
    private final int start;
    private final boolean minds;
    private final boolean anchored;

    Threads(Program program) {
        this.steps = List.copyOf(program.steps());
        this.start = program.start();
        this.minds = steps.stream().anyMatch(Threads::isAtWord);
        this.anchored = isAnchored();
    }

    private static boolean isAtWord(Step step) {
        return step instanceof Step.Check(var edge, var next)
                && (edge == Edge.WORD || edge == Edge.INSIDE);
    }

    /// Whether a match can begin nowhere but at the beginning of the text.
    private boolean isAnchored() {
        var edges = List.of(Edge.END, Edge.WORD, Edge.INSIDE);
        var ready = new ArrayList<Step.Take>();
        return !follow(start(false, false).steps(), edges, ready) && ready.isEmpty();
    }

    /// At the beginning of the text, or behind a character of a word or none.
    Waiting start(boolean beginning, boolean word) {
        var waiting = new BitSet();
        waiting.set(start);
        return new Waiting(waiting, beginning, word && minds);
    }

    /// Whether nothing waits but the start.
    boolean isIdle(Waiting waiting) {
        return waiting.steps().cardinality() == 1 && waiting.steps().get(start);
    }

    /// What waits behind a letter, no steps if nothing does.
    Waiting next(Waiting waiting, Alphabet.Letter letter) {
        var ready = new ArrayList<Step.Take>();
        follow(waiting.steps(), edges(waiting, letter, false), ready);
        var next = new BitSet();
        for (var take : ready) {
            if (letter.sets().get(take.set())) {
                next.set(take.next());
            }
        }
        if (!anchored) {
            next.set(start);
        }
        return new Waiting(next, false, minds && letter.word());
    }

    /// Whether a match ends before a letter, or at the end of the text.
    boolean isFound(Waiting waiting, Alphabet.Letter letter, boolean end) {
        return follow(waiting.steps(), edges(waiting, letter, end), new ArrayList<>());
    }

    private static List<Edge> edges(Waiting waiting, Alphabet.Letter letter, boolean end) {
        var edges = new ArrayList<Edge>();
        edges.add(waiting.word() == letter.word() ? Edge.INSIDE : Edge.WORD);
        if (waiting.beginning()) {
            edges.add(Edge.BEGINNING);
        }
        if (end) {
            edges.add(Edge.END);
        }
        return edges;
    }

    /// Follows steps over edges to those that take a letter; tells whether one has found a match.
    private boolean follow(BitSet from, List<Edge> edges, List<Step.Take> ready) {
        var open = new ArrayDeque<Integer>();
        var seen = new BitSet();
        from.stream().forEach(open::push);
        boolean found = false;
        while (!open.isEmpty()) {
            int at = open.pop();
            if (seen.get(at)) {
                continue;
            }
            seen.set(at);
            switch (steps.get(at)) {
                case Step.Take take -> ready.add(take);
                case Step.Fork(var one, var other) -> {
                    open.push(one);
                    open.push(other);
                }
                case Step.Check(var edge, var next) -> {
                    if (edges.contains(edge)) {
                        open.push(next);
                    }
                }
                case Step.Found end -> found = true;
            }
        }
        return found;
    }
}
