package org.rapporteur.extract;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.annotate.Phrase;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.annotate.Slotted;
import org.rapporteur.document.Block;
import org.rapporteur.fact.Fact;
import org.rapporteur.fact.Ref;
import org.rapporteur.vocabulary.Knowledge;
import org.rapporteur.vocabulary.Pattern;
import org.rapporteur.vocabulary.Slot;
import org.rapporteur.vocabulary.Wording;

/// Contributions that a turn of phrase announces, not a verb with its subject: "statements were
/// made by", "a report prepared by".
final class WordedContributions implements Extractor {

    private final List<Wording> wordings;

    WordedContributions(Knowledge knowledge) {
        this.wordings = knowledge.wordings("Contribution");
    }

    @Override
    public List<Fact.Contribution> extract(Context context) {
        var found = new ArrayList<Fact.Contribution>();
        for (var sentence : context.sentences()) {
            if (!(sentence.in() instanceof Block.Heading)) {
                for (var wording : wordings) {
                    for (var match : sentence.slotted().find(wording.pattern())) {
                        if (isDenied(sentence, match)) {
                            continue;
                        }
                        found.addAll(rows(context, sentence, wording, match));
                    }
                }
            }
        }
        return found;
    }

    /// "there is not an offer from": what is denied did not happen.
    private static boolean isDenied(Sentence sentence, Slotted.Match match) {
        int from = match.has("quote") ? match.start("quote") : match.start();
        return DENIED.matcher(sentence.slotted().text().substring(0, from)).find();
    }

    private static final Pattern DENIED =
            Pattern.compile("\\b(?:not|no|without|never|neither)(?: been)?(?: an?| the| any)? ?$");

    /// A property of the wording, else of the verb that it leaves a place for.
    private static String property(Wording wording, Slotted.Match match, String name) {
        if (!wording.get("act").isEmpty()) {
            return wording.get(name);
        }
        return match.phrases("verb").stream()
                .filter(Phrase.Term.class::isInstance)
                .flatMap(phrase -> ((Phrase.Term) phrase).as(Slot.VERB).stream())
                .filter(entry -> entry.get("act").equals("position"))
                .map(entry -> entry.get(name))
                .findFirst()
                .orElse("");
    }

    private static List<Fact.Contribution> rows(
            Context context, Sentence sentence, Wording wording, Slotted.Match match) {
        var span = match.has("quote") ? match.span("quote").orElseThrow() : match.span();
        var rows = new ArrayList<Fact.Contribution>();
        var act = property(wording, match, "act");
        if (act.isEmpty()) {
            return rows;
        }
        for (var phrase : match.phrases("who")) {
            for (var agent : Context.agents(phrase)) {
                Ref meeting =
                        wording.get("elsewhere").equals("true") ? new Ref.Nobody() : context.main();
                rows.add(
                        new Fact.Contribution(
                                meeting,
                                agent.ref(),
                                act,
                                property(wording, match, "stance"),
                                context.topic(sentence, span),
                                context.evidence(span, wording.iri())));
            }
        }
        return rows;
    }
}
