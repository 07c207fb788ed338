package org.rapporteur;

import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/// A server that stands in for Wikidata with the extract that the notebooks are tried with.
final class Wikidata {

    private Wikidata() {}

    /// Starts it on a free port.
    static FusekiServer serve() {
        var extract = DatasetGraphFactory.createTxnMem();
        RDFDataMgr.read(extract, "notebooks/data/wikidata.ttl");
        return FusekiServer.create().port(0).add("/wikidata", extract, false).build().start();
    }
}
