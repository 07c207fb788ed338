package org.rapporteur.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.rapporteur.text.Span;
import org.rapporteur.vocabulary.Matcher;
import org.rapporteur.vocabulary.Pattern;
import org.rapporteur.vocabulary.Slot;

/// A sentence in which every phrase that was found stands as one character, so that a wording can
/// leave a place for it. Each character knows where in the document it comes from.
public final class Slotted {

    private final String document;
    private final String text;
    private final List<Span> places;
    private final NavigableMap<Integer, Phrase> phrases;

    private Slotted(
            String document,
            String text,
            List<Span> places,
            NavigableMap<Integer, Phrase> phrases) {
        this.document = document;
        this.text = text;
        this.places = places;
        this.phrases = phrases;
    }

    /// A part of a document's text with phrases, which are in order and do not overlap.
    public static Slotted of(String document, Span within, List<? extends Phrase> found) {
        var writer = new Writer(document);
        int next = within.start();
        for (var phrase : found) {
            for (int i = next; i < phrase.span().start(); i++) {
                writer.add(document.charAt(i), new Span(i, i + 1));
            }
            writer.add(phrase);
            next = phrase.span().end();
        }
        for (int i = next; i < within.end(); i++) {
            writer.add(document.charAt(i), new Span(i, i + 1));
        }
        return writer.slotted();
    }

    private static final class Writer {
        private final String document;
        private final StringBuilder text = new StringBuilder();
        private final List<Span> places = new ArrayList<>();
        private final TreeMap<Integer, Phrase> phrases = new TreeMap<>();

        private Writer(String document) {
            this.document = document;
        }

        private void add(char c, Span place) {
            text.append(c);
            places.add(place);
        }

        private void add(Phrase phrase) {
            phrases.put(text.length(), phrase);
            add(phrase.slot().mark(), phrase.span());
        }

        private Slotted slotted() {
            return new Slotted(document, text.toString(), places, phrases);
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
        if (from >= to) {
            int at = from < places.size() ? places.get(from).start() : places.getLast().end();
            return new Span(at, at);
        }
        return places.get(from).to(places.get(to - 1));
    }

    /// The index in the slotted text of an offset in the document.
    public int index(int offset) {
        int low = 0;
        int high = places.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    public List<Phrase> phrases(int from, int to) {
        return from >= to ? List.of() : List.copyOf(phrases.subMap(from, to).values());
    }

    public List<Phrase> phrases() {
        return List.copyOf(phrases.values());
    }

    public Optional<Phrase> phrase(int index) {
        return Optional.ofNullable(phrases.get(index));
    }

    /// All matches, from left to right.
    public List<Match> find(Pattern pattern) {
        var matches = new ArrayList<Match>();
        int from = 0;
        while (from <= text.length()) {
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
        return from <= text.length() && matcher.find(from)
                ? Optional.of(new Match(matcher))
                : Optional.empty();
    }

    /// The same sentence with each phrase changed for another of its kind.
    Slotted map(UnaryOperator<Phrase> change) {
        var changed = new TreeMap<Integer, Phrase>();
        phrases.forEach((index, phrase) -> changed.put(index, change.apply(phrase)));
        return new Slotted(document, text, places, changed);
    }

    /// The same sentence with matches of a pattern taken together as phrases, where they are one.
    public Slotted merge(Pattern pattern, Function<Match, Optional<? extends Phrase>> maker) {
        return merge(pattern, "", maker);
    }

    /// The same for what a named group of the pattern matched; no name is the whole match.
    Slotted merge(
            Pattern pattern, String group, Function<Match, Optional<? extends Phrase>> maker) {
        var writer = new Writer(document);
        int next = 0;
        for (var match : find(pattern)) {
            Optional<? extends Phrase> made = maker.apply(match);
            if (made.isEmpty()) {
                continue;
            }
            copy(writer, next, match.from(group));
            writer.add(made.get());
            next = match.until(group);
        }
        if (next == 0) {
            return this;
        }
        copy(writer, next, text.length());
        return writer.slotted();
    }

    private void copy(Writer writer, int from, int to) {
        for (int i = from; i < to; i++) {
            var phrase = phrases.get(i);
            if (phrase != null) {
                writer.add(phrase);
            } else {
                writer.add(text.charAt(i), places.get(i));
            }
        }
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
