package org.rapporteur.vocabulary;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Strings of small letters one of which stands in every text that a pattern is found in, letters
/// of both forms taken for the same; none are known for a pattern that asks for no letters.
record Needles(Optional<Set<String>> exact, Optional<Set<String>> needed) {

    /// How many letters a string must have to be worth looking for.
    private static final int SHORT = 3;

    /// How many strings are kept for one pattern, and how many letters of each.
    private static final int MANY = 48;

    private static final int LONG = 24;

    private static final Needles NONE = new Needles(Optional.empty(), Optional.empty());
    private static final Needles EMPTY = new Needles(Optional.of(Set.of("")), Optional.empty());

    /// What a pattern in the syntax of RE2/J needs.
    static Optional<Set<String>> of(String pattern) {
        return ExpressionReader.read(pattern).map(Needles::of).flatMap(Needles::any);
    }

    private static Needles of(Expression expression) {
        return switch (expression) {
            case Expression.One(var set) ->
                    set.letter()
                            .map(letter ->
                                    new Needles(
                                            Optional.of(Set.of(letter.toString())),
                                            Optional.empty()))
                            .orElse(NONE);
            case Expression.At at -> EMPTY;
            case Expression.Sequence(var parts) -> sequence(parts);
            case Expression.Choice(var parts) -> choice(parts);
            case Expression.Repeat(var part, var least, var most) -> repeat(of(part), least, most);
        };
    }

    /// The strings of which a text holds one at least.
    private Optional<Set<String>> any() {
        return exact.filter(Needles::isWorth).map(own -> better(own, needed)).or(() -> needed);
    }

    private static boolean isWorth(Set<String> strings) {
        return !strings.isEmpty()
                && strings.size() <= MANY
                && strings.stream().allMatch(string -> string.length() >= SHORT);
    }

    private static Set<String> better(Set<String> one, Optional<Set<String>> other) {
        return other.filter(strings -> worth(strings) > worth(one)).orElse(one);
    }

    /// Longer strings are rarer, and fewer strings are.
    private static double worth(Set<String> strings) {
        return strings.stream().mapToInt(String::length).min().orElse(0) - strings.size() / 8.0;
    }

    private static Needles sequence(List<Expression> parts) {
        Optional<Set<String>> best = Optional.empty();
        boolean whole = true;
        Set<String> running = Set.of("");
        for (var part : parts) {
            var told = of(part);
            var joined = told.exact().flatMap(joinable(running));
            if (joined.isPresent()) {
                running = joined.get();
                continue;
            }
            best = best(best, Optional.of(running));
            best = best(best, told.any());
            whole = false;
            running = told.exact().orElse(Set.of(""));
        }
        return whole
                ? new Needles(Optional.of(running), best)
                : new Needles(Optional.empty(), best(best, Optional.of(running)));
    }

    private static Optional<Set<String>> best(
            Optional<Set<String>> known, Optional<Set<String>> other) {
        return other.filter(Needles::isWorth)
                .map(strings -> better(strings, known))
                .or(() -> known);
    }

    private static java.util.function.Function<Set<String>, Optional<Set<String>>> joinable(
            Set<String> before) {
        return behind -> {
            var joined = new TreeSet<String>();
            for (var first : before) {
                for (var second : behind) {
                    joined.add(first + second);
                }
            }
            boolean fits =
                    joined.size() <= MANY
                            && joined.stream().allMatch(string -> string.length() <= LONG);
            return fits ? Optional.of(joined) : Optional.empty();
        };
    }

    private static Needles choice(List<Expression> parts) {
        var exact = new TreeSet<String>();
        var needed = new TreeSet<String>();
        boolean finite = true;
        boolean known = true;
        for (var part : parts) {
            var told = of(part);
            told.exact().ifPresent(exact::addAll);
            told.any().ifPresent(needed::addAll);
            finite &= told.exact().isPresent();
            known &= told.any().isPresent();
        }
        return new Needles(
                finite && exact.size() <= MANY ? Optional.of(exact) : Optional.empty(),
                known && isWorth(needed) ? Optional.of(needed) : Optional.empty());
    }

    private static Needles repeat(Needles part, int least, int most) {
        if (least == 1 && most == 1) {
            return part;
        }
        if (least > 0) {
            return new Needles(Optional.empty(), part.any());
        }
        if (most == 1 && part.exact().isPresent()) {
            var exact = new TreeSet<>(part.exact().get());
            exact.add("");
            return new Needles(Optional.of(exact), Optional.empty());
        }
        return NONE;
    }
}
