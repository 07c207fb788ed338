package org.rapporteur.annotate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.rapporteur.text.Span;
import org.rapporteur.vocabulary.Matcher;
import org.rapporteur.vocabulary.Pattern;
import org.rapporteur.vocabulary.Slot;

/// A sentence in which every phrase that was found stands as one character, so that a wording can
/// leave a place for it. The other characters are those of the document, one by one, so that the
/// phrases alone tell where each comes from.
public final class Slotted {

    private final String document;
    private final int beginning;
    private final String text;
    private final int[] places;
    private final List<Phrase> phrases;
    private final int slots;

    private Slotted(
            String document, int beginning, String text, int[] places, List<Phrase> phrases) {
        this.document = document;
        this.beginning = beginning;
        this.text = text;
        this.slots = Slot.in(text);
        this.places = places;
        this.phrases = List.copyOf(phrases);
    }

    /// A part of a document's text with phrases, which are in order and do not overlap.
    public static Slotted of(String document, Span within, List<? extends Phrase> found) {
        var writer = new Writer(document, within.start());
        int next = within.start();
        for (var phrase : found) {
            writer.text.append(document, next, phrase.span().start());
            writer.add(phrase);
            next = phrase.span().end();
        }
        writer.text.append(document, next, within.end());
        return writer.slotted();
    }

    private static final class Writer {
        private final String document;
        private final int beginning;
        private final StringBuilder text = new StringBuilder();
        private final List<Phrase> phrases = new ArrayList<>();
        private int[] places = new int[8];

        private Writer(String document, int beginning) {
            this.document = document;
            this.beginning = beginning;
        }

        private void add(Phrase phrase) {
            note(phrase, text.length());
            text.append(phrase.slot().mark());
        }

        private void note(Phrase phrase, int place) {
            if (phrases.size() == places.length) {
                places = Arrays.copyOf(places, 2 * places.length);
            }
            places[phrases.size()] = place;
            phrases.add(phrase);
        }

        /// Adds a part of a sentence as it is.
        private void copy(Slotted other, int from, int until) {
            int shift = text.length() - from;
            for (int i = other.before(from); i < other.before(until); i++) {
                note(other.phrases.get(i), other.places[i] + shift);
            }
            text.append(other.text, from, until);
        }

        private Slotted slotted() {
            int[] all = Arrays.copyOf(places, phrases.size());
            return new Slotted(document, beginning, text.toString(), all, phrases);
        }
    }

    /// A match of a pattern: its parts as the document prints them and as phrases.
    public final class Match {

        private final Matcher matcher;

        private Match(Matcher matcher) {
            this.matcher = matcher;
        }

        public int start() {
            return matcher.start();
        }

        public int end() {
            return matcher.end();
        }

        private int from(String group) {
            return group.isEmpty() ? matcher.start() : matcher.start(group);
        }

        private int until(String group) {
            return group.isEmpty() ? matcher.end() : matcher.end(group);
        }

        /// Where a named group begins in the slotted text.
        public int start(String group) {
            return matcher.start(group);
        }

        public Span span() {
            return Slotted.this.span(matcher.start(), matcher.end());
        }

        /// The span of a named group, if it took part.
        public Optional<Span> span(String group) {
            return has(group)
                    ? Optional.of(Slotted.this.span(matcher.start(group), matcher.end(group)))
                    : Optional.empty();
        }

        /// The slotted text of a group by its number, empty for 0 and if it took no part.
        String group(int number) {
            return number == 0 ? "" : matcher.group(number);
        }

        /// The slotted text of a named group, empty if it took no part.
        public String text(String group) {
            return has(group) ? matcher.group(group) : "";
        }

        /// The words of a named group as the document prints them, empty if it took no part.
        public String printed(String group) {
            return span(group).map(span -> span.of(document)).orElse("");
        }

        /// The phrases in a named group.
        public List<Phrase> phrases(String group) {
            return has(group)
                    ? Slotted.this.phrases(matcher.start(group), matcher.end(group))
                    : List.of();
        }

