package org.rapporteur.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.rapporteur.graph.RdfFormats;
import org.rapporteur.vocabulary.Base;
import org.rapporteur.vocabulary.Knowledge;
import org.rapporteur.vocabulary.Terms;

/// What stands beside the documents of a made graph, as lines of N-Quads: the states, and in which
/// order the meetings of a treaty were, each with its first day.
final class MadeBeside {

    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();
    private static final IRI FIRST_DAY = VALUES.createIRI("https://schema.org/startDate");

    private MadeBeside() {}

    /// The states that made documents are about.
    static String states() throws IOException {
        return lines(Knowledge.statements(SampleText.STATES), "reference");
    }

    /// The meetings that the statements of documents mention; `name` is that of their graph.
    static String meetings(byte[] documents, String name) throws IOException {
        Model said =
                new LinkedHashModel(
                        Rio.parse(new ByteArrayInputStream(documents), RDFFormat.NQUADS));
        var mentions = said.filter(null, RDF.TYPE, term("MeetingMention")).subjects();
        var days = new LinkedHashModel();
        for (var mention : mentions) {
            var meeting = Models.objectResource(said.filter(mention, term("meeting"), null));
            var day = Models.objectLiteral(said.filter(mention, term("startDate"), null));
            if (meeting.isPresent() && day.isPresent()) {
                days.add(meeting.get(), FIRST_DAY, day.get());
            }
        }
        var inOrder = new ArrayList<Statement>(days);
        inOrder.sort(Comparator.comparing(each -> each.getObject().stringValue()));
        return lines(chained(inOrder), name);
    }

    private static List<Statement> chained(List<Statement> meetings) {
        var chained = new ArrayList<Statement>(meetings);
        for (int i = 1; i < meetings.size(); i++) {
            chained.add(
                    statement(
                            meetings.get(i - 1).getSubject(),
                            term("followedBy"),
                            meetings.get(i).getSubject()));
        }
        return chained;
    }

    private static Statement statement(Resource subject, IRI predicate, Value object) {
        return VALUES.createStatement(subject, predicate, object);
    }

    private static IRI term(String name) {
        return VALUES.createIRI(Terms.NAMESPACE, name);
    }

    private static String lines(Collection<Statement> statements, String graph) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = RdfFormats.named("nq").orElseThrow().write(bytes);
        var name = VALUES.createIRI(Base.STANDARD.graph(graph));
        writer.startRDF();
        for (var each : statements) {
            writer.handleStatement(
                    VALUES.createStatement(
                            each.getSubject(), each.getPredicate(), each.getObject(), name));
        }
        writer.endRDF();
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
