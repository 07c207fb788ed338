package org.rapporteur.vocabulary;

import java.util.List;

/// A regular expression taken apart as far as it matters for whether it is found in a text: groups
/// capture nothing, and greedy is as good as lazy.
sealed interface Expression {

    /// One character out of a set.
    record One(CharSet set) implements Expression {}

    /// One after the other; none is the empty text.
    record Sequence(List<Expression> parts) implements Expression {

        public Sequence {
            parts = List.copyOf(parts);
        }
    }

    /// Any one of several.
    record Choice(List<Expression> parts) implements Expression {

        public Choice {
            parts = List.copyOf(parts);
        }
    }

    /// So often, -1 being without end.
    record Repeat(Expression part, int least, int most) implements Expression {}

    /// A condition on a place between two characters.
    record At(Edge edge) implements Expression {}

    /// An expression that finds all that this one finds and needs no counting: what may be repeated
    /// more than a few times may be so without end.
    default Expression uncounted() {
        return switch (this) {
            case One one -> one;
            case At at -> at;
            case Sequence(var parts) -> new Sequence(uncounted(parts));
            case Choice(var parts) -> new Choice(uncounted(parts));
            case Repeat(var part, var least, var most) ->
                    new Repeat(part.uncounted(), Math.min(least, FEW), most > FEW ? -1 : most);
        };
    }

    private static List<Expression> uncounted(List<Expression> parts) {
        return parts.stream().map(Expression::uncounted).toList();
    }

    /// How often something may be repeated that is counted in any case.
    int FEW = 2;

    /// What a place between two characters can be.
    enum Edge {
        /// `^`
        BEGINNING,
        /// `$`
        END,
        /// `\b`
        WORD,
        /// `\B`
        INSIDE
    }
}
