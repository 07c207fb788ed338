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
    private static final Comparator<Statement> ORDER =
            Comparator.comparing(Statement::getSubject, Comparator.comparing(Value::stringValue))
                    .thenComparing(each -> each.getPredicate().stringValue())
                    .thenComparing(each -> each.getObject().toString())
                    .thenComparing(each -> String.valueOf(each.getContext()));

    private Statements() {}

    /// The statements of quads in a fixed order, each with its graph.
    static List<Statement> inGraphs(Collection<Quad> quads) {
        return quads.stream().map(quad -> statement(quad, true)).sorted(ORDER).toList();
    }

    /// The statements of quads in a fixed order, whatever graph they come from.
    static List<Statement> merged(Collection<Quad> quads) {
        return quads.stream().map(quad -> statement(quad, false)).distinct().sorted(ORDER).toList();
    }

    private static Statement statement(Quad quad, boolean inGraph) {
        var subject = resource(quad.getSubject());
        var predicate = VALUES.createIRI(quad.getPredicate().getURI());
        var object = value(quad.getObject());
        return inGraph && quad.getGraph().isURI()
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
