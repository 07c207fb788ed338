package org.rapporteur.extract;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.annotate.Phrase;
import org.rapporteur.document.Block;
import org.rapporteur.fact.Fact;
import org.rapporteur.fact.Ref;
import org.rapporteur.vocabulary.Knowledge;
import org.rapporteur.vocabulary.Pattern;

/// What agents said and did in the discussion: one contribution for each reporting verb and agent.
final class ContributionExtractor implements Extractor {

    private final Knowledge knowledge;
    private final Acts acts;
    private final Pattern by;

    ContributionExtractor(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.acts = new Acts(knowledge);
        this.by =
                knowledge
                        .syntax()
                        .compile(
                                "^[^,;.]{0,40}? by (?:the )?(?P<by>{agents|state|organization|person})");
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
        found.addAll(new WordedContributions(knowledge).extract(context));
        for (var clause : context.clauses()) {
            found.addAll(spoken(context, clause));
        }
        if (context.genre() == Genre.SUMMARY) {
            found.addAll(new StatementReader(knowledge).summary(context));
        }
        return distinct(found);
    }

    private List<Fact.Contribution> spoken(Context context, Clause clause) {
        var agents = agents(clause);
        var verb = clause.get("act");
        if (agents.isEmpty() || verb.isEmpty() || clause.sentence().in() instanceof Block.Row) {
            return List.of();
        }
        var act = acts.of(context, clause, verb);
        return act.isEmpty() ? List.of() : rows(context, clause, agents, act.get());
    }

    private List<Phrase.Agent> agents(Clause clause) {
        if (clause.form().modal() && !clause.get("act").equals("announcement")) {
            return List.of();
        }
        if (clause.form().passive()) {
            return passive(clause);
        }
        return clause.subject() instanceof Subject.Speakers(var agents, var span)
                ? agents
                : List.of();
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

    private static String before(Clause clause) {
        return clause.sentence().slotted().text().substring(0, clause.from());
    }

    /// One row for each agent; what somebody else reports of them was said elsewhere.
    private static List<Fact.Contribution> rows(
            Context context, Clause clause, List<Phrase.Agent> agents, Acts.Act act) {
        var rows = new ArrayList<Fact.Contribution>();
        var span = clause.span();
        boolean reported = REPORTED.matcher(before(clause)).find();
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
    private static List<Fact.Contribution> distinct(List<Fact.Contribution> found) {
        var kept = new ArrayList<Fact.Contribution>();
        for (var row : found) {
            boolean known =
                    kept.stream()
                            .anyMatch(other ->
                                    other.contributor().equals(row.contributor())
                                            && other.evidence()
                                                    .span()
                                                    .overlaps(row.evidence().span()));
            if (!known) {
                kept.add(row);
            }
        }
        kept.sort(java.util.Comparator.comparing((Fact.Contribution row) -> row.evidence().span()));
        return kept;
    }
}
