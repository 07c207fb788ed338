package org.rapporteur.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.annotate.Slotted;
import org.rapporteur.document.Block;
import org.rapporteur.fact.Fact;
import org.rapporteur.fact.Ref;
import org.rapporteur.text.Span;
import org.rapporteur.vocabulary.Base;
import org.rapporteur.vocabulary.Knowledge;
import org.rapporteur.vocabulary.Wording;

/// Who took part: those a sentence says so of, those listed under a heading of attendance, and
/// those who spoke.
final class ParticipationExtractor {

    private static final String SPOKE = Base.STANDARD.id("rule", "took-part-by-speaking");
    private static final String LISTED = Base.STANDARD.id("rule", "listed-as-participant");
    static final String PARTICIPANT = "participant";

    private final Knowledge knowledge;
    private final List<Wording> absent;
    private final Capacities capacities;
    private final AttendanceLists lists;

    ParticipationExtractor(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.absent = knowledge.wordings("Absence");
        this.capacities = new Capacities(knowledge);
        this.lists = new AttendanceLists(knowledge, capacities);
    }

    /// @param spoken what was said at the meeting, whose speakers took part in it
    List<Fact.Participation> extract(Context context, List<Fact.Contribution> spoken) {
        var rows = new LinkedHashMap<String, Fact.Participation>();
        if (context.genre() == Genre.STATEMENT) {
            speaking(context, spoken, rows);
            return List.copyOf(rows.values());
        }
        for (var sentence : context.sentences()) {
            if (!(sentence.in() instanceof Block.Heading)) {
                sentence(context, sentence).forEach(row -> add(rows, row));
            }
        }
        for (var listed : lists.find(context)) {
            add(rows, fact(context, listed.ref(), listed.capacity(), listed.span(), LISTED));
        }
        speaking(context, spoken, rows);
        return List.copyOf(rows.values());
    }

    /// A listed capacity wins over a mere participant; the first one said stands.
    private static void add(Map<String, Fact.Participation> rows, Fact.Participation row) {
        var known = Optional.ofNullable(rows.get(row.participant().name()));
        boolean better =
                known.map(old ->
                                old.capacity().equals(PARTICIPANT)
                                        && !row.capacity().equals(PARTICIPANT))
                        .orElse(true);
        if (better) {
            rows.put(row.participant().name(), row);
        }
    }

    private List<Fact.Participation> sentence(Context context, Sentence sentence) {
        var slotted = sentence.slotted();
        if (absent.stream().anyMatch(wording -> slotted.find(wording.pattern(), 0).isPresent())) {
            return List.of();
        }
        for (var wording : knowledge.wordings("Participation", slotted.text())) {
            var match = slotted.find(wording.pattern(), 0);
            if (match.isPresent() && !match.get().phrases("who").isEmpty()) {
                return rows(context, sentence, match.get(), wording);
            }
        }
        return List.of();
    }

    private List<Fact.Participation> rows(
            Context context, Sentence sentence, Slotted.Match match, Wording wording) {
        var rows = new ArrayList<Fact.Participation>();
        var listed =
                Enumeration.around(
                        sentence.slotted(),
                        match.start("who"),
                        match.start("who") + match.text("who").length());
        var capacity = capacities.around(context, sentence, listed.from(), listed.to());
        for (var phrase : listed.phrases()) {
            for (var agent : Context.agents(phrase)) {
                if (!Context.isPerson(agent.ref()) || listed.phrases().size() == 1) {
                    var own = capacities.beside(context, agent.span().end());
                    var printed = capacities.fit(own.isEmpty() ? capacity : own, agent.ref());
                    rows.add(fact(context, agent.ref(), printed, agent.span(), wording.iri()));
                }
            }
        }
        return rows;
    }

    private static Fact.Participation fact(
            Context context, Ref who, String capacity, Span span, String rule) {
        return new Fact.Participation(context.main(), who, capacity, context.evidence(span, rule));
    }

    /// Speakers who are listed nowhere, and those in whose name a person spoke.
    private void speaking(
            Context context, List<Fact.Contribution> spoken, Map<String, Fact.Participation> rows) {
        var done = new HashSet<Ref>();
        var posted = new HashSet<Ref>();
        for (var said : spoken) {
            var ref = said.contributor();
            boolean here = said.meeting().equals(context.main());
            if (here && (Context.isState(ref) || Context.isOrganization(ref))) {
                add(
                        rows,
                        new Fact.Participation(
                                said.meeting(),
                                ref,
                                PARTICIPANT,
                                again(context, said.evidence().span())));
            }
            boolean posts = said.act().equals("statement");
            if (here && Context.isPerson(ref) && (posts ? posted : done).add(ref)) {
                from(context, ref, posts, rows);
            }
        }
    }

    private static org.rapporteur.fact.Evidence again(Context context, Span span) {
        return context.evidence(span, SPOKE);
    }

    /// Those in whose name a person spoke: printed behind the name, or as whose post for a
    /// statement.
    private static void from(
            Context context, Ref person, boolean posts, Map<String, Fact.Participation> rows) {
        context.passages()
                .naming(person)
                .forEach(named ->
                        (posts ? PostReader.organizations(named) : named.from())
                                .stream()
                                        .filter(ref ->
                                                Context.isState(ref) || Context.isOrganization(ref))
                                        .map(ref ->
                                                fact(
                                                        context,
                                                        ref,
                                                        PARTICIPANT,
                                                        named.span(),
                                                        SPOKE))
                                        .forEach(row -> add(rows, row)));
    }
}
