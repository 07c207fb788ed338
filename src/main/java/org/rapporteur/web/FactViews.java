package org.rapporteur.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.rapporteur.text.Span;
import org.rapporteur.vocabulary.Selectors;
import org.rapporteur.vocabulary.Terms;
import org.rapporteur.web.Description.FactNode;
import org.rapporteur.web.EntityView.FactView;
import org.rapporteur.web.EntityView.Link;
import org.rapporteur.web.EntityView.Proof;
import org.rapporteur.web.EntityView.Property;

/// Facts as people read them on the page of an entity, whose name need not be repeated. To be used
/// inside a read transaction.
record FactViews(Node page, Wording wording) {

    private static final Node IN_DOCUMENT = Descriptions.node(Terms.IN_DOCUMENT);
    private static final Node RULE = Descriptions.node(Terms.RULE);
    private static final Node PAGE = Descriptions.node(Terms.PAGE);
    private static final Node END = Descriptions.node(Selectors.END);

    /// What a fact's line does not repeat.
    private static final Set<Node> APART =
            Set.of(RDF.type.asNode(), Descriptions.EVIDENCE, IN_DOCUMENT, RULE);

    FactView view(FactNode node) {
        return view(node, Set.of());
    }

    /// A fact without the properties that stand elsewhere, in the heading of its group perhaps.
    FactView view(FactNode node, Set<Node> elsewhere) {
        var said =
                node.says().stream()
                        .filter(quad -> quad.getSubject().equals(node.fact()))
                        .filter(quad -> !APART.contains(quad.getPredicate()))
                        .toList();
        var shown =
                said.stream()
                        .filter(quad -> !elsewhere.contains(quad.getPredicate()))
                        .filter(quad -> !quad.getObject().equals(page))
                        .toList();
        return new FactView(
                name(node),
                node.fact().equals(page) ? "" : wording.href(node.fact()),
                kind(node.says(), node.fact()),
                properties(shown),
                doubts(said),
                proof(node));
    }

    /// A fact at its place in the text of its document.
    MarkedText.Marked marked(FactNode node) {
        int start = node.start();
        int end = Math.max(start, number(node.evidence(), END));
        return new MarkedText.Marked(new Span(start, end), view(node));
    }

    /// The properties of one subject with their values, in words.
    List<Property> properties(Collection<Quad> quads) {
        var values = new LinkedHashMap<Node, List<Link>>();
        for (var quad : quads) {
            if (!quad.getPredicate().equals(RDF.type.asNode())) {
                var links =
                        values.computeIfAbsent(quad.getPredicate(), unused -> new ArrayList<>());
                var link = wording.link(quad.getObject());
                if (!links.contains(link)) {
                    links.add(link);
                }
            }
        }
        return values.entrySet().stream()
                .map(entry -> new Property(wording.property(entry.getKey()), entry.getValue()))
                .toList();
    }

    /// The class of a subject, in words; empty where none is said.
    String kind(Collection<Quad> quads, Node subject) {
        return quads.stream()
                .filter(quad -> quad.getSubject().equals(subject))
                .filter(quad -> quad.getPredicate().equals(RDF.type.asNode()))
                .map(quad -> wording.label(quad.getObject()))
                .sorted()
                .findFirst()
                .orElse("");
    }

    /// The last part of a fact's IRI: what it is called within its document.
    static String name(FactNode node) {
        var iri = node.fact().isURI() ? node.fact().getURI() : "";
        return iri.substring(iri.lastIndexOf('/') + 1);
    }

    /// The first of the values that a property has in quads.
    static Optional<Node> first(Collection<Quad> quads, Node property) {
        return quads.stream()
                .filter(quad -> quad.getPredicate().equals(property))
                .map(Quad::getObject)
                .findFirst();
    }

    /// A number among quads; 0 where there is none.
    static int number(Collection<Quad> quads, Node property) {
        return first(quads, property)
                .map(node -> Integer.parseInt(node.getLiteralLexicalForm()))
                .orElse(0);
    }

    /// Whether quads say that a subject is of a class.
    static boolean isOf(Node type, Collection<Quad> quads, Node subject) {
        return quads.stream()
                .anyMatch(quad ->
                        quad.getSubject().equals(subject)
                                && quad.getPredicate().equals(RDF.type.asNode())
                                && quad.getObject().equals(type));
    }

    private Proof proof(FactNode node) {
        return new Proof(
                first(node.evidence(), Descriptions.EXACT)
                        .map(Node::getLiteralLexicalForm)
                        .orElse(""),
                number(node.evidence(), PAGE),
                links(node.says(), IN_DOCUMENT),
                place(node),
                links(node.says(), RULE));
    }

    /// Where the words stand in the full text of their document.
    private String place(FactNode node) {
        return first(node.says(), IN_DOCUMENT)
                .map(wording::href)
                .map(href ->
                        href
                                + "?at=%d#words-%s"
                                        .formatted(node.start(), name(node)))
                .orElse("");
    }

    private List<Link> links(Collection<Quad> quads, Node property) {
        return quads.stream()
                .filter(quad -> quad.getPredicate().equals(property))
                .filter(quad -> !quad.getObject().equals(page))
                .map(quad -> wording.link(quad.getObject()))
                .distinct()
                .toList();
    }

    private List<String> doubts(Collection<Quad> said) {
        return said.stream()
                .map(Quad::getObject)
                .filter(Node::isURI)
                .distinct()
                .flatMap(node -> doubt(node).stream())
                .toList();
    }

    private Optional<String> doubt(Node node) {
        var readings = wording.readings(node);
        return readings.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "“%s” may mean %s. The document does not say which."
                                .formatted(
                                        wording.label(node),
                                        readings.stream().collect(Collectors.joining(" or "))));
    }
}
