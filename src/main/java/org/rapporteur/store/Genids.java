package org.rapporteur.store;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.rapporteur.vocabulary.Base;

/// Blank nodes in a store that is reached by HTTP. They go there as IRIs, as RDF 1.1 (section 3.5)
/// proposes, since nothing else can be asked for a second time; here they are blank nodes again.
final class Genids {

    private static final String PREFIX = Base.STANDARD.iri() + ".well-known/genid/";

    private Genids() {}

    /// A node as the store there knows it.
    static Node there(Node node) {
        return node.isBlank() ? NodeFactory.createURI(PREFIX + node.getBlankNodeLabel()) : node;
    }

    /// The same of a quad.
    static Quad there(Quad quad) {
        return new Quad(
                there(quad.getGraph()),
                there(quad.getSubject()),
                quad.getPredicate(),
                there(quad.getObject()));
    }

    /// A node of the store there as it is here.
    static Node here(Node node) {
        return node.isURI() && node.getURI().startsWith(PREFIX)
                ? NodeFactory.createBlankNode(node.getURI().substring(PREFIX.length()))
                : node;
    }
}
