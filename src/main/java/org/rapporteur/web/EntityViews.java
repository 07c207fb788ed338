package org.rapporteur.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.eclipse.rdf4j.model.IRI;
import org.rapporteur.vocabulary.Terms;
import org.rapporteur.web.Description.FactNode;
import org.rapporteur.web.EntityView.FactView;
import org.rapporteur.web.EntityView.Group;
import org.rapporteur.web.EntityView.Link;
import org.rapporteur.web.EntityView.Property;
import org.rapporteur.web.EntityView.Section;
import org.springframework.util.StringUtils;

/// Arranges a description for the eye. To be called inside a read transaction.
final class EntityViews {

    /// How the facts of one kind are shown: under which title, and grouped by which property.
    private record Arrangement(IRI kind, String anchor, String title, Optional<IRI> groupedBy) {}

    private static final List<Arrangement> ARRANGEMENTS =
            List.of(
                    shown(Terms.MEETING_MENTION, "places", "Place and dates"),
                    shown(Terms.ROLE_HOLDING, "roles", "Officers and posts", Terms.ROLE),
                    shown(Terms.PARTICIPATION, "participants", "Participation", Terms.CAPACITY),
                    shown(Terms.DECISION, "decisions", "Decisions"),
                    shown(Terms.CONTRIBUTION, "contributions", "Contributions", Terms.TOPIC),
                    shown(Terms.TREATY_ACTION, "actions", "Steps towards a treaty"));

    private static final Node DOCUMENT = Descriptions.node(Terms.DOCUMENT);
    private static final Node IN_DOCUMENT = Descriptions.node(Terms.IN_DOCUMENT);
    private static final Node RULE = Descriptions.node(Terms.RULE);

    /// What a fact's line does not repeat.
    private static final Set<Node> APART =
            Set.of(RDF.type.asNode(), Descriptions.EVIDENCE, IN_DOCUMENT, RULE);

    /// What stands in the heading already.
    private static final Set<Node> NAMES = Set.of(SKOS.prefLabel.asNode(), DCTerms.title.asNode());

    private final Description description;
    private final Wording wording;

    EntityViews(Description description, Wording wording) {
        this.description = description;
        this.wording = wording;
    }

    EntityView view(List<Link> formats) {
        var entity = description.entity();
        var kind = kind(description.own(), entity);
        var itself = itself();
        return new EntityView(
                entity.getURI(),
                itself.isEmpty() ? wording.label(entity) : StringUtils.capitalize(kind),
                itself.isEmpty() ? kind : "fact",
                properties(),
                itself,
                sections(),
                formats);
    }

    private List<Property> properties() {
        var own =
                description.own().stream()
                        .filter(quad -> quad.getSubject().equals(description.entity()))
                        .filter(quad -> !NAMES.contains(quad.getPredicate()))
                        .toList();
        return itself().isEmpty() ? properties(own) : List.of();
    }

    /// The entity as a fact, if it is one.
    private List<FactView> itself() {
        var evidence = Descriptions.evidenceIn(description.own());
        return evidence.isEmpty()
                ? List.of()
                : List.of(
                        fact(
                                new FactNode(description.entity(), description.own(), evidence),
                                Optional.empty()));
    }

    private List<Section> sections() {
        if (isOf(DOCUMENT, description.own(), description.entity())) {
            return inOrder();
        }
        var sections = new ArrayList<Section>();
        for (var arrangement : ARRANGEMENTS) {
            var facts = ofKind(arrangement.kind());
            if (!facts.isEmpty()) {
                var groups = groups(facts, arrangement.groupedBy());
                sections.add(new Section(arrangement.anchor(), arrangement.title(), groups));
            }
        }
        return sections;
    }

    /// The facts of a document as they follow each other in it.
    private List<Section> inOrder() {
        var facts = description.facts().stream().map(each -> fact(each, Optional.empty())).toList();
        return facts.isEmpty()
                ? List.of()
                : List.of(new Section("facts", "What it says", List.of(new Group("", facts))));
    }

    private List<FactNode> ofKind(IRI kind) {
        var type = Descriptions.node(kind);
        return description.facts().stream()
                .filter(each -> isOf(type, each.says(), each.fact()))
                .toList();
    }

    private List<Group> groups(List<FactNode> facts, Optional<IRI> property) {
        var groups = new TreeMap<String, List<FactView>>();
        for (var each : facts) {
            var title =
                    property.map(Descriptions::node)
                            .flatMap(node -> first(each.says(), node))
                            .map(wording::label)
                            .orElse("");
            groups.computeIfAbsent(title, unused -> new ArrayList<>()).add(fact(each, property));
        }
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    /// A fact in a group need not repeat what it is grouped by.
    private FactView fact(FactNode node, Optional<IRI> groupedBy) {
        var group = groupedBy.map(Descriptions::node);
        var says =
                node.says().stream()
                        .filter(quad -> quad.getSubject().equals(node.fact()))
                        .filter(quad -> !APART.contains(quad.getPredicate()))
                        .filter(quad -> group.filter(quad.getPredicate()::equals).isEmpty())
                        .filter(quad -> !quad.getObject().equals(description.entity()))
                        .toList();
        return new FactView(
                node.fact().equals(description.entity()) ? "" : wording.link(node.fact()).href(),
                kind(node.says(), node.fact()),
                properties(says),
                first(node.evidence(), Descriptions.EXACT)
                        .map(Node::getLiteralLexicalForm)
                        .orElse(""),
                links(node.says(), IN_DOCUMENT),
                links(node.says(), RULE));
    }

    private List<Link> links(Collection<Quad> quads, Node property) {
        return quads.stream()
                .filter(quad -> quad.getPredicate().equals(property))
                .filter(quad -> !quad.getObject().equals(description.entity()))
                .map(quad -> wording.link(quad.getObject()))
                .distinct()
                .toList();
    }

    private List<Property> properties(Collection<Quad> quads) {
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

    private String kind(Collection<Quad> quads, Node subject) {
        return quads.stream()
                .filter(quad -> quad.getSubject().equals(subject))
                .filter(quad -> quad.getPredicate().equals(RDF.type.asNode()))
                .map(quad -> wording.label(quad.getObject()))
                .sorted()
                .findFirst()
                .orElse("");
    }

    private static boolean isOf(Node type, Collection<Quad> quads, Node subject) {
        return quads.stream()
                .anyMatch(quad ->
                        quad.getSubject().equals(subject)
                                && quad.getPredicate().equals(RDF.type.asNode())
                                && quad.getObject().equals(type));
    }

    private static Optional<Node> first(Collection<Quad> quads, Node property) {
        return quads.stream()
                .filter(quad -> quad.getPredicate().equals(property))
                .map(Quad::getObject)
                .findFirst();
    }

    private static Arrangement shown(IRI kind, String anchor, String title) {
        return new Arrangement(kind, anchor, title, Optional.empty());
    }

    private static Arrangement shown(IRI kind, String anchor, String title, IRI groupedBy) {
        return new Arrangement(kind, anchor, title, Optional.of(groupedBy));
    }
}
