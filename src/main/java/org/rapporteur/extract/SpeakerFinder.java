package org.rapporteur.extract;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.annotate.Annotated;
import org.rapporteur.fact.Ref;
import org.rapporteur.vocabulary.Knowledge;

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

    /// States and organizations before persons, who speak for them.
    List<Ref> find(Annotated annotated) {
        var found = new ArrayList<Ref>();
        for (var sentence : annotated.sentences()) {
            boolean text =
                    sentence.span().length() > SHORT
                            && sentence.span().of(annotated.document().text()).endsWith(".");
            if (sentence.block() < TITLE && sentence.span().length() < LINE && !text) {
                for (var wording : knowledge.wordings("Speaker")) {
                    for (var match : sentence.slotted().find(wording.pattern())) {
                        match.phrases("who")
                                .forEach(phrase ->
                                        Context.agents(phrase)
                                                .forEach(agent -> found.add(agent.ref())));
                    }
                }
            }
        }
        found.sort((a, b) -> Boolean.compare(Context.isPerson(a), Context.isPerson(b)));
        return found;
    }
}