        public List<Phrase> phrases() {
            return Slotted.this.phrases(matcher.start(), matcher.end());
        }

        /// The sentence in which this was found.
        public Slotted sentence() {
            return Slotted.this;
        }

        public boolean has(String group) {
            return matcher.pattern().namedGroups().containsKey(group)
                    && matcher.start(group) >= 0
                    && matcher.end(group) > matcher.start(group);
        }
    }

    public String text() {
        return text;
    }

    /// The whole text of the document.
    public String document() {
        return document;
    }

    public int length() {
        return text.length();
    }

    /// The part of the document that a range of the slotted text stands for.
    public Span span(int from, int to) {
        return from < to ? new Span(start(from), end(to - 1)) : empty(from);
    }

    private Span empty(int index) {
        int at = index < length() ? start(index) : end(length() - 1);
        return new Span(at, at);
    }

    /// The number of phrases before an index.
    private int before(int index) {
        int found = Arrays.binarySearch(places, index);
        return found < 0 ? -found - 1 : found;
    }

    private int start(int index) {
        int before = before(index);
        return before == 0
                ? beginning + index
                : phrases.get(before - 1).span().end() + index - places[before - 1] - 1;
    }

    private int end(int index) {
        return phrase(index).map(phrase -> phrase.span().end()).orElseGet(() -> start(index) + 1);
    }

    /// The index in the slotted text of an offset in the document.
    public int index(int offset) {
        int low = 0;
        int high = length();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (end(middle) <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    public List<Phrase> phrases(int from, int to) {
        return from >= to ? List.of() : phrases.subList(before(from), before(to));
    }

    public List<Phrase> phrases() {
        return phrases;
    }

    public Optional<Phrase> phrase(int index) {
        int found = Arrays.binarySearch(places, index);
        return found < 0 ? Optional.empty() : Optional.of(phrases.get(found));
    }

    /// All matches, from left to right.
    public List<Match> find(Pattern pattern) {
        var matches = new ArrayList<Match>();
        int from = 0;
        while (from <= text.length() && pattern.mayHold(slots)) {
            var matcher = pattern.matcher(text);
            if (!matcher.find(from)) {
                break;
            }
            matches.add(new Match(matcher));
            from = Math.max(matcher.end(), matcher.start() + 1);
        }
        return matches;
    }

    /// The first match that begins at or after an index.
    public Optional<Match> find(Pattern pattern, int from) {
        var matcher = pattern.matcher(text);
        return from <= text.length() && pattern.mayHold(slots) && matcher.find(from)
                ? Optional.of(new Match(matcher))
                : Optional.empty();
    }

    /// The same sentence with each phrase changed for another of its kind.
    Slotted map(UnaryOperator<Phrase> change) {
        var changed = phrases.stream().map(change).toList();
        return new Slotted(document, beginning, text, places, changed);
    }

    /// The same sentence with matches of a pattern taken together as phrases, where they are one.
    public Slotted merge(Pattern pattern, Function<Match, Optional<? extends Phrase>> maker) {
        return merge(pattern, "", maker);
    }

    /// The same for what a named group of the pattern matched; no name is the whole match.
    Slotted merge(
            Pattern pattern, String group, Function<Match, Optional<? extends Phrase>> maker) {
        var writer = new Writer(document, beginning);
        int next = 0;
        for (var match : find(pattern)) {
            Optional<? extends Phrase> made = maker.apply(match);
            if (made.isEmpty()) {
                continue;
            }
            writer.copy(this, next, match.from(group));
            writer.add(made.get());
            next = match.until(group);
        }
        if (next == 0) {
            return this;
        }
        writer.copy(this, next, text.length());
        return writer.slotted();
    }

    @Override
    public String toString() {
        var shown = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            shown.append(Slot.marked(c).map(slot -> "{" + slot.key() + "}").orElse("" + c));
        }
        return shown.toString();
    }
}
