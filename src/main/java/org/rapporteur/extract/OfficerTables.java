package org.rapporteur.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rapporteur.annotate.Phrase;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.annotate.Slotted;
import org.rapporteur.fact.Bound;
import org.rapporteur.fact.Fact;
import org.rapporteur.fact.Ref;
import org.rapporteur.fact.When;
import org.rapporteur.vocabulary.Base;
import org.rapporteur.vocabulary.Slot;

/// Officers in the rows of a table. The office is the head of the holders' column, a cell of the
/// row, or the title above; another column, or the title, gives the term.
final class OfficerTables {

    private static final String RULE = Base.STANDARD.id("rule", "officers-in-a-table");
    private static final int LONG = 400;
    private static final int TITLE = 120;
    private static final char OFFICE = Slot.OFFICE.mark();

    /// A title that is an office for those below.
    private static final Pattern OFFICES =
            Pattern.compile("^(?:[IVX\\d]+[.)] ?)?(?:[Tt]he )?" + OFFICE + "(?:[ ,:].*)?$");

    private static final Pattern UNTIL =
            Pattern.compile("(?i)\\b(?:until|till|term|period|mandate|years?|expir\\w*|end)\\b");
    private static final Pattern SINCE = Pattern.compile("(?i)\\b(?:from|since|start|elected)\\b");
    private static final Pattern YEARS =
            Pattern.compile("\\b((?:19|20)\\d\\d) ?[-–—/] ?((?:19|20)?\\d\\d)\\b");
    private static final Pattern GROUPS =
            Pattern.compile(
                    "(?i)\\b(?:the )?((?:working |contact |expert )groups?|committees?)\\b");

    /// A cell of a row: a range of its slotted text.
    private record Cell(Slotted row, int from, int to) {

        List<Phrase> phrases() {
            return row.phrases(from, to);
        }

        String text() {
            return row.text().substring(from, to).strip();
        }

        String printed() {
            return from < to ? row.span(from, to).of(row.document()).strip() : "";
        }

        Optional<Phrase> office() {
            return phrases().stream().filter(phrase -> phrase.slot() == Slot.OFFICE).findFirst();
        }

        List<Phrase.Agent> agents() {
            return phrases().stream()
                    .filter(phrase -> !(phrase instanceof Phrase.Meeting))
                    .flatMap(phrase -> Context.agents(phrase).stream())
                    .filter(agent -> isHolder(agent.ref()))
                    .toList();
        }

        private static boolean isHolder(Ref ref) {
            return Context.isState(ref) || Context.isPerson(ref) || Context.isOrganization(ref);
        }
    }

    private final Context context;

    OfficerTables(Context context) {
        this.context = context;
    }

    List<Fact.RoleHolding> find() {
        var found = new ArrayList<Fact.RoleHolding>();
        Optional<Sentence> title = Optional.empty();
        List<Cell> head = List.of();
        for (var sentence : context.sentences()) {
            var cells = cells(sentence);
            if (cells.size() < 2) {
                title = isTitle(sentence) ? Optional.of(sentence) : Optional.empty();
                head = List.of();
            } else if (cells.stream().allMatch(cell -> cell.agents().isEmpty())) {
                head = cells;
            } else {
                found.addAll(row(sentence, cells, head, title));
            }
        }
        return found;
    }

    private static List<Cell> cells(Sentence sentence) {
        var text = sentence.slotted().text();
        var cells = new ArrayList<Cell>();
        int from = 0;
        while (from <= text.length() && text.length() < LONG) {
            int tab = text.indexOf('\t', from);
            int to = tab < 0 ? text.length() : tab;
            cells.add(new Cell(sentence.slotted(), from, to));
            from = to + 1;
        }
        return cells;
    }

    private static boolean isTitle(Sentence sentence) {
        var text = sentence.slotted().text();
        return sentence.span().length() < TITLE
                && OFFICES.matcher(text).matches()
                && text.indexOf(Slot.VERB.mark()) < 0
                && !text.endsWith(".");
    }

    private List<Fact.RoleHolding> row(
            Sentence sentence, List<Cell> cells, List<Cell> head, Optional<Sentence> title) {
        var found = new ArrayList<Fact.RoleHolding>();
        var named =
                cells.stream()
                        .filter(cell -> cell.office().isPresent() && cell.agents().isEmpty())
                        .findFirst();
        for (int i = 0; i < cells.size(); i++) {
            var column = i < head.size() ? head.get(i).office() : Optional.<Phrase>empty();
            var above = title.filter(line -> isOpen(named, head)).map(OfficerTables::whole);
            var office =
                    column.isPresent()
                            ? column
                            : named.flatMap(Cell::office).or(() -> above.flatMap(Cell::office));
            boolean first = i == 0 && column.isEmpty();
            boolean staff =
                    office.map(context::role)
                            .filter(role -> context.isOffice(role, Context.SECRETARIAT))
                            .isPresent();
            if (office.isEmpty() || staff || first || isTerm(cells, head, i)) {
                continue;
            }
            var where = column.isPresent() ? Optional.<Cell>empty() : named.or(() -> above);
            for (var agent : holders(cells, i, column.isPresent())) {
                found.add(holding(sentence, cells, head, title, office.get(), where, agent));
            }
        }
        return found;
    }

