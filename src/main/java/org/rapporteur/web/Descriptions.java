package org.rapporteur.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.eclipse.rdf4j.model.IRI;
import org.rapporteur.text.Span;
import org.rapporteur.vocabulary.Selectors;
import org.rapporteur.vocabulary.Terms;
import org.rapporteur.web.Description.FactNode;

/// Reads out of a dataset what is said of an entity. To be called inside a read transaction.
record Descriptions(DatasetGraph dataset) {

    /// How many facts one description holds.
    static final int FACTS = 250;

    private static final Comparator<FactNode> IN_ORDER =
            Comparator.comparing(FactNode::document)
                    .thenComparingInt(FactNode::start)
                    .thenComparing(each -> each.fact().toString());

    static final Node EVIDENCE = node(Terms.HAS_EVIDENCE);

    static final Node EXACT = node(Selectors.EXACT);

    private static final Node READING = node(Terms.READING);

    private static final List<Node> LABELS =
            List.of(SKOS.prefLabel.asNode(), RDFS.label.asNode(), DCTerms.title.asNode());

    /// How a fact of ours is called: its kind, and what its words make.
    private static final Pattern NAMED = Pattern.compile("/(?<kind>[a-z-]+)-[0-9a-f]{12}$");

    private static final Var FACT = Var.alloc("fact");
    private static final Var ENTITY = Var.alloc("entity");

    static Node node(IRI term) {
        return NodeFactory.createURI(term.stringValue());
    }

    /// What is said of an entity, and as many facts about it as one description holds, beginning with
    /// one of them.
    Description of(String iri, int offset) {
        var entity = NodeFactory.createURI(iri);
        var about = about(entity);
        var facts = new ArrayList<Node>();
        int at = offset;
        while (at < about.size() && facts.size() < FACTS) {
            if (isFact(about.get(at))) {
                facts.add(about.get(at));
            }
            at++;
        }
        while (at < about.size() && !isFact(about.get(at))) {
            at++;
        }
        return new Description(entity, own(entity), read(facts), at < about.size() ? at : 0);
    }

    /// What is said of an entity itself, without the facts about it.
    Description alone(String iri) {
        var entity = NodeFactory.createURI(iri);
        return new Description(entity, own(entity), List.of(), 0);
    }

    /// The facts about an entity by their classes, unread, each class in the order of their
    /// documents. The names of our own facts tell their kinds, so that one of each is looked up.
    Map<Node, List<Node>> kinds(Node entity) {
        var kinds = new HashMap<String, Optional<Node>>();
        var facts = new LinkedHashMap<Node, List<Node>>();
        for (var fact : about(entity)) {
            var name = NAMED.matcher(fact.getURI());
            var kind =
                    name.find()
                            ? kinds.computeIfAbsent(name.group("kind"), unused -> kind(fact))
                            : kind(fact);
            kind.ifPresent(
                    type -> facts.computeIfAbsent(type, unused -> new ArrayList<>()).add(fact));
        }
        return facts;
    }

    /// How many facts there are about an entity.
    int count(Node entity) {
        return kinds(entity).values().stream().mapToInt(List::size).sum();
    }

    /// Whether something is said to be of a class.
    boolean isA(Node entity, Node type) {
        return dataset.contains(Node.ANY, entity, RDF.type.asNode(), type);
    }

    /// What is said of something itself.
    List<Quad> said(Node subject) {
        return found(Node.ANY, subject, Node.ANY);
    }

    /// Facts read whole, those of a document as they follow each other in it.
    List<FactNode> read(List<Node> facts) {
        return facts.stream().map(this::fact).sorted(IN_ORDER).toList();
    }

    /// What says something about an entity, in the order of the names: facts are named after their
    /// documents. Others than facts may be among them.
    private List<Node> about(Node entity) {
        var subjects = new HashSet<Node>();
        dataset.findNG(Node.ANY, Node.ANY, Node.ANY, entity)
                .forEachRemaining(quad -> subjects.add(quad.getSubject()));
        return subjects.stream()
                .filter(Node::isURI)
                .sorted(Comparator.comparing(Node::getURI))
                .toList();
    }

    private boolean isFact(Node node) {
        return dataset.contains(Node.ANY, node, EVIDENCE, Node.ANY);
    }

    /// The class of a fact; empty for what is none.
    private Optional<Node> kind(Node fact) {
        return isFact(fact)
                ? found(Node.ANY, fact, RDF.type.asNode()).stream().map(Quad::getObject).findFirst()
                : Optional.empty();
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
        return new Description(document, own(document), read(facts), 0);
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

    FactNode fact(Node fact) {
        var says = found(Node.ANY, fact, Node.ANY);
        return new FactNode(fact, says, evidence(says));
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
