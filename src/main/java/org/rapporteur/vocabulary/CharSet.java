package org.rapporteur.vocabulary;

import com.google.re2j.Pattern;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;

/// The characters that one place of a regular expression takes (`a`, `\d`, `[^,;]`), as RE2/J
/// itself understands the words of it. Looked up by pages of 256 characters, each filled when first
/// asked for. Characters beyond the basic plane are not known here.
final class CharSet {

    static final int PAGE = 256;

    /// What an expression takes never changes, so that each is looked up once for all patterns.
    private static final Map<String, CharSet> KNOWN = new ConcurrentHashMap<>();

    private final Pattern taken;
    private final AtomicReferenceArray<boolean[]> pages =
            new AtomicReferenceArray<>((Character.MAX_VALUE + 1) / PAGE);

    private final String expression;

    private CharSet(String expression) {
        this.expression = expression;
        this.taken = Pattern.compile(expression);
    }

    private static final java.util.regex.Pattern LETTER =
            java.util.regex.Pattern.compile(
                    "(?:\\(\\?i\\))?(?:(?<one>[a-zA-Z])|\\[(?<two>[a-zA-Z]{2})])");

    /// The one letter that is taken, small; nothing where another character may be. Both its forms
    /// count as the same letter.
    Optional<Character> letter() {
        var matcher = LETTER.matcher(expression);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var letters = Optional.ofNullable(matcher.group("one")).orElse(matcher.group("two"));
        var small = letters.toLowerCase(Locale.ROOT);
        return small.chars().distinct().count() == 1
                ? Optional.of(small.charAt(0))
                : Optional.empty();
    }

    private static final java.util.regex.Pattern SLOTS =
            java.util.regex.Pattern.compile(
                    "(?:\\(\\?i\\))?(?:([%1$s])|\\[([%1$s]+)])".formatted(marks()));

    private static String marks() {
        var slots = Slot.values();
        return slots[0].mark() + "-" + slots[slots.length - 1].mark();
    }

    /// The slots that are taken, as `Slot.in` tells them; nothing where another character may be.
    Optional<Integer> slots() {
        return Optional.of(expression)
                .filter(words -> SLOTS.matcher(words).matches())
                .map(Slot::in);
    }

    /// @param expression a regular expression for one character, with its flags
    static CharSet of(String expression) {
        return KNOWN.computeIfAbsent(expression, CharSet::new);
    }

    /// Which characters of a page are taken, by their place in it.
    boolean[] page(int number) {
        var known = pages.get(number);
        if (known != null) {
            return known;
        }
        var page = new boolean[PAGE];
        for (int i = 0; i < PAGE; i++) {
            page[i] = taken.matches(Character.toString((char) (number * PAGE + i)));
        }
        pages.set(number, page);
        return page;
    }
}