    /// The holders in a cell: persons before the states that they come from, which stand beside
    /// them; without a column of their own only those of the first cell that has any.
    private static List<Phrase.Agent> holders(List<Cell> cells, int at, boolean column) {
        var own = cells.get(at).agents();
        boolean person =
                cells.stream()
                        .flatMap(cell -> cell.agents().stream())
                        .anyMatch(agent -> Context.isPerson(agent.ref()));
        boolean before =
                cells.subList(1, Math.max(1, at)).stream()
                        .anyMatch(cell -> !cell.agents().isEmpty());
        if (before && !column && !person) {
            return List.of();
        }
        return own.stream().filter(agent -> !person || Context.isPerson(agent.ref())).toList();
    }

    /// Whether neither a row nor the head of its table names an office.
    private static boolean isOpen(Optional<Cell> named, List<Cell> head) {
        return named.isEmpty() && head.stream().noneMatch(cell -> cell.office().isPresent());
    }

    private static Cell whole(Sentence line) {
        return new Cell(line.slotted(), 0, line.slotted().length());
    }

    private boolean isTerm(List<Cell> cells, List<Cell> head, int column) {
        boolean headed =
                column < head.size()
                        && (UNTIL.matcher(head.get(column).text()).find()
                                || SINCE.matcher(head.get(column).text()).find());
        return headed || cells.get(column).text().matches("(?i)(?:until|till|to|since|from) .*");
    }

    private Fact.RoleHolding holding(
            Sentence sentence,
            List<Cell> cells,
            List<Cell> head,
            Optional<Sentence> title,
            Phrase office,
            Optional<Cell> where,
            Phrase.Agent agent) {
        var role = context.role(office);
        boolean area = context.isOffice(role, Context.AREA);
        var term = term(sentence, cells, head, title);
        return new Fact.RoleHolding(
                agent.ref(),
                role,
                area ? topic(cells.getFirst()) : "",
                area ? new Ref.Nobody() : meeting(sentence, cells, head, where),
                RoleExtractor.behalf(context, agent.ref()),
                term.start(),
                term.end(),
                context.evidence(sentence.span(), RULE));
    }

    private String topic(Cell first) {
        return first.phrases().stream()
                .filter(Phrase.Term.class::isInstance)
                .flatMap(phrase -> ((Phrase.Term) phrase).as(Slot.TOPIC).stream())
                .map(entry -> entry.get("topic"))
                .findFirst()
                .orElseGet(() -> context.topic(first.printed()));
    }

    /// The meeting of another cell, the body that the office is said to be of, else the meeting.
    private Ref meeting(
            Sentence sentence, List<Cell> cells, List<Cell> head, Optional<Cell> where) {
        for (int i = 0; i < cells.size(); i++) {
            for (var phrase : cells.get(i).phrases()) {
                if (phrase instanceof Phrase.Meeting named && !isTerm(cells, head, i)) {
                    return context.meeting(named, sentence);
                }
            }
        }
        if (where.isEmpty()) {
            return context.main();
        }
        var groups = GROUPS.matcher(where.get().printed());
        boolean several = where.get().row() != sentence.slotted() && groups.find();
        if (several) {
            var kind = Context.lower(groups.group(1)).replaceFirst("s$", "");
            return body(kind + " on " + Context.lower(cells.getFirst().printed()));
        }
        return where.get().phrases().stream()
                .filter(phrase -> phrase.slot() == Slot.BODY)
                .map(context::bodyNamed)
                .findFirst()
                .orElseGet(context::main);
    }

    private static Ref body(String name) {
        return new Ref.Named(
                Ref.Kind.BODY, Character.toUpperCase(name.charAt(0)) + name.substring(1));
    }

    private record Term(Bound start, Bound end) {}

    private Term term(
            Sentence sentence, List<Cell> cells, List<Cell> head, Optional<Sentence> title) {
        Bound start = new Bound.Open();
        Bound end = new Bound.Open();
        for (int i = 0; i < cells.size(); i++) {
            if (isTerm(cells, head, i)) {
                var term = said(sentence, cells.get(i));
                boolean since =
                        SINCE.matcher(i < head.size() ? head.get(i).text() : cells.get(i).text())
                                .find();
                start = since ? term.end() : open(start) ? term.start() : start;
                end = since ? end : term.end();
            }
        }
        var until = title.filter(line -> line.slotted().text().contains("until"));
        return until.isPresent() && open(end)
                ? new Term(start, said(until.get(), whole(until.get())).end())
                : new Term(start, end);
    }

    private static boolean open(Bound bound) {
        return bound instanceof Bound.Open;
    }

    /// The bounds that words name: a meeting, a day, a range of years.
    private Term said(Sentence sentence, Cell cell) {
        var years = YEARS.matcher(cell.text());
        if (years.find()) {
            var first = years.group(1);
            var last = years.group(2);
            var full = last.length() == 2 ? first.substring(0, 2) + last : last;
            return new Term(new Bound.At(new When(first)), new Bound.At(new When(full)));
        }
        Bound start = new Bound.Open();
        Bound end = new Bound.Open();
        for (var phrase : cell.phrases()) {
            if (phrase instanceof Phrase.Meeting named) {
                end = new Bound.Meeting(context.meeting(named, sentence));
            } else if (phrase instanceof Phrase.Date date) {
                var period = date.period().in(context.annotated().setting().year());
                boolean range = !period.start().equals(period.end());
                start = range ? new Bound.At(period.start()) : start;
                end = new Bound.At(period.end());
            }
        }
        return new Term(start, end);
    }
}
