package org.rapporteur.web;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.springframework.http.ResponseEntity;

/// The named graphs of a site, each in whole.
record NamedGraphs(Site site) {

    private static final Node NAMED_GRAPH =
            NodeFactory.createURI("http://www.w3.org/ns/sparql-service-description#NamedGraph");

    /// A graph in a form. Where the form has no place for the graph's name, a statement tells it.
    ///
    /// @throws org.springframework.web.ErrorResponseException 404 if there is none with the name,
    ///   410 if there was one
    ResponseEntity<byte[]> response(String name, Representation form) {
        return response(name, form, List.of());
    }

    /// The same with more that is said in it.
    ResponseEntity<byte[]> response(String name, Representation form, List<Quad> more) {
        var iri = new Addresses(site.base()).graph(name);
        var descriptions = new Descriptions(site.dataset());
        var quads = Txn.calculateRead(site.dataset(), () -> descriptions.graph(iri));
        if (quads.isEmpty()) {
            throw Problems.missing("/graph/" + name, "document/" + name, site);
        }
        var named = NodeFactory.createURI(iri);
        var all = new ArrayList<>(quads);
        all.addAll(more);
        if (!form.name().equals("trig") && !form.name().equals("nq")) {
            all.add(Quad.create(named, named, RDF.type.asNode(), NAMED_GRAPH));
        }
        return RdfResponses.of(all, form);
    }
}
