package org.rapporteur.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.rapporteur.vocabulary.Terms;
import org.rapporteur.web.Description.FactNode;
import org.rapporteur.web.EntityView.Entry;
import org.rapporteur.web.EntityView.FactView;
import org.rapporteur.web.EntityView.Format;
import org.rapporteur.web.EntityView.Group;
import org.rapporteur.web.EntityView.Link;
import org.rapporteur.web.EntityView.Property;
import org.rapporteur.web.EntityView.Section;
import org.springframework.util.StringUtils;

/// Arranges a description for the eye. To be called inside a read transaction.
final class EntityViews {

    private static final Node DOCUMENT = Descriptions.node(Terms.DOCUMENT);
    private static final Node PARAGRAPH = Descriptions.node(Terms.PARAGRAPH);

    /// What stands elsewhere on the page.
    private static final Set<Node> NAMES =
            Set.of(
                    SKOS.prefLabel.asNode(),
                    DCTerms.title.asNode(),
                    Descriptions.node(Terms.DISPUTED));

    private final Description description;
    private final Wording wording;
    private final Map<Node, Integer> counts;
    private final Function<FactNode, String> item;
    private final FactViews facts;

    /// What a group is called, and its place among the groups.
    private record Heading(int rank, String title) {

        static final Comparator<Heading> ORDER =
                Comparator.comparingInt(Heading::rank).thenComparing(Heading::title);
    }

    /// A description of which all facts are shown.
    EntityViews(Description description, Wording wording) {
        this(description, wording, Map.of(), fact -> "");
    }

    /// A description with some of the facts, of which there are so many of each class; `item` tells
    /// the item of the agenda that a fact stands under, if any.
    EntityViews(
            Description description,
            Wording wording,
            Map<Node, Integer> counts,
            Function<FactNode, String> item) {
        this.counts = counts;
        this.item = item;
        this.description = description;
        this.wording = wording;
        this.facts = new FactViews(description.entity(), wording);
    }

    EntityView view(List<Format> formats) {
        var entity = description.entity();
        var kind = facts.kind(description.own(), entity);
        var itself = itself();
        return new EntityView(
                entity.getURI(),
                itself.isEmpty() ? wording.label(entity) : StringUtils.capitalize(kind),
                itself.isEmpty() ? kind : "fact",
                properties(),
                new Contradictions(description.facts(), facts, wording).all(),
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
        return itself().isEmpty() ? facts.properties(own) : List.of();
    }

    /// The entity as a fact, if it is one.
    private List<FactView> itself() {
        var evidence = Descriptions.evidenceIn(description.own());
        return evidence.isEmpty()
                ? List.of()
                : List.of(
                        facts.view(
                                new FactNode(description.entity(), description.own(), evidence)));
    }

    private List<Section> sections() {
        if (FactViews.isOf(DOCUMENT, description.own(), description.entity())) {
            return inOrder();
        }
        var sections = new ArrayList<Section>();
        for (var arrangement : Arrangement.ALL) {
            var shown = ofKind(arrangement.type());
            if (!shown.isEmpty()) {
                sections.add(
                        new Section(
                                arrangement.anchor(),
                                arrangement.title(),
                                arrangement.brief(),
                                groups(shown, arrangement),
                                counts.getOrDefault(arrangement.type(), shown.size())));
            }
        }
        return sections;
    }

    /// The facts of a document as they follow each other in it.
    private List<Section> inOrder() {
        var entries = description.facts().stream().map(each -> entry(facts.view(each))).toList();
        return entries.isEmpty()
                ? List.of()
                : List.of(
                        new Section(
                                "facts",
                                "What it says",
                                false,
                                List.of(new Group("", entries)),
                                entries.size()));
    }

    private List<FactNode> ofKind(Node type) {
        return description.facts().stream()
                .filter(each -> FactViews.isOf(type, each.says(), each.fact()))
                .sorted(Comparator.comparingInt(EntityViews::paragraph))
                .toList();
    }

    /// The number of a paragraph; what has none stands behind.
    private static int paragraph(FactNode each) {
        var digits =
                FactViews.first(each.says(), PARAGRAPH)
                        .map(node ->
                                node.getLiteralLexicalForm().replaceFirst("^(\\d{1,6}).*", "$1"))
                        .orElse("");
        return digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : Integer.MAX_VALUE;
    }

    private List<Group> groups(List<FactNode> shown, Arrangement arrangement) {
        var groups = new TreeMap<Heading, List<FactNode>>(Heading.ORDER);
        var items = new ArrayList<String>();
        for (var each : shown) {
            var under = arrangement.byItem() ? item.apply(each) : "";
            if (!under.isEmpty() && !items.contains(under)) {
                items.add(under);
            }
            int rank = under.isEmpty() ? Integer.MAX_VALUE : items.indexOf(under);
            var title =
                    Stream.of(under, shared(each, arrangement))
                            .filter(words -> !words.isEmpty())
                            .collect(Collectors.joining(" – "));
            groups.computeIfAbsent(new Heading(rank, title), unused -> new ArrayList<>()).add(each);
        }
        return groups.entrySet().stream()
                .map(group ->
                        new Group(
                                group.getKey().title(), entries(group.getValue(), arrangement)))
                .toList();
    }

    /// What a fact shares with those of its group, in words.
    private String shared(FactNode each, Arrangement arrangement) {
        return arrangement.groupedBy().stream()
                .map(Descriptions::node)
                .flatMap(node -> FactViews.first(each.says(), node).stream())
                .map(wording::label)
                .collect(Collectors.joining(", "));
    }

    /// A fact in a group need not repeat what it is grouped by; those that say the same stand
    /// together in a brief list.
    private List<Entry> entries(List<FactNode> shown, Arrangement arrangement) {
        Set<Node> elsewhere =
                arrangement.groupedBy().stream()
                        .map(Descriptions::node)
                        .collect(Collectors.toSet());
        if (arrangement.named().isEmpty()) {
            return shown.stream().map(each -> entry(facts.view(each, elsewhere))).toList();
        }
        var named = arrangement.named().map(Descriptions::node).orElseThrow();
        elsewhere.add(named);
        var alike = new LinkedHashMap<Entry, List<FactView>>();
        for (var each : shown) {
            var view = facts.view(each, elsewhere);
            var key = new Entry(names(each, named), view.says(), List.of());
            alike.computeIfAbsent(key, unused -> new ArrayList<>()).add(view);
        }
        return alike.entrySet().stream()
                .map(each ->
                        new Entry(each.getKey().names(), each.getKey().says(), each.getValue()))
                .sorted(Comparator.comparing(EntityViews::words))
                .toList();
    }

    private List<Link> names(FactNode each, Node property) {
        return each.says().stream()
                .filter(quad -> quad.getPredicate().equals(property))
                .map(Quad::getObject)
                .filter(node -> !node.equals(description.entity()))
                .map(wording::link)
                .distinct()
                .toList();
    }

    private static String words(Entry entry) {
        return entry.names().stream().map(Link::text).collect(Collectors.joining(", "));
    }

    private static Entry entry(FactView fact) {
        return new Entry(List.of(), fact.says(), List.of(fact));
    }
}
