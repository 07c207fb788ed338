package org.rapporteur.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.rapporteur.annotate.Phrase;
import org.rapporteur.document.Block;
import org.rapporteur.fact.Fact;
import org.rapporteur.fact.Ref;
import org.rapporteur.text.Span;
import org.rapporteur.vocabulary.Knowledge;
import org.rapporteur.vocabulary.Pattern;

/// What agents said and did in the discussion: one contribution for each reporting verb and agent.
final class ContributionExtractor implements Extractor {

    private final Knowledge knowledge;
    private final Acts acts;
    private final Pattern by;
    private final Pattern answer;
    private final Pattern object;

    ContributionExtractor(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.acts = new Acts(knowledge);
        this.answer =
                knowledge
                        .syntax()
                        .compile(
                                "^(?: with)?(?: (?:this|that|the|these|those|its|his|her|their)(?:"
                                        + " last| latter)?"
                                        + " (?:views?|positions?|opinions?|statements?|remarks?|concerns?|arguments?|assessment|point|comments?)|"
                                        + " with (?:this|that|him|her|them|it))?["
                                        + " ,.;]*(?:and|but|while)?[ ,.;]*$");
        this.object =
                knowledge
                        .syntax()
                        .compile(
                                "^(?: with)? (?:the"
                                        + " )?(?P<whom>{agents|state|organization|person})(?:["
                                        + " ,.;]*$|[,.;]| and | on | in )");
        this.by =
                knowledge
                        .syntax()
                        .compile(
                                "^[^,;.]{0,40}? by (?:the"
                                        + " )?(?P<by>{agents|state|organization|person})");
    }

    @Override
    public List<Fact.Contribution> extract(Context context) {
        var found = new ArrayList<Fact.Contribution>();
        if (context.genre() == Genre.LIST) {
            return found;
        }
        if (context.genre() == Genre.STATEMENT) {
            return new StatementReader(knowledge).extract(context);
        }
        var drafts = drafts(context);
        if (context.genre() == Genre.SUMMARY) {
            drafts.addAll(plain(new StatementReader(knowledge).summary(context)));
        }
        return Echoes.resolve(distinct(drafts));
    }

    /// What clauses and turns of phrase tell; a passive clause knows best whom it answers.
    private List<Echoes.Draft> drafts(Context context) {
        var passive = new ArrayList<Echoes.Draft>();
        var active = new ArrayList<Echoes.Draft>();
        for (var clause : context.clauses()) {
            (clause.form().passive() ? passive : active).addAll(spoken(context, clause));
        }
        passive.addAll(new WordedContributions(knowledge).drafts(context));
        passive.addAll(active);
        passive.addAll(plain(new Continued(knowledge, context).rows()));
        passive.addAll(plain(new Turns(knowledge, context).rows()));
        return passive;
    }

    private static List<Echoes.Draft> plain(List<Fact.Contribution> rows) {
        return rows.stream().map(row -> new Echoes.Draft(row, "", Optional.empty())).toList();
    }

    private List<Echoes.Draft> spoken(Context context, Clause clause) {
        var agents = agents(clause);
        var verb = clause.get("act");
        if (agents.isEmpty() || verb.isEmpty() || clause.sentence().in() instanceof Block.Row) {
            return List.of();
        }
        var act = acts.of(context, clause, verb);
        return act.isEmpty()
                ? List.of()
                : rows(context, clause, agents, act.get()).stream()
                        .map(row -> new Echoes.Draft(row, echo(clause, act.get()), whom(clause)))
                        .toList();
    }

    /// Whether a verb answers somebody here; "supported the proposal" answers nobody.
    private String echo(Clause clause, Acts.Act act) {
        boolean always = clause.get("echoes").equals("always");
        return always || answer.matcher(clause.rest()).find() || whom(clause).isPresent()
                ? act.echo()
                : "";
    }

    /// The agent that a clause answers by name: "supported Norway", "He was supported by".
    private Optional<Ref> whom(Clause clause) {
        if (clause.form().passive()) {
            return clause.subject() instanceof Subject.Speakers(var agents, var span)
                    ? Optional.of(agents.getLast().ref())
                    : Optional.empty();
        }
        var object = this.object.matcher(clause.rest());
        return object.find()
                ? clause.sentence()
                        .slotted()
                        .phrase(clause.at() + 1 + object.start("whom"))
                        .flatMap(phrase -> Context.agents(phrase).stream().findFirst())
                        .map(Phrase.Agent::ref)
                : Optional.empty();
    }

    private List<Phrase.Agent> agents(Clause clause) {
        if (clause.form().modal() && !isTaken(clause)) {
            return List.of();
        }
        if (clause.form().passive()) {
            return passive(clause);
        }
        return clause.subject() instanceof Subject.Speakers(var agents, var span)
                ? agents
                : List.of();
    }

    /// "will revise", "could only support": what is said with a modal verb and counts.
    private static boolean isTaken(Clause clause) {
        boolean position = clause.get("act").equals("position") && !clause.form().negated();
        return clause.get("act").equals("announcement")
                || (position && !clause.get("stance").isEmpty());
    }

    /// "was supported by Norway": those behind "by".
    private List<Phrase.Agent> passive(Clause clause) {
        var matcher = by.matcher(clause.rest());
        if (!matcher.find()) {
            return List.of();
        }
        var phrase = clause.sentence().slotted().phrase(clause.at() + 1 + matcher.start("by"));
        return phrase.map(Context::agents).orElse(List.of());
    }

    private static final Pattern REPORTED = Pattern.compile("\\bthat(?: the)? ?$");

    /// "It was there that Norway supported it": nobody's report.
    private static final Pattern CLEFT = Pattern.compile("\\bthere that(?: the)? ?$");

    private static String before(Clause clause) {
        return clause.sentence().slotted().text().substring(0, clause.from());
    }

    /// One row for each agent; what somebody else reports of them was said elsewhere.
    private static List<Fact.Contribution> rows(
            Context context, Clause clause, List<Phrase.Agent> agents, Acts.Act act) {
        var rows = new ArrayList<Fact.Contribution>();
        var span = clause.isTag() ? clause.sentence().span() : clause.span();
        var before = before(clause);
        boolean reported = REPORTED.matcher(before).find() && !CLEFT.matcher(before).find();
        Ref meeting = reported ? new Ref.Nobody() : context.main();
        for (var agent : agents) {
            rows.add(
                    new Fact.Contribution(
                            meeting,
                            agent.ref(),
                            act.act(),
                            act.stance(),
                            context.topic(clause.sentence(), span),
                            context.evidence(span, act.rule())));
        }
        return rows;
    }

    /// The same agent in the same words is one contribution.
    private static List<Echoes.Draft> distinct(List<Echoes.Draft> found) {
        var kept = new ArrayList<Echoes.Draft>();
        var places = new HashMap<Ref, TreeMap<Integer, Span>>();
        for (var draft : found) {
            var span = draft.row().evidence().span();
            var own = places.computeIfAbsent(draft.row().contributor(), key -> new TreeMap<>());
            var before = Optional.ofNullable(own.lowerEntry(span.end()));
            if (before.isEmpty() || !before.get().getValue().overlaps(span)) {
                own.put(span.start(), span);
                kept.add(draft);
            }
        }
        return kept;
    }
}
