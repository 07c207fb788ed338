package org.rapporteur.store;

import java.util.ArrayList;
import java.util.Comparator;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.rapporteur.vocabulary.Prefixes;

/// All that a dataset holds, graph by graph, in an order that does not depend on how it is kept.
/// One graph at a time is in memory.
public final class Everything {

    private static final Comparator<Quad> ORDER =
            Comparator.comparing(Quad::asTriple, Bridge.ORDER);

    private Everything() {}

    /// Sends it to a handler, from start to end.
    public static void send(DatasetGraph dataset, RDFHandler handler) {
        handler.startRDF();
        Prefixes.declare(handler);
        Txn.executeRead(dataset, () -> sendGraphs(dataset, handler));
        handler.endRDF();
    }

    private static void sendGraphs(DatasetGraph dataset, RDFHandler handler) {
        var names = new ArrayList<Node>();
        dataset.listGraphNodes().forEachRemaining(names::add);
        names.sort(Comparator.comparing(Node::toString));
        for (var name : names) {
            var quads = new ArrayList<Quad>();
            dataset.find(name, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quads::add);
            quads.sort(ORDER);
            Bridge.sendQuads(quads.iterator(), handler);
        }
    }
}
