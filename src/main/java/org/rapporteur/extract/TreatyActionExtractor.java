package org.rapporteur.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.rapporteur.annotate.Phrase;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.annotate.Slotted;
import org.rapporteur.fact.Fact;
import org.rapporteur.fact.When;
import org.rapporteur.vocabulary.Knowledge;
import org.rapporteur.vocabulary.Names;
import org.rapporteur.vocabulary.Wording;

/// Steps of states towards a treaty.
final class TreatyActionExtractor implements Extractor {

    private final List<Wording> wordings;
    private final TreatyTables tables;

    TreatyActionExtractor(Knowledge knowledge) {
        this.wordings = knowledge.wordings("TreatyAction");
        this.tables = new TreatyTables(knowledge);
    }

    @Override
    public List<Fact.TreatyAction> extract(Context context) {
        var rows = new LinkedHashMap<String, Fact.TreatyAction>();
        for (var sentence : context.sentences()) {
            for (var wording : wordings) {
                if (!isNear(context, sentence, wording)) {
                    continue;
                }
                for (var match : sentence.slotted().find(wording.pattern())) {
                    for (var row : rows(context, wording, match)) {
                        rows.putIfAbsent(row.agent().name() + row.action() + row.status(), row);
                    }
                }
            }
        }
        for (var row : tables.extract(context)) {
            rows.putIfAbsent(row.agent().name() + row.action() + row.status(), row);
        }
        return List.copyOf(rows.values());
    }

    /// Whether the sentence, or the heading it stands under, holds the word that a list depends on.
    private static boolean isNear(Context context, Sentence sentence, Wording wording) {
        var words = sentence.span().of(context.text()) + " " + context.heading(sentence);
        return Context.lower(words).contains(wording.get("near"));
    }

    private static List<Fact.TreatyAction> rows(
            Context context, Wording wording, Slotted.Match match) {
        var rows = new ArrayList<Fact.TreatyAction>();
        var span = match.has("quote") ? match.span("quote").orElseThrow() : match.span();
        for (var phrase : match.phrases("who")) {
            for (var agent : Context.agents(phrase)) {
                if (Context.isState(agent.ref())) {
                    rows.add(
                            new Fact.TreatyAction(
                                    agent.ref(),
                                    context.annotated()
                                            .setting()
                                            .treaty()
                                            .map(Names.Treaty::iri)
                                            .orElse(""),
                                    wording.get("action"),
                                    date(context, wording, match),
                                    wording.get("status"),
                                    context.evidence(span, wording.iri())));
                }
            }
        }
        return rows;
    }

    private static When date(Context context, Wording wording, Slotted.Match match) {
        int precision = wording.get("dated").equals("year") ? 4 : 10;
        return Stream.of("date", "date2", "date3")
                .flatMap(group -> match.phrases(group).stream())
                .filter(Phrase.Date.class::isInstance)
                .map(date ->
                        ((Phrase.Date) date)
                                .period()
                                .in(context.annotated().setting().year())
                                .end())
                .findFirst()
                .map(when ->
                        new When(when.iso().substring(0, Math.min(precision, when.iso().length()))))
                .orElse(When.UNSAID);
    }
}
