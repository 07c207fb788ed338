package org.rapporteur.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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

    static final String COMPLETED = "completed";

    /// How long a line is that names columns, in characters.
    private static final int LINE = 120;

    /// How far from its head a cell may begin, in characters.
    private static final int NEAR = 12;

    private final List<Wording> columns;
    private final List<Wording> marks;

    TreatyTables(Knowledge knowledge) {
        this.columns = knowledge.wordings("TreatyColumn");
        this.marks = knowledge.wordings("TreatyMark");
    }

    @Override
    public List<Fact.TreatyAction> extract(Context context) {
        var found = new ArrayList<Fact.TreatyAction>();
        List<Head> heads = List.of();
        for (var sentence : context.sentences()) {
            if (!(sentence.in() instanceof Block.Row row)) {
                heads = heads(context, sentence);
                continue;
            }
            var named = heads(context, row);
            if (!named.isEmpty() && dates(sentence, row.span()).isEmpty()) {
                heads = named;
            } else if (!heads.isEmpty()) {
                found.addAll(row(context, sentence, row, heads));
            }
        }
        return found;
    }

    /// The head of a column: its place among the cells, from 0 (none where the columns stand on a
    /// line of text), its place in the line, in characters (none where cells are parted by more
    /// than blanks), and the step that it tells, if any.
    private record Head(Optional<Integer> place, OptionalInt column, Optional<Wording> wording) {}

    private List<Head> heads(Context context, Block.Row row) {
        var found = new ArrayList<Head>();
        for (int i = 0; i < row.cells().size(); i++) {
            var cell = row.cells().get(i);
            var column = Columns.of(context.document(), cell.start());
            var wording = wording(columns, cell.of(context.text()));
            found.add(new Head(Optional.of(i), column, wording));
        }
        return told(found);
    }

    /// The columns that a short line of text names above rows, its words set apart by blanks.
    private List<Head> heads(Context context, Sentence line) {
        return line.span().length() > LINE
                ? List.of()
                : told(
                        Columns.parts(context.document(), line.span()).stream()
                                .map(part ->
                                        new Head(
                                                Optional.empty(),
                                                OptionalInt.of(part.column()),
                                                wording(columns, part.words())))
                                .toList());
    }

    /// Heads of which one at least tells a step; else none.
    private static List<Head> told(List<Head> heads) {
        return heads.stream().anyMatch(head -> head.wording().isPresent()) ? heads : List.of();
    }

    private static Optional<Wording> wording(List<Wording> wordings, String text) {
        return wordings.stream().filter(each -> each.pattern().matcher(text).find()).findFirst();
    }

    private List<Fact.TreatyAction> row(
            Context context, Sentence sentence, Block.Row row, List<Head> heads) {
        var found = new ArrayList<Fact.TreatyAction>();
        var state = state(sentence);
        for (int i = 0; i < row.cells().size(); i++) {
            var cell = row.cells().get(i);
            var date = dates(sentence, cell).stream().findFirst();
            var head = head(context, heads, i, cell).flatMap(Head::wording);
            if (state.isPresent() && head.isPresent() && date.isPresent()) {
                var mark = wording(marks, cell.of(context.text()));
                var action = mark.orElse(head.get());
                found.add(action(context, state.get(), action, date.get(), row.span()));
            }
        }
        return found;
    }

    /// The column that a cell stands in: the one that begins nearest in the line where columns are
    /// made of blanks, else the one with its number.
    private static Optional<Head> head(Context context, List<Head> heads, int place, Span cell) {
        var column = Columns.of(context.document(), cell.start());
        boolean blanks =
                column.isPresent() && heads.stream().allMatch(head -> head.column().isPresent());
        return blanks
                ? heads.stream()
                        .filter(head -> away(head, column) <= NEAR)
                        .min(Comparator.comparingInt(head -> away(head, column)))
                : heads.stream()
                        .filter(head -> head.place().equals(Optional.of(place)))
                        .findFirst();
    }

    private static int away(Head head, OptionalInt column) {
        return Math.abs(head.column().orElseThrow() - column.orElseThrow());
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
