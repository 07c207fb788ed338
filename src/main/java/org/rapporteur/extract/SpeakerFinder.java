package org.rapporteur.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.annotate.Annotated;
import org.rapporteur.annotate.Phrase;
import org.rapporteur.fact.Ref;
import org.rapporteur.vocabulary.Knowledge;
import org.rapporteur.vocabulary.Pattern;

/// Finds whose statement a document is, in its first lines.
final class SpeakerFinder {

    private static final int TITLE = 14;
    private static final int LINE = 160;

    /// How long a line of a title that ends in a full stop may be.
    private static final int SHORT = 50;

    private final Knowledge knowledge;

    SpeakerFinder(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /// Who delivers a statement speaks, whoever it is made for.
    private static final String DELIVERED = "speaker-delivered";

    /// How far from its end a letter is signed, in sentences.
    private static final int END = 16;

    private static final Pattern CLOSE =
            Pattern.compile(
                    "(?i)^\\(?signed\\)?$|\\b(?:sincerely|faithfully|truly|consideration|regards|esteem)\\b");

    /// Who signed a letter: the name alone on its line below the last words.
    private static Optional<Ref> signed(Annotated annotated) {
        var all = annotated.sentences();
        boolean closed = false;
        for (var line : all.subList(Math.max(0, all.size() - END), all.size())) {
            var first = line.slotted().phrase(0).orElse(null);
            if (closed && first instanceof Phrase.Person person && line.slotted().length() <= 2) {
                return Optional.of(person.ref());
            }
            closed |= CLOSE.matcher(line.span().of(annotated.document().text())).find();
        }
        return Optional.empty();
    }

    /// States and organizations before persons, who speak for them.
    List<Ref> find(Annotated annotated) {
        var found = new ArrayList<Ref>();
        var delivering = new ArrayList<Ref>();
        for (var sentence : annotated.sentences()) {
            boolean text =
                    sentence.span().length() > SHORT
                            && sentence.span().of(annotated.document().text()).endsWith(".");
            if (sentence.block() < TITLE && sentence.span().length() < LINE && !text) {
                for (var wording : knowledge.wordings("Speaker")) {
                    for (var match : sentence.slotted().find(wording.pattern())) {
                        var who = wording.iri().endsWith(DELIVERED) ? delivering : found;
                        match.phrases("who")
                                .forEach(phrase ->
                                        Context.agents(phrase)
                                                .forEach(agent -> who.add(agent.ref())));
                    }
                }
            }
        }
        if (found.isEmpty()) {
            signed(annotated).ifPresent(found::add);
        }
        found.addAll(0, delivering);
        found.sort((a, b) -> Boolean.compare(Context.isPerson(a), Context.isPerson(b)));
        return found;
    }
}
