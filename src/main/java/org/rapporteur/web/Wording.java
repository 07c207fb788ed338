package org.rapporteur.web;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.rapporteur.web.EntityView.Link;

/// The words for nodes on one page; each label is looked up once.
final class Wording {

    private final Descriptions descriptions;
    private final Addresses addresses;
    private final Map<Node, String> labels = new HashMap<>();

    Wording(Descriptions descriptions, Addresses addresses) {
        this.descriptions = descriptions;
        this.addresses = addresses;
    }

    String label(Node node) {
        return labels.computeIfAbsent(
                node, each -> descriptions.label(each).orElseGet(() -> spelled(each)));
    }

    Link link(Node node) {
        if (node.isLiteral()) {
            return new Link(node.getLiteralLexicalForm(), "");
        }
        return node.isURI()
                ? new Link(label(node), addresses.link(node.getURI()))
                : new Link(unnamed(node), "");
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
        return term || addresses.isOurs(iri)
                ? iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1)
                : iri;
    }
}
