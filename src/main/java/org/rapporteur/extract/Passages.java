package org.rapporteur.extract;

import static java.util.stream.Collectors.groupingBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.rapporteur.annotate.Annotated;
import org.rapporteur.annotate.Phrase;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.document.Block;
import org.rapporteur.fact.Ref;
import org.rapporteur.text.Span;

/// Looks up the sentences and the persons of a document, whatever its length.
final class Passages {

    private final List<Sentence> sentences;
    private final Map<Ref, List<Phrase.Person>> persons;
    private final Map<Ref, Ref> homes = new HashMap<>();

    Passages(Annotated annotated) {
        this.sentences = annotated.sentences();
        this.persons =
                annotated.phrases(Phrase.Person.class).collect(groupingBy(Phrase.Person::ref));
    }

    /// The sentences of a range of blocks, both ends included.
    List<Sentence> inBlocks(int first, int last) {
        return sentences.subList(before(Sentence::block, first), before(Sentence::block, last + 1));
    }

    /// The sentence in which a span lies whole.
    Optional<Sentence> around(Span span) {
        int next = before(sentence -> sentence.span().start(), span.start() + 1);
        return next == 0
                ? Optional.empty()
                : Optional.of(sentences.get(next - 1)).filter(each -> each.span().contains(span));
    }

    /// The sentence in which an offset of the text lies.
    Optional<Sentence> at(int offset) {
        int next = before(sentence -> sentence.span().start(), offset + 1);
        return next == 0 ? Optional.empty() : Optional.of(sentences.get(next - 1));
    }

    /// The number of sentences whose place is before another.
    private int before(ToIntFunction<Sentence> place, int other) {
        int low = 0;
        int high = sentences.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (place.applyAsInt(sentences.get(middle)) < other) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The places that name a person, in their order.
    List<Phrase.Person> naming(Ref person) {
        return persons.getOrDefault(person, List.of());
    }

    /// The first whom words beside a person's name say that the person is from.
    Ref home(Ref person) {
        return homes.computeIfAbsent(person, this::findHome);
    }

    private Ref findHome(Ref person) {
        return naming(person).stream()
                .flatMap(named -> PostReader.organizations(named).stream())
                .findFirst()
                .orElse(new Ref.Nobody());
    }

    /// A sentence with the entries of the list below it.
    Span withList(Sentence sentence) {
        var span = sentence.span();
        for (var next : inBlocks(sentence.block() + 1, sentence.block() + LIST)) {
            if (!(next.in() instanceof Block.Item)) {
                return span;
            }
            span = span.to(next.span());
        }
        return span;
    }

    /// How many entries of a list belong to its paragraph at most.
    private static final int LIST = 12;
}
