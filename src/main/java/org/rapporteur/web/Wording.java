package org.rapporteur.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.rapporteur.web.EntityView.Link;

/// The words for nodes on one page; each label is looked up once for all pages.
final class Wording {

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])[A-Z]");

    private final Descriptions descriptions;
    private final Addresses addresses;
    private final SharedTitles titles;
    private final Map<Node, String> labels = new HashMap<>();
    private final Map<Node, String> properties = new HashMap<>();
    private final Map<Node, List<String>> readings = new HashMap<>();

    Wording(Descriptions descriptions, Addresses addresses, SharedTitles titles) {
        this.descriptions = descriptions;
        this.addresses = addresses;
        this.titles = titles;
    }

    String label(Node node) {
        return labels.computeIfAbsent(node, each -> titles.name(each, this::read));
    }

    private String read(Node node) {
        return titles.label(node).or(() -> descriptions.label(node)).orElseGet(() -> spelled(node));
    }

    /// The words for a property; of others' the last part of its IRI, spelled as words.
    String property(Node node) {
        return properties.computeIfAbsent(
                node,
                each ->
                        descriptions
                                .label(each)
                                .orElseGet(
                                        () ->
                                                HUMP.matcher(last(each.getURI()))
                                                        .replaceAll(Wording::apart)));
    }

    /// Where to go for a node; nowhere for what has no address.
    String href(Node node) {
        return node.isURI() ? addresses.link(node.getURI()) : "";
    }

    Link link(Node node) {
        if (node.isLiteral()) {
            return new Link(node.getLiteralLexicalForm(), "");
        }
        return node.isURI()
                ? new Link(label(node), href(node))
                : new Link(unnamed(node), "");
    }

    /// The names of those that an ambiguous name may mean; none where it is not one.
    List<String> readings(Node node) {
        return readings.computeIfAbsent(
                node, each -> descriptions.readings(each).stream().map(this::label).toList());
    }

    private String unnamed(Node node) {
        return descriptions.literals(node).stream().collect(Collectors.joining(", "));
    }

    /// What is left to show where something has no label: the last part of its own IRI, or the IRI
    /// of something of others.
    private String spelled(Node node) {
        if (!node.isURI()) {
            return node.toString();
        }
        var iri = node.getURI();
        boolean term = iri.contains("#");
        return term || addresses.isOurs(iri) ? last(iri) : iri;
    }

    private static String apart(MatchResult hump) {
        return " " + hump.group().toLowerCase(Locale.ROOT);
    }

    private static String last(String iri) {
        return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    }
}
