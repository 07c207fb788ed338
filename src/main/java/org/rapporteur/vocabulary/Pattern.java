package org.rapporteur.vocabulary;

import java.util.Map;

/// A regular expression that takes linear time, with a prefilter before it: most texts hold no
/// match, and those are told from the others in a small part of the time.
public final class Pattern {

    private final com.google.re2j.Pattern exact;
    private final Prefilter prefilter;
    private final NeededSlots slots;

    private Pattern(String pattern) {
        this.exact = com.google.re2j.Pattern.compile(pattern);
        this.prefilter = Prefilter.of(pattern);
        this.slots = NeededSlots.of(pattern);
    }

    /// Compiles a pattern in the syntax of RE2/J.
    ///
    /// @throws com.google.re2j.PatternSyntaxException if it is none
    public static Pattern compile(String pattern) {
        return new Pattern(pattern);
    }

    /// The pattern that finds some words as they stand.
    public static String quote(String words) {
        return com.google.re2j.Pattern.quote(words);
    }

    public String pattern() {
        return exact.pattern();
    }

    public Map<String, Integer> namedGroups() {
        return exact.namedGroups();
    }

    /// Whether a match may stand in a text with such slots, as `Slot.in` tells them.
    public boolean mayHold(int slotsOfText) {
        return slots.standIn(slotsOfText);
    }

    public Matcher matcher(String text) {
        return new Matcher(this, text);
    }

    /// How many matches follow each other in a text, up to a number of them.
    public int count(String text, int most) {
        int counted = prefilter.count(text, most);
        if (counted != Prefilter.NOWHERE) {
            return counted;
        }
        var matcher = matcher(text);
        int count = 0;
        while (count < most && matcher.find()) {
            count++;
        }
        return count;
    }

    com.google.re2j.Matcher exactly(String text) {
        return exact.matcher(text);
    }

    NeededSlots slots() {
        return slots;
    }

    Prefilter prefilter() {
        return prefilter;
    }

    @Override
    public String toString() {
        return exact.pattern();
    }
}
