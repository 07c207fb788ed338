package org.rapporteur.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.annotate.Phrase;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.annotate.Slotted;
import org.rapporteur.document.Block;
import org.rapporteur.fact.Fact;
import org.rapporteur.fact.Ref;
import org.rapporteur.text.Span;
import org.rapporteur.vocabulary.Knowledge;
import org.rapporteur.vocabulary.Pattern;
import org.rapporteur.vocabulary.Slot;
import org.rapporteur.vocabulary.Wording;

/// Contributions that a turn of phrase announces, not a verb with its subject: "statements were
/// made by", "a report prepared by".
final class WordedContributions implements Extractor {

    private final Knowledge knowledge;
    private final Acts acts;

    WordedContributions(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.acts = new Acts(knowledge);
    }

    @Override
    public List<Fact.Contribution> extract(Context context) {
        var drafts = drafts(context, "Contribution");
        drafts.addAll(drafts(context, "ToldInSpeech"));
        return Echoes.resolve(drafts);
    }

    List<Echoes.Draft> drafts(Context context) {
        return drafts(context, "Contribution");
    }

    private List<Echoes.Draft> drafts(Context context, String announces) {
        var found = new ArrayList<Echoes.Draft>();
        for (var sentence : context.sentences()) {
            if (!(sentence.in() instanceof Block.Heading)) {
                for (var wording : knowledge.wordings(announces, sentence.slotted().text())) {
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

    private List<Echoes.Draft> rows(
            Context context, Sentence sentence, Wording wording, Slotted.Match match) {
        var span = match.has("quote") ? match.span("quote").orElseThrow() : match.span();
        var rows = new ArrayList<Echoes.Draft>();
        var act = act(context, wording, match, span);
        if (act.act().isEmpty() || isAnswer(act, match)) {
            return rows;
        }
        Ref meeting = wording.get("elsewhere").equals("true") ? new Ref.Nobody() : context.main();
        for (var phrase : listed(sentence, wording, match)) {
            for (var agent : Context.agents(phrase)) {
                var row =
                        new Fact.Contribution(
                                meeting,
                                agent.ref(),
                                act.act(),
                                act.stance(),
                                topic(context, sentence, span, act.act()),
                                context.evidence(place(sentence, agent, span), act.rule()));
                rows.add(new Echoes.Draft(row, act.echo(), Optional.empty()));
            }
        }
        return rows;
    }

    /// The words that tell of an agent: in a table those of the cell that names it, in a list those
    /// up to its name.
    private static Span place(Sentence sentence, Phrase.Agent agent, Span span) {
        return sentence.in() instanceof Block.Row row
                ? row.cells().stream()
                        .filter(cell -> cell.contains(agent.span()))
                        .findFirst()
                        .orElse(span)
                : span.start() <= agent.span().start() ? span.to(agent.span()) : span;
    }

    /// "associated itself with the statement": who answers a statement makes none.
    private static boolean isAnswer(Acts.Act act, Slotted.Match match) {
        return act.act().equals("statement")
                && match.phrases("verb").stream()
                        .filter(Phrase.Term.class::isInstance)
                        .flatMap(phrase -> ((Phrase.Term) phrase).as(Slot.VERB).stream())
                        .anyMatch(entry -> entry.get("act").equals("position"));
    }

    /// Those whom a wording names; where it ends with a list, the whole list.
    private static List<Phrase> listed(Sentence sentence, Wording wording, Slotted.Match match) {
        var named = match.phrases("who");
        if (named.size() != 1) {
            return named;
        }
        int at = match.start("who") + match.text("who").length();
        if (at < match.end() - 1 && !wording.get("echo").equals("joined")) {
            return named;
        }
        var all = Enumeration.around(sentence.slotted(), at - 1, at).phrases();
        return all.isEmpty() ? named : all;
    }

    private Acts.Act act(Context context, Wording wording, Slotted.Match match, Span span) {
        var act = property(wording, match, "act");
        var told =
                new Acts.Act(
                        act,
                        property(wording, match, "stance"),
                        wording.iri(),
                        wording.get("echo"));
        return wording.get("cued").equals("true")
                ? acts.cue(act, wording.iri(), span.of(context.text())).orElse(told)
                : told;
    }

    /// A whole statement has the area of the part in which it is told, none of its own.
    private static String topic(Context context, Sentence sentence, Span span, String act) {
        return act.equals("statement")
                ? context.theme(context.heading(sentence))
                : context.topic(sentence, span);
    }
}
