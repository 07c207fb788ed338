package org.rapporteur.graph;

import static org.eclipse.rdf4j.model.util.Values.iri;

import java.util.HashSet;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.rapporteur.document.Document;
import org.rapporteur.fact.About;
import org.rapporteur.fact.Bound;
import org.rapporteur.fact.Detail;
import org.rapporteur.fact.Evidence;
import org.rapporteur.fact.Fact;
import org.rapporteur.fact.Gaps;
import org.rapporteur.fact.Ref;
import org.rapporteur.resolve.Entities;
import org.rapporteur.resolve.Resolution;
import org.rapporteur.vocabulary.Base;
import org.rapporteur.vocabulary.Scheme;
import org.rapporteur.vocabulary.Selectors;
import org.rapporteur.vocabulary.Terms;

/// The facts of one document as RDF, in the document's named graph. The same facts always make the
/// same statements in the same order; facts that say the same are one, with the first's evidence.
public final class FactGraph {

    private final FactNames names;
    private final IRI document;
    private final String text;
    private final GraphWriter out;
    private final EntityGraph entities;
    private final Set<IRI> written = new HashSet<>();

    private FactGraph(Document document, Entities entities, Base base, RDFHandler handler) {
        var name = document.id().name();
        this.names = new FactNames(base, name);
        this.document = iri(base.id("document", name));
        this.text = document.text();
        this.out = new GraphWriter(iri(base.graph(name)), handler);
        this.entities = new EntityGraph(entities, out);
    }

    /// Sends the statements about a document and its facts to a handler that was started.
    public static void write(DocumentFacts said, Entities entities, Base base, RDFHandler handler) {
        var graph = new FactGraph(said.document(), entities, base, handler);
        graph.describe(said);
        said.facts().forEach(graph::write);
    }

    private void describe(DocumentFacts said) {
        var source = said.document().source();
        var about = said.about();
        var fields =
                new Fields()
                        .add(RDF.TYPE, Terms.DOCUMENT)
                        .text(Terms.NAME, said.document().id().name())
                        .text(DCTERMS.TITLE, said.title())
                        .concept(Terms.GENRE, Scheme.GENRE, about.genre())
                        .text(DCTERMS.IDENTIFIER, about.symbol())
                        .date(DCTERMS.ISSUED, about.date())
                        .text(DCTERMS.LANGUAGE, about.language())
                        .text(Terms.FILE_NAME, source.fileName())
                        .text(Terms.SHA256, source.sha256())
                        .text(Terms.TEXT_SHA256, said.document().textSha256())
                        .number(Terms.TEXT_LENGTH, said.document().text().length());
        said.document().pictures().forEach(page -> fields.number(Terms.PICTURED_PAGE, page));
        about.originals().forEach(language -> fields.text(Terms.ORIGINAL_LANGUAGE, language));
        fields.text(Terms.AGENDA_ITEM, about.agendaItem());
        ref(fields, Terms.OF_MEETING, about.meeting());
        out.write(document, fields);
        about.unread().forEach(this::write);
        about.disputed().forEach(this::write);
        write(said.gaps());
    }

    /// What sentences gave no fact: how many, and the first of them.
    private void write(Gaps gaps) {
        out.write(
                document,
                new Fields()
                        .number(Terms.TELLING_SENTENCES, gaps.sentences())
                        .number(Terms.GAP_COUNT, gaps.count()));
        for (var gap : gaps.first()) {
            var words = gap.span().of(text);
            var sentence = names.gap(gap.span().start() + words);
            out.write(document, Terms.HAS_GAP, sentence);
            out.write(
                    sentence,
                    new Fields()
                            .add(RDF.TYPE, Terms.GAP)
                            .text(Terms.TELLING_VERB, gap.verb())
                            .text(Selectors.EXACT, words)
                            .number(Selectors.START, gap.span().start())
                            .number(Selectors.END, gap.span().end()));
        }
    }

    /// What the file's properties say otherwise: a statement that is told of and not made.
    private void write(About.Disputed disputed) {
        var property =
                switch (disputed.what()) {
                    case TITLE -> DCTERMS.TITLE;
                    case SYMBOL -> DCTERMS.IDENTIFIER;
                    case DATE -> DCTERMS.ISSUED;
                    case LANGUAGE -> DCTERMS.LANGUAGE;
                };
        var statement = names.disputed(property.getLocalName());
        out.write(document, Terms.DISPUTED, statement);
        out.write(
                statement,
                new Fields()
                        .add(RDF.TYPE, RDF.STATEMENT)
                        .add(RDF.SUBJECT, document)
                        .add(RDF.PREDICATE, property)
                        .text(RDF.OBJECT, disputed.file()));
    }

    /// A stretch that was not read, at its place.
    private void write(About.Unread unread) {
        var span = unread.span();
        var passage = names.unread(span.of(text));
        out.write(document, Terms.UNREAD, passage);
        out.write(
                passage,
                new Fields()
                        .add(RDF.TYPE, Selectors.POSITION)
                        .text(DCTERMS.LANGUAGE, unread.language())
                        .number(Selectors.START, span.start())
                        .number(Selectors.END, span.end()));
    }

