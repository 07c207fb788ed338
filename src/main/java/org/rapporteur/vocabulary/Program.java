package org.rapporteur.vocabulary;

import java.util.ArrayList;
import java.util.List;

/// Regular expressions as the steps of an automaton with many threads.
final class Program {

    /// A step: what it asks for and where it goes.
    sealed interface Step {
        /// Takes one character.
        record Take(int set, int next) implements Step {}

        /// Goes two ways.
        record Fork(int one, int other) implements Step {}

        /// Goes on where the text has an edge.
        record Check(Expression.Edge edge, int next) implements Step {}

        /// Has found a match.
        record Found() implements Step {}
    }

    private final List<Step> steps = new ArrayList<>();
    private final List<CharSet> sets = new ArrayList<>();

    private final int start;

    /// A program that finds any of several expressions.
    Program(List<Expression> expressions) {
        int first = add(new Expression.Choice(expressions), add(new Step.Found()));
        this.start = add(new Step.Fork(first, first));
    }

    /// Where a match begins. No other step leads there.
    int start() {
        return start;
    }

    List<Step> steps() {
        return steps;
    }

    List<CharSet> sets() {
        return sets;
    }

    private int add(Step step) {
        steps.add(step);
        return steps.size() - 1;
    }

    /// Adds the steps of an expression that is followed by a step; gives the first of them.
    private int add(Expression expression, int next) {
        return switch (expression) {
            case Expression.One(var set) -> add(new Step.Take(index(set), next));
            case Expression.At(var edge) -> add(new Step.Check(edge, next));
            case Expression.Sequence(var parts) -> {
                int first = next;
                for (var part : parts.reversed()) {
                    first = add(part, first);
                }
                yield first;
            }
            case Expression.Choice(var parts) -> {
                int first = add(parts.getLast(), next);
                for (var part : parts.reversed().subList(1, parts.size())) {
                    first = add(new Step.Fork(add(part, next), first));
                }
                yield first;
            }
            case Expression.Repeat(var part, var least, var most) ->
                    repeat(part, least, most, next);
        };
    }

    private int repeat(Expression part, int least, int most, int next) {
        int first = next;
        if (most < 0) {
            int fork = add(new Step.Fork(next, next));
            steps.set(fork, new Step.Fork(add(part, fork), next));
            first = fork;
        } else {
            for (int i = least; i < most; i++) {
                first = add(new Step.Fork(add(part, first), next));
            }
        }
        for (int i = 0; i < least; i++) {
            first = add(part, first);
        }
        return first;
    }

    private int index(CharSet set) {
        int known = sets.indexOf(set);
        if (known < 0) {
            sets.add(set);
        }
        return known < 0 ? sets.size() - 1 : known;
    }
}
