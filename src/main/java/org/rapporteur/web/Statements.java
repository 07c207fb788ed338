package org.rapporteur.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;

/// What Jena has read, as the statements that Rio writes.
final class Statements {

    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();
    private static final Comparator<Statement> BY_SUBJECT =
            Comparator.comparing(Statement::getSubject, Comparator.comparing(Value::stringValue))
                    .thenComparing(each -> each.getPredicate().stringValue())
                    .thenComparing(each -> each.getObject().toString());

    private Statements() {}

    /// The statements of quads in a fixed order, graph by graph.
    static List<Statement> inGraphs(Collection<Quad> quads, String first) {
        var byGraph = Comparator.comparing((Statement each) -> String.valueOf(each.getContext()));
        return quads.stream()
                .map(quad -> statement(quad, true))
                .distinct()
                .sorted(byGraph.thenComparing(beginningWith(first)).thenComparing(BY_SUBJECT))
                .toList();
    }

    /// The statements of quads in a fixed order, whatever graph they come from.
    static List<Statement> merged(Collection<Quad> quads, String first) {
        return quads.stream()
                .map(quad -> statement(quad, false))
                .distinct()
                .sorted(beginningWith(first).thenComparing(BY_SUBJECT))
                .toList();
    }

    private static Comparator<Statement> beginningWith(String subject) {
        return Comparator.comparing(each -> !each.getSubject().stringValue().equals(subject));
    }

    private static Statement statement(Quad quad, boolean inGraph) {
        var subject = resource(quad.getSubject());
        var predicate = VALUES.createIRI(quad.getPredicate().getURI());
        var object = value(quad.getObject());
        return inGraph && !quad.isDefaultGraph()
                ? VALUES.createStatement(subject, predicate, object, iri(quad.getGraph()))
                : VALUES.createStatement(subject, predicate, object);
    }

    private static Resource resource(Node node) {
        return node.isURI() ? iri(node) : VALUES.createBNode(node.getBlankNodeLabel());
    }

    private static IRI iri(Node node) {
        return VALUES.createIRI(node.getURI());
    }

    private static Value value(Node node) {
        if (!node.isLiteral()) {
            return resource(node);
        }
        var language = Optional.ofNullable(node.getLiteralLanguage()).orElse("");
        return language.isEmpty()
                ? VALUES.createLiteral(
                        node.getLiteralLexicalForm(),
                        VALUES.createIRI(node.getLiteralDatatypeURI()))
                : VALUES.createLiteral(node.getLiteralLexicalForm(), language);
    }
}
