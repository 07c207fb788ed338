package org.rapporteur.web;

import org.apache.jena.system.Txn;
import org.springframework.http.ResponseEntity;

/// The named graphs of a site, each in whole.
record NamedGraphs(Site site) {

    /// A graph in the form that is chosen.
    ///
    /// @throws org.springframework.web.ErrorResponseException 404 if there is none with the name,
    ///   410 if there was one
    ResponseEntity<byte[]> response(String name, Choice choice) {
        var iri = new Addresses(site.base()).graph(name);
        var descriptions = new Descriptions(site.dataset());
        var quads = Txn.calculateRead(site.dataset(), () -> descriptions.graph(iri));
        if (quads.isEmpty()) {
            throw Problems.missing("/graph/" + name, "document/" + name, site);
        }
        return RdfResponses.of(quads, choice.from(RdfResponses.RDF));
    }
}
