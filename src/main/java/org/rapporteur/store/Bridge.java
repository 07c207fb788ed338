package org.rapporteur.store;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.RDFHandler;

/// The way between RDF4J, which reads and writes RDF, and Jena, which stores it.
public final class Bridge {

    /// An order of triples that does not depend on how they are kept.
    public static final Comparator<Triple> ORDER =
            Comparator.comparing((Triple triple) -> triple.getSubject().toString())
                    .thenComparing(triple -> triple.getPredicate().toString())
                    .thenComparing(triple -> triple.getObject().toString());

    private static final int CACHED = 10_000;
    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

    private final String scope;
    private final Map<IRI, Node> iris = new HashMap<>();
    private final Map<String, Node> blanks = new HashMap<>();

    /// A bridge whose blank nodes are named after the scope, in the order in which they come.
    public Bridge(String scope) {
        this.scope = scope;
    }

    /// A statement as a quad; one without a graph goes to the default graph.
    public Quad quad(Statement statement) {
        var context = statement.getContext();
        return new Quad(
                context == null ? Quad.defaultGraphNodeGenerated : node(context),
                node(statement.getSubject()),
                node(statement.getPredicate()),
                node(statement.getObject()));
    }

    public Triple triple(Statement statement) {
        return quad(statement).asTriple();
    }

    /// Sends triples to a handler that was started.
    public static void send(Iterator<Triple> triples, RDFHandler handler) {
        triples.forEachRemaining(triple ->
                handler.handleStatement(
                        VALUES.createStatement(
                                (Resource) value(triple.getSubject()),
                                (IRI) value(triple.getPredicate()),
                                value(triple.getObject()))));
    }

    /// Sends quads to a handler that was started.
    public static void sendQuads(Iterator<Quad> quads, RDFHandler handler) {
        quads.forEachRemaining(quad ->
                handler.handleStatement(
                        VALUES.createStatement(
                                (Resource) value(quad.getSubject()),
                                (IRI) value(quad.getPredicate()),
                                value(quad.getObject()),
                                quad.isDefaultGraph() ? null : (Resource) value(quad.getGraph()))));
    }

    private Node node(Value value) {
        return switch (value) {
            case IRI iri -> iri(iri);
            case BNode blank -> blanks.computeIfAbsent(blank.getID(), id -> blank());
            case Literal literal -> literal(literal);
            default -> throw new IllegalArgumentException("No term of RDF 1.1: " + value);
        };
    }

    private Node iri(IRI iri) {
        if (iris.size() >= CACHED) {
            iris.clear();
        }
        return iris.computeIfAbsent(iri, address -> NodeFactory.createURI(address.stringValue()));
    }

    private Node blank() {
        return NodeFactory.createBlankNode(scope + "b" + blanks.size());
    }

    private static Node literal(Literal literal) {
        var language = literal.getLanguage();
        if (language.isPresent()) {
            return NodeFactory.createLiteralLang(literal.getLabel(), language.get());
        }
        if (literal.getDatatype().equals(XSD.STRING)) {
            return NodeFactory.createLiteralString(literal.getLabel());
        }
        var type = NodeFactory.getType(literal.getDatatype().stringValue());
        return NodeFactory.createLiteralDT(literal.getLabel(), type);
    }

    private static Value value(Node node) {
        if (node.isURI()) {
            return VALUES.createIRI(node.getURI());
        }
        if (node.isBlank()) {
            return VALUES.createBNode(label(node.getBlankNodeLabel()));
        }
        if (!node.isLiteral()) {
            throw new IllegalArgumentException("No term of RDF 1.1: " + node);
        }
        return node.getLiteralLanguage().isEmpty()
                ? VALUES.createLiteral(
                        node.getLiteralLexicalForm(),
                        VALUES.createIRI(node.getLiteralDatatypeURI()))
                : VALUES.createLiteral(node.getLiteralLexicalForm(), node.getLiteralLanguage());
    }

    /// A label that every format can write.
    private static String label(String label) {
        return label.matches("[A-Za-z][A-Za-z0-9]*")
                ? label
                : "x" + HexFormat.of().formatHex(label.getBytes(StandardCharsets.UTF_8));
    }
}
