package org.rapporteur.vocabulary;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The slots without which a pattern is not found: of each of these sets one at least, as `Slot.in`
/// tells them.
record NeededSlots(List<Integer> sets) {

    private static final NeededSlots NONE = new NeededSlots(List.of());

    NeededSlots {
        sets = List.copyOf(sets);
    }

    /// What a pattern in the syntax of RE2/J needs; nothing where it cannot be taken apart.
    static NeededSlots of(String pattern) {
        return ExpressionReader.read(pattern).map(NeededSlots::of).orElse(NONE);
    }

    /// Whether a text with such slots has what is needed.
    boolean standIn(int slots) {
        for (int set : sets) {
            if ((set & slots) == 0) {
                return false;
            }
        }
        return true;
    }

    private static NeededSlots of(Expression expression) {
        return switch (expression) {
            case Expression.One(var set) -> of(set.slots().stream());
            case Expression.At at -> NONE;
            case Expression.Sequence(var parts) ->
                    of(parts.stream().flatMap(part -> of(part).sets().stream()));
            case Expression.Choice(var parts) -> of(any(parts).stream());
            case Expression.Repeat(var part, var least, var most) -> least > 0 ? of(part) : NONE;
        };
    }

    private static NeededSlots of(Stream<Integer> sets) {
        return new NeededSlots(sets.distinct().toList());
    }

    /// Of each part the set that is hardest to meet, all taken together; none if a part needs none.
    private static Optional<Integer> any(List<Expression> parts) {
        int any = 0;
        for (var part : parts) {
            var hardest =
                    of(part).sets().stream()
                            .min((one, other) -> Integer.bitCount(one) - Integer.bitCount(other));
            if (hardest.isEmpty()) {
                return Optional.empty();
            }
            any |= hardest.get();
        }
        return Optional.of(any);
    }
}
