package org.rapporteur.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.annotate.Phrase;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.document.Block;
import org.rapporteur.fact.Fact;
import org.rapporteur.text.Span;
import org.rapporteur.vocabulary.Knowledge;
import org.rapporteur.vocabulary.Names;
import org.rapporteur.vocabulary.Wording;

/// Tables of the status of a treaty: states down the side, steps across the top, dates in the
/// cells.
final class TreatyTables implements Extractor {

    private static final String COMPLETED = "completed";

    private final List<Wording> columns;
    private final List<Wording> marks;

    TreatyTables(Knowledge knowledge) {
        this.columns = knowledge.wordings("TreatyColumn");
        this.marks = knowledge.wordings("TreatyMark");
    }

    @Override
    public List<Fact.TreatyAction> extract(Context context) {
        var found = new ArrayList<Fact.TreatyAction>();
        List<Optional<Wording>> heads = List.of();
        for (var sentence : context.sentences()) {
            if (!(sentence.in() instanceof Block.Row row)) {
                heads = List.of();
                continue;
            }
            var named = heads(context, row);
            if (named.stream().anyMatch(Optional::isPresent)
                    && dates(sentence, row.span()).isEmpty()) {
                heads = named;
            } else if (!heads.isEmpty()) {
                found.addAll(row(context, sentence, row, heads));
            }
        }
        return found;
    }

    private List<Optional<Wording>> heads(Context context, Block.Row row) {
        return row.cells().stream().map(cell -> wording(columns, cell.of(context.text()))).toList();
    }

    private static Optional<Wording> wording(List<Wording> wordings, String text) {
        return wordings.stream().filter(each -> each.pattern().matcher(text).find()).findFirst();
    }

    private List<Fact.TreatyAction> row(
            Context context, Sentence sentence, Block.Row row, List<Optional<Wording>> heads) {
        var found = new ArrayList<Fact.TreatyAction>();
        var state = state(sentence);
        for (int i = 0; i < Math.min(heads.size(), row.cells().size()); i++) {
            var cell = row.cells().get(i);
            var date = dates(sentence, cell).stream().findFirst();
            if (state.isPresent() && heads.get(i).isPresent() && date.isPresent()) {
                var mark = wording(marks, cell.of(context.text()));
                var action = mark.orElse(heads.get(i).get());
                found.add(action(context, state.get(), action, date.get(), row.span()));
            }
        }
        return found;
    }

    private static Fact.TreatyAction action(
            Context context, Phrase.Agent state, Wording wording, Phrase.Date date, Span row) {
        return new Fact.TreatyAction(
                state.ref(),
                context.annotated().setting().treaty().map(Names.Treaty::iri).orElse(""),
                wording.get("action"),
                date.period().in(context.annotated().setting().year()).end(),
                COMPLETED,
                context.evidence(row, wording.iri()));
    }

    private static Optional<Phrase.Agent> state(Sentence sentence) {
        return sentence.slotted().phrases().stream()
                .flatMap(phrase -> Context.agents(phrase).stream())
                .filter(agent -> Context.isState(agent.ref()))
                .findFirst();
    }

    private static List<Phrase.Date> dates(Sentence sentence, Span within) {
        return sentence.slotted().phrases().stream()
                .filter(Phrase.Date.class::isInstance)
                .map(Phrase.Date.class::cast)
                .filter(date -> within.contains(date.span()))
                .toList();
    }
}