    private void write(Fact fact) {
        switch (fact) {
            case Fact.MeetingNamed named ->
                    write(Terms.MEETING_MENTION, "meeting", fields(named), named.evidence());
            case Fact.Participation part ->
                    write(Terms.PARTICIPATION, "participation", fields(part), part.evidence());
            case Fact.RoleHolding role ->
                    write(Terms.ROLE_HOLDING, "role", fields(role), role.evidence());
            case Fact.Decision decision ->
                    quoted(Terms.DECISION, "decision", fields(decision), decision.evidence());
            case Fact.Contribution said ->
                    quoted(Terms.CONTRIBUTION, "contribution", fields(said), said.evidence());
            case Fact.TreatyAction action ->
                    write(Terms.TREATY_ACTION, "action", fields(action), action.evidence());
            case Detail detail -> write(detail);
        }
    }

    private void write(Detail detail) {
        var said = DetailFields.of(detail, entities);
        if (detail instanceof Detail.Vote vote) {
            quoted(said.type(), said.kind(), said.fields(), vote.evidence());
        } else {
            write(said.type(), said.kind(), said.fields(), detail.evidence());
        }
    }

    private Fields fields(Fact.MeetingNamed named) {
        return about(named.meeting())
                .text(Terms.CITY, named.city())
                .text(Terms.COUNTRY, named.country())
                .date(Terms.START_DATE, named.start())
                .date(Terms.END_DATE, named.end());
    }

    private Fields fields(Fact.Participation part) {
        return ref(about(part.meeting()), Terms.PARTICIPANT, part.participant())
                .concept(Terms.CAPACITY, Scheme.CAPACITY, part.capacity());
    }

    private Fields fields(Fact.RoleHolding role) {
        var fields = ref(about(role.meeting()), Terms.HOLDER, role.holder());
        var post = entities.post(role.role());
        fields.iriOf(Terms.ROLE, post.iri())
                .text(Terms.POST_TITLE, post instanceof Resolution.Minted ? role.role() : "")
                .concept(Terms.TOPIC, Scheme.TOPIC, role.topic());
        ref(fields, Terms.ON_BEHALF_OF, role.onBehalfOf());
        bound(fields, Terms.TERM_START, Terms.TERM_START_MEETING, role.start());
        return bound(fields, Terms.TERM_END, Terms.TERM_END_MEETING, role.end());
    }

    private Fields fields(Fact.Decision decision) {
        return about(decision.meeting())
                .text(Terms.PARAGRAPH, decision.paragraph())
                .concept(Terms.ACTION, Scheme.ACTION, decision.action())
                .concept(Terms.TOPIC, Scheme.TOPIC, decision.topic())
                .date(Terms.DATE, decision.date());
    }

    private Fields fields(Fact.Contribution said) {
        return ref(about(said.meeting()), Terms.CONTRIBUTOR, said.contributor())
                .concept(Terms.ACT, Scheme.ACT, said.act())
                .concept(Terms.STANCE, Scheme.STANCE, said.stance())
                .concept(Terms.TOPIC, Scheme.TOPIC, said.topic());
    }

    private Fields fields(Fact.TreatyAction action) {
        return ref(new Fields(), Terms.AGENT, action.agent())
                .iriOf(Terms.ON_TREATY, action.treaty())
                .concept(Terms.ACTION, Scheme.ACTION, action.action())
                .date(Terms.DATE, action.date())
                .concept(Terms.STATUS, Scheme.STATUS, action.status());
    }

    private Fields about(Ref meeting) {
        return ref(new Fields(), Terms.AT_MEETING, meeting);
    }

    private Fields ref(Fields fields, IRI property, Ref ref) {
        return fields.iriOf(property, entities.address(ref));
    }

    private Fields bound(Fields fields, IRI date, IRI meeting, Bound bound) {
        return switch (bound) {
            case Bound.Open open -> fields;
            case Bound.At(var when) -> fields.date(date, when);
            case Bound.Meeting(var ref) -> ref(fields, meeting, ref);
        };
    }

    private void write(IRI type, String kind, Fields said, Evidence evidence) {
        write(type, names.fact(kind, said.key()), said, evidence);
    }

    /// A fact that the document says in words of its own: the words are part of what it says.
    private void quoted(IRI type, String kind, Fields said, Evidence evidence) {
        write(type, names.fact(kind, said.key(), evidence.quote()), said, evidence);
    }

    private void write(IRI type, IRI fact, Fields said, Evidence evidence) {
        if (written.add(fact)) {
            var words = iri(fact.stringValue() + "/evidence");
            out.write(fact, RDF.TYPE, type);
            out.write(fact, said);
            out.write(fact, Terms.IN_DOCUMENT, document);
            out.write(fact, new Fields().iriOf(Terms.RULE, evidence.rule()));
            out.write(fact, Terms.HAS_EVIDENCE, words);
            out.write(words, fields(evidence));
        }
    }

    private static Fields fields(Evidence evidence) {
        var fields =
                new Fields()
                        .add(RDF.TYPE, Terms.EVIDENCE)
                        .text(Selectors.EXACT, evidence.quote())
                        .number(Selectors.START, evidence.span().start())
                        .number(Selectors.END, evidence.span().end());
        return evidence.page() > 0 ? fields.number(Terms.PAGE, evidence.page()) : fields;
    }
}
