package org.rapporteur.extract;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.annotate.Phrase;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.annotate.Slotted;
import org.rapporteur.annotate.TitlePage;
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

    /// The wordings by which a speech tells of somebody who may not be there.
    private final Set<String> told;

    private final Capacities capacities;
    private final AttendanceLists lists;

    ParticipationExtractor(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.absent = knowledge.wordings("Absence");
        this.told = knowledge.wordings("ToldInSpeech").stream().map(Wording::iri).collect(toSet());
        this.capacities = new Capacities(knowledge);
        this.lists = new AttendanceLists(knowledge, capacities);
    }

    /// @param spoken what was said at the meeting, whose speakers took part in it
    List<Fact.Participation> extract(Context context, List<Fact.Contribution> spoken) {
        var rows = new LinkedHashMap<String, Fact.Participation>();
        if (context.genre() == Genre.STATEMENT) {
            speaking(context, spoken, rows);
            heard(context, rows);
            context.speakers().stream()
                    .filter(ref -> Context.isState(ref) || Context.isOrganization(ref))
                    .forEach(ref -> named(context, ref).ifPresent(row -> add(rows, row)));
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
        if (row.meeting() instanceof Ref.Nobody) {
            return;
        }
        var key = row.participant().name() + "|" + row.meeting().name();
        var known = Optional.ofNullable(rows.get(key));
        boolean better =
                known.map(old ->
                                old.capacity().equals(PARTICIPANT)
                                        && !row.capacity().equals(PARTICIPANT))
                        .orElse(true);
        if (better) {
            rows.put(key, row);
        }
    }

    private List<Fact.Participation> sentence(Context context, Sentence sentence) {
        var slotted = sentence.slotted();
        if (absent.stream().anyMatch(wording -> slotted.find(wording.pattern(), 0).isPresent())) {
            return List.of();
        }
        var rows = new LinkedHashMap<Ref, Fact.Participation>();
        for (var wording : knowledge.wordings("Participation", slotted.text())) {
            slotted.find(wording.pattern(), 0)
                    .filter(match -> !match.phrases("who").isEmpty())
                    .ifPresent(match ->
                            rows(context, sentence, match, wording)
                                    .forEach(row -> rows.putIfAbsent(row.participant(), row)));
        }
        if (context.genre() == Genre.SUMMARY_RECORD) {
            chairing(context, sentence, rows);
        }
        return List.copyOf(rows.values());
    }

    /// The delegations of those who take the chair of a sitting.
    private void chairing(Context context, Sentence sentence, Map<Ref, Fact.Participation> rows) {
        var slotted = sentence.slotted();
        for (var wording : knowledge.wordings("Chairing", slotted.text())) {
            slotted.find(wording.pattern(), 0).stream()
                    .flatMap(match -> match.phrases("who").stream())
                    .filter(Phrase.Person.class::isInstance)
                    .flatMap(phrase -> ((Phrase.Person) phrase).from().stream())
                    .map(ref -> fact(context, ref, PARTICIPANT, sentence.span(), wording.iri()))
                    .forEach(row -> rows.putIfAbsent(row.participant(), row));
        }
    }

    /// A state or group that the title of a statement names as one who makes it.
    private static Optional<Fact.Participation> named(Context context, Ref ref) {
        return context.sentences().stream()
                .flatMap(sentence -> sentence.slotted().phrases().stream())
                .flatMap(phrase -> Context.agents(phrase).stream())
                .filter(agent -> agent.ref().equals(ref))
                .findFirst()
                .map(agent -> fact(context, ref, PARTICIPANT, agent.span(), SPOKE));
    }

    /// Those whom a speech says to have spoken at the same meeting.
    private void heard(Context context, Map<String, Fact.Participation> rows) {
        for (var sentence : context.sentences()) {
            for (var wording : knowledge.wordings("Hearing", sentence.slotted().text())) {
                for (var match : sentence.slotted().find(wording.pattern())) {
                    rows(context, sentence, match, wording).forEach(row -> add(rows, row));
                }
            }
        }
    }

    private List<Fact.Participation> rows(
            Context context, Sentence sentence, Slotted.Match match, Wording wording) {
        var rows = new ArrayList<Fact.Participation>();
        var listed =
                Enumeration.around(
                        sentence.slotted(),
                        match.start("who"),
                        match.start("who") + match.text("who").length());
        var told = capacities.around(context, sentence, listed.from(), listed.to());
        var capacity = told.isEmpty() && isOfOrganizations(context, listed) ? "observer" : told;
        for (var phrase : listed.phrases()) {
            for (var agent : Context.agents(phrase)) {
                if (!Context.isPerson(agent.ref()) || listed.phrases().size() == 1) {
                    var own = capacities.beside(context, agent.span().end());
                    var said =
                            capacity.isEmpty() ? alike(context, sentence, agent.ref()) : capacity;
                    var printed = capacities.fit(own.isEmpty() ? said : own, agent.ref());
                    rows.add(fact(context, agent.ref(), printed, agent.span(), wording.iri()));
                }
            }
        }
        return rows;
    }

    /// Whether a list in a report is of organizations only: these are no parties.
    private static boolean isOfOrganizations(Context context, Enumeration listed) {
        var agents =
                listed.phrases().stream()
                        .flatMap(phrase -> Context.agents(phrase).stream())
                        .map(Phrase.Agent::ref)
                        .toList();
        return context.genre() == Genre.REPORT
                && agents.size() > 2
                && agents.stream().allMatch(Context::isOrganization);
    }

    /// "B also attended", behind a sentence that says that others did as observers.
    private String alike(Context context, Sentence sentence, Ref who) {
        var words = sentence.span().of(context.text());
        boolean also = words.contains(" also ") || words.startsWith("So ");
        if (!also || sentence.index() == 0 || !Context.isOrganization(who)) {
            return "";
        }
        var before = context.sentences().get(sentence.index() - 1);
        var said = capacities.of(context, before);
        return before.block() == sentence.block() && said.startsWith("observer") ? said : "";
    }

    private static Fact.Participation fact(
            Context context, Ref who, String capacity, Span span, String rule) {
        var meeting = context.governing().at(span);
        return new Fact.Participation(meeting, who, capacity, context.evidence(span, rule));
    }

    /// Speakers who are listed nowhere, and those in whose name a person spoke. A note on what has
    /// come in between meetings has none, and who was absent is none.
    private void speaking(
            Context context, List<Fact.Contribution> spoken, Map<String, Fact.Participation> rows) {
        if (isNote(context)) {
            return;
        }
        var away = away(context);
        var done = new HashSet<Ref>();
        var posted = new HashSet<Ref>();
        for (var said : spoken) {
            var ref = said.contributor();
            boolean here =
                    !(said.meeting() instanceof Ref.Nobody)
                            && !away.contains(ref)
                            && !told.contains(said.evidence().rule());
            if (here && (Context.isState(ref) || Context.isOrganization(ref))) {
                var span = said.evidence().span();
                add(rows, fact(context, ref, spoke(context, ref, span), span, SPOKE));
            }
            boolean posts = said.act().equals("statement");
            if (here && Context.isPerson(ref) && (posts ? posted : done).add(ref)) {
                from(context, ref, posts, rows);
            }
        }
    }

    /// The capacity that the words beside a speaker's name give.
    private String spoke(Context context, Ref who, Span span) {
        var given =
                context.passages().around(span).stream()
                        .flatMap(sentence -> sentence.slotted().phrases().stream())
                        .flatMap(phrase -> Context.agents(phrase).stream())
                        .filter(agent -> agent.ref().equals(who))
                        .map(agent -> capacities.beside(context, agent.span().end()))
                        .filter(said -> !said.isEmpty())
                        .findFirst();
        return given.map(said -> capacities.fit(said, who)).orElse(PARTICIPANT);
    }

    /// Whether the title says that the document is a note on what came in between meetings.
    private boolean isNote(Context context) {
        int title = TitlePage.end(context.document());
        return context.sentences().stream()
                .takeWhile(sentence -> sentence.block() < title)
                .map(sentence -> sentence.span().of(context.text()))
                .anyMatch(line ->
                        knowledge.wordings("NoteTitle").stream()
                                .anyMatch(wording -> wording.pattern().matcher(line).find()));
    }

    /// Those whom a line of apologies names, or words say to be absent.
    private Set<Ref> away(Context context) {
        var away = new HashSet<Ref>();
        for (var sentence : context.sentences()) {
            var slotted = sentence.slotted();
            for (var wording : absent) {
                var match = slotted.find(wording.pattern(), 0);
                int colon = slotted.text().indexOf(':');
                boolean list = match.isPresent() && colon >= match.get().start();
                int from = list ? colon : slotted.length();
                slotted.phrases(from, slotted.length()).stream()
                        .flatMap(phrase -> Context.agents(phrase).stream())
                        .forEach(agent -> away.add(agent.ref()));
                match.ifPresent(found ->
                        found.phrases("who").stream()
                                .flatMap(phrase -> Context.agents(phrase).stream())
                                .forEach(agent -> away.add(agent.ref())));
            }
        }
        return away;
    }

    /// Those in whose name a person spoke: printed behind the name, or as whose post for a
    /// statement.
    private void from(
            Context context, Ref person, boolean posts, Map<String, Fact.Participation> rows) {
        for (var named : context.passages().naming(person)) {
            var printed = capacities.bracketed(named.span().of(context.text()));
            (posts ? PostReader.organizations(named) : named.from())
                    .stream()
                            .filter(ref -> Context.isState(ref) || Context.isOrganization(ref))
                            .map(ref ->
                                    fact(
                                            context,
                                            ref,
                                            capacities.fit(printed, ref),
                                            named.span(),
                                            SPOKE))
                            .forEach(row -> add(rows, row));
        }
    }
}
