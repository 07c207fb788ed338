package org.rapporteur.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.eclipse.rdf4j.model.IRI;
import org.rapporteur.text.Span;
import org.rapporteur.vocabulary.Selectors;
import org.rapporteur.vocabulary.Terms;

/// Reads out of a dataset what is said of an entity. To be called inside a read transaction.
record Descriptions(DatasetGraph dataset) {

    /// How many facts one description holds.
    static final int FACTS = 1000;

    static final Node EVIDENCE = node(Terms.HAS_EVIDENCE);

    static final Node EXACT = node(Selectors.EXACT);

    private static final Node READING = node(Terms.READING);

    private static final List<Node> LABELS =
            List.of(SKOS.prefLabel.asNode(), RDFS.label.asNode(), DCTerms.title.asNode());

    private static final Var ENTITY = Var.alloc("entity");
    private static final Var FACT = Var.alloc("fact");

    private static final String ABOUT =
            """
            PREFIX : <%s>
            PREFIX oa: <http://www.w3.org/ns/oa#>
            SELECT DISTINCT ?fact ?document ?start {
                ?fact ?says ?entity ; :evidence ?evidence ; :document ?document .
                ?evidence oa:start ?start
            } ORDER BY ?document ?start ?fact
            """
                    .formatted(Terms.NAMESPACE);

    static Node node(IRI term) {
        return NodeFactory.createURI(term.stringValue());
    }

    Description of(String iri, int offset) {
        var entity = NodeFactory.createURI(iri);
        var facts = new ArrayList<Node>();
        boolean more = false;
        var limited = ABOUT + " OFFSET " + offset + " LIMIT " + (FACTS + 1);
        var query = QueryExec.dataset(dataset).query(limited).substitution(ENTITY, entity);
        try (var execution = query.build()) {
            var rows = execution.select();
            while (rows.hasNext() && !more) {
                more = facts.size() == FACTS;
                facts.add(rows.next().get(FACT));
            }
        }
        var shown = facts.stream().limit(FACTS).map(this::fact).toList();
        return new Description(entity, own(entity), shown, more);
    }

    /// What is said of a document, and the facts whose words begin in a span of its text.
    Description inDocument(String iri, Span span) {
        var document = NodeFactory.createURI(iri);
        var query =
                QueryExec.dataset(dataset)
                        .query(
                                """
                                PREFIX : <https://w3id.org/rapporteur/ontology#>
                                PREFIX oa: <http://www.w3.org/ns/oa#>
                                SELECT DISTINCT ?fact ?start {
                                    ?fact :document ?entity ; :evidence ?evidence . ?evidence oa:start ?start
                                    FILTER (?start >= %d && ?start < %d)
                                } ORDER BY ?start ?fact
                                """
                                        .formatted(span.start(), span.end()))
                        .substitution(ENTITY, document);
        var facts = new ArrayList<Node>();
        try (var execution = query.build()) {
            execution.select().forEachRemaining(row -> facts.add(row.get(FACT)));
        }
        return new Description(
                document, own(document), facts.stream().map(this::fact).toList(), false);
    }

    /// Whether anything is said of an entity, or by a fact about it.
    boolean know(String iri) {
        var entity = NodeFactory.createURI(iri);
        return dataset.contains(Node.ANY, entity, Node.ANY, Node.ANY)
                || dataset.contains(Node.ANY, Node.ANY, Node.ANY, entity);
    }

    /// Whether a graph says anything.
    boolean knowGraph(String iri) {
        return dataset.contains(NodeFactory.createURI(iri), Node.ANY, Node.ANY, Node.ANY);
    }

    /// Everything that a graph says.
    List<Quad> graph(String iri) {
        return found(NodeFactory.createURI(iri), Node.ANY, Node.ANY);
    }

    /// The name that something goes by, the English one if there are several.
    Optional<String> label(Node node) {
        for (var property : LABELS) {
            var labels = objects(node, property);
            var english = labels.stream().filter(Descriptions::isEnglish).findFirst();
            var any = english.or(() -> labels.stream().findFirst());
            if (any.isPresent()) {
                return any.map(Node::getLiteralLexicalForm);
            }
        }
        return Optional.empty();
    }

    /// What an ambiguous name may mean; nothing where it is not one.
    List<Node> readings(Node node) {
        return found(Node.ANY, node, READING).stream()
                .map(Quad::getObject)
                .distinct()
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .toList();
    }

    /// The literals that are said of a node.
    List<String> literals(Node node) {
        return objects(node, Node.ANY).stream().map(Node::getLiteralLexicalForm).toList();
    }

    /// What quads say of evidence: those whose subject one of them names as evidence.
    static List<Quad> evidenceIn(Collection<Quad> quads) {
        var evidence =
                quads.stream()
                        .filter(quad -> quad.getPredicate().equals(EVIDENCE))
                        .map(Quad::getObject)
                        .collect(Collectors.toSet());
        return quads.stream().filter(quad -> evidence.contains(quad.getSubject())).toList();
    }

    private static boolean isEnglish(Node literal) {
        return literal.getLiteralLanguage().isEmpty()
                || literal.getLiteralLanguage().startsWith("en");
    }

    private List<Node> objects(Node subject, Node property) {
        return found(Node.ANY, subject, property).stream()
                .map(Quad::getObject)
                .filter(Node::isLiteral)
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .toList();
    }

    Description.FactNode fact(Node fact) {
        var says = found(Node.ANY, fact, Node.ANY);
        return new Description.FactNode(fact, says, evidence(says));
    }

    /// What is said of something, with the evidence if it is a fact itself, and with what is said
    /// of nodes that have no name of their own.
    private List<Quad> own(Node entity) {
        var own = new ArrayList<>(found(Node.ANY, entity, Node.ANY));
        var unnamed = own.stream().filter(quad -> quad.getObject().isBlank()).toList();
        own.addAll(evidence(own));
        unnamed.forEach(quad -> own.addAll(found(Node.ANY, quad.getObject(), Node.ANY)));
        return own;
    }

    private List<Quad> evidence(List<Quad> says) {
        return says.stream()
                .filter(quad -> quad.getPredicate().equals(EVIDENCE))
                .flatMap(quad -> found(Node.ANY, quad.getObject(), Node.ANY).stream())
                .toList();
    }

    private List<Quad> found(Node graph, Node subject, Node property) {
        var quads = new ArrayList<Quad>();
        dataset.findNG(graph, subject, property, Node.ANY).forEachRemaining(quads::add);
        return quads;
    }
}
