package org.rapporteur.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rapporteur.annotate.Phrase;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.text.Span;
import org.rapporteur.vocabulary.Knowledge;
import org.rapporteur.vocabulary.Wording;

/// What a wording found in a sentence as it is printed, with its named parts at their places.
record Printed(
        Sentence sentence, Wording wording, Span span, Map<String, Span> parts, String document) {

    Printed {
        parts = Map.copyOf(parts);
    }

    /// What the wordings that announce something find in a sentence, without those that stand in
    /// what an earlier wording found.
    static List<Printed> find(
            Knowledge knowledge, String announces, Sentence sentence, String document) {
        var words = sentence.span().of(document);
        var all = new ArrayList<Printed>();
        for (var wording : knowledge.wordings(announces, words)) {
            var matcher = wording.pattern().matcher(words);
            while (matcher.find()) {
                int from = sentence.span().start();
                var span = new Span(from + matcher.start(), from + matcher.end());
                if (all.stream().noneMatch(other -> other.span().overlaps(span))) {
                    var parts = new TreeMap<String, Span>();
                    for (var name : wording.pattern().namedGroups().keySet()) {
                        if (matcher.start(name) >= 0 && matcher.end(name) > matcher.start(name)) {
                            parts.put(
                                    name,
                                    new Span(from + matcher.start(name), from + matcher.end(name)));
                        }
                    }
                    all.add(new Printed(sentence, wording, span, parts, document));
                }
            }
        }
        return all;
    }

    /// The match without the marks that only end it: up to its last word.
    Span said() {
        int end = span.end();
        while (end > span.start() && ",;. ".indexOf(document.charAt(end - 1)) >= 0) {
            end--;
        }
        var words = new Span(span.start(), end).of(document);
        return new Span(span.start(), words.endsWith(" and") ? end - " and".length() : end);
    }

    boolean has(String part) {
        return parts.containsKey(part);
    }

    /// The words of a part, empty if it took no part.
    String get(String part) {
        return at(part).map(span -> span.of(document).strip()).orElse("");
    }

    Optional<Span> at(String part) {
        return Optional.ofNullable(parts.get(part));
    }

    /// The date that begins at most so many characters behind a place, before the sentence ends.
    Optional<Phrase.Date> dateBehind(int place, int most) {
        return sentence.slotted().phrases().stream()
                .filter(Phrase.Date.class::isInstance)
                .map(Phrase.Date.class::cast)
                .filter(date -> date.span().start() >= place && date.span().start() <= place + most)
                .findFirst();
    }
}
