package org.rapporteur.graph;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;
import org.rapporteur.document.Block;
import org.rapporteur.document.Document;
import org.rapporteur.document.DocumentId;
import org.rapporteur.document.Original;
import org.rapporteur.document.Source;
import org.rapporteur.fact.Bound;
import org.rapporteur.fact.Evidence;
import org.rapporteur.fact.Fact;
import org.rapporteur.fact.Ref;
import org.rapporteur.fact.When;
import org.rapporteur.resolve.Resolver;
import org.rapporteur.text.Span;
import org.rapporteur.vocabulary.Base;
import org.rapporteur.vocabulary.Concepts;
import org.rapporteur.vocabulary.Register;

/// A made-up report with one fact of each kind and a few more.
public final class Sample {

    public static final Concepts CONCEPTS = Concepts.load();

    public static final Register REGISTER = register("");

    private static final String TEXT =
            """
            Report of the Second Meeting
            Arvandia and the Corvian took part in Port Dastra from 3 to 5 May 2011.
            The Meeting elected Ms. Ada Quill, chargé d'affaires of Arvandia, as President.
            Arvandia said that it had ratified the Convention in 2010.
            """;
    private static final String RULE = "https://w3id.org/rapporteur/id/rule/sample";

    public static final Ref.Meeting MEETING =
            new Ref.Meeting(
                    "Second Meeting of States Parties to the Sample Convention",
                    "meeting-of-states-parties",
                    2,
                    "sample-2msp");
    public static final Ref ARVANDIA =
            new Ref.Known(Ref.Kind.STATE, Base.STANDARD.id("state", "xaa"), "Arvandia");
    public static final Ref CORVIAN = new Ref.Named(Ref.Kind.STATE, "Corvian");
    public static final Ref QUILL = new Ref.Named(Ref.Kind.PERSON, "Ada Quill");

    private Sample() {}

    /// A register in which "Corvian" may mean two made-up states, and what more is said in Turtle.
    public static Register register(String more) {
        var turtle =
                """
                @prefix : <https://w3id.org/rapporteur/ontology#> .
                @prefix id: <https://w3id.org/rapporteur/id/> .
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
                <https://w3id.org/rapporteur/id/ambiguous-name/corvian> a :AmbiguousName ;
                    :name "Corvian"@en ;
                    :reading <https://w3id.org/rapporteur/id/state/xac> ,
                        <https://w3id.org/rapporteur/id/state/xad> .
                """;
        try {
            return Register.of(Rio.parse(new StringReader(turtle + more), RDFFormat.TURTLE));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// The report, with more words before its text.
    public static Document document(String before) {
        var id = new DocumentId("sample-report");
        var source = new Source("sample-report.txt", "text/plain", "0123456789abcdef".repeat(4));
        var text = before + TEXT;
        var builder = Document.builder(id, source, Original.of(text));
        int start = 0;
        for (var line : text.split("(?<=\n)", -1)) {
            var span = new Span(start, start + line.length());
            boolean first = start == before.length();
            builder.append(
                    new Span(start, start),
                    List.of(span),
                    at -> first ? new Block.Heading(1, "", at) : new Block.Paragraph("", at));
            start += line.length();
        }
        return builder.build();
    }

    public static List<Fact> facts(Document document) {
        var facts = new ArrayList<Fact>();
        facts.add(
                new Fact.MeetingNamed(
                        MEETING,
                        "Port Dastra",
                        "",
                        new When("2011-05-03"),
                        new When("2011-05-05"),
                        quote(document, "Port Dastra from 3 to 5 May 2011")));
        for (var state : List.of(ARVANDIA, CORVIAN)) {
            facts.add(
                    new Fact.Participation(
                            MEETING, state, "state-party", quote(document, state.name())));
        }
        facts.add(role(document, "president", new Bound.Meeting(MEETING)));
        facts.add(role(document, "chargé d'affaires", new Bound.At(new When("2010"))));
        facts.add(
                new Fact.Decision(
                        MEETING,
                        "3",
                        "elect",
                        "meeting-arrangements",
                        new When("2011-05"),
                        quote(document, "The Meeting elected Ms. Ada Quill")));
        facts.add(
                new Fact.Contribution(
                        MEETING,
                        ARVANDIA,
                        "announcement",
                        "",
                        "universalization",
                        quote(document, "Arvandia said that it had ratified")));
        facts.add(
                new Fact.TreatyAction(
                        ARVANDIA,
                        "https://w3id.org/rapporteur/id/treaty/sample",
                        "ratification",
                        new When("2010"),
                        "completed",
                        quote(document, "it had ratified the Convention in 2010")));
        return facts;
    }

    private static Fact role(Document document, String role, Bound end) {
        return new Fact.RoleHolding(
                QUILL,
                role,
                "",
                MEETING,
                ARVANDIA,
                new Bound.Open(),
                end,
                quote(document, "Ms. Ada Quill, chargé d'affaires of Arvandia, as President"));
    }

    public static Evidence quote(Document document, String words) {
        int start = document.text().indexOf(words);
        return Evidence.in(document, new Span(start, start + words.length()), RULE);
    }

    /// The statements about the report.
    public static List<Statement> statements() {
        var document = document("");
        return statements(document, facts(document));
    }

    public static List<Statement> statements(Document document, List<Fact> facts) {
        var collector = new StatementCollector();
        var resolver = new Resolver(Base.STANDARD, CONCEPTS, REGISTER);
        var entities = resolver.resolve(facts);
        FactGraph.write(DocumentFacts.of(document, facts), entities, Base.STANDARD, collector);
        return List.copyOf(collector.getStatements());
    }
}
