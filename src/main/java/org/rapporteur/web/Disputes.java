package org.rapporteur.web;

import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.rapporteur.vocabulary.Terms;
import org.rapporteur.web.EntityView.Property;

/// What the properties of a document's file say otherwise than its first page, which is believed:
/// statements that are told of and not made.
record Disputes(Descriptions descriptions, Wording wording) {

    private static final Node DISPUTED = Descriptions.node(Terms.DISPUTED);

    /// Each property with what the file says of it, out of what is said of a document.
    List<Property> of(Collection<Quad> own) {
        return own.stream()
                .filter(quad -> quad.getPredicate().equals(DISPUTED))
                .map(Quad::getObject)
                .distinct()
                .flatMap(statement -> property(descriptions.said(statement)).stream())
                .toList();
    }

    private List<Property> property(Collection<Quad> statement) {
        var value = FactViews.first(statement, RDF.object.asNode()).map(wording::link);
        return FactViews.first(statement, RDF.predicate.asNode()).stream()
                .map(named -> new Property(wording.property(named), value.stream().toList()))
                .toList();
    }
}
