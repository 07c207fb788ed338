package org.rapporteur.extract;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.annotate.Annotator;
import org.rapporteur.document.Document;
import org.rapporteur.fact.About;
import org.rapporteur.fact.Fact;
import org.rapporteur.fact.Gaps;
import org.rapporteur.vocabulary.Knowledge;

/// From a document to the facts it states.
public final class Extraction {

    private final Knowledge knowledge;
    private final Annotator annotator;

    public Extraction(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.annotator = new Annotator(knowledge);
    }

    /// With the knowledge that the program carries, and more files of it.
    public static Extraction standard(Path... more) {
        return new Extraction(Knowledge.standard(more));
    }

    /// What a document states, what it tells of itself, and the sentences from which nothing came.
    public record Reading(About about, List<Fact> facts, Gaps gaps) {

        public Reading {
            facts = List.copyOf(facts);
        }
    }

    public Reading read(Document document) {
        var context = new Context(knowledge, annotator.annotate(document));
        var roles = new RoleExtractor(knowledge).extract(context);
        context.know(roles);
        var placing = new Placing(context);
        var contributions =
                placing.contributions(new ContributionExtractor(knowledge).extract(context));
        var facts = new ArrayList<Fact>();
        facts.addAll(new MeetingExtractor().extract(context));
        facts.addAll(new ParticipationExtractor(knowledge).extract(context, contributions));
        facts.addAll(placing.roles(roles));
        facts.addAll(placing.decisions(new DecisionExtractor(knowledge).extract(context)));
        facts.addAll(contributions);
        facts.addAll(new TreatyActionExtractor(knowledge).extract(context));
        var about = new FirstPage(knowledge, context).read(facts);
        facts.addAll(new DetailExtractor(knowledge, about).extract(context));
        return new Reading(about, facts, GapRegister.of(context, facts));
    }
}
