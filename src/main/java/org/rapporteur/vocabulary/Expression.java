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
