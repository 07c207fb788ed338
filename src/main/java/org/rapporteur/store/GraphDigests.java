package org.rapporteur.store;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;

/// A digest of what each graph of a build holds, by the names of the graphs. A Fuseki keeps them
/// beside the note of what is published, so that the next build can bring no more than what
/// changed.
///
/// @param statements how many there are in each graph
record GraphDigests(Map<String, String> digests, Map<String, Integer> statements) {

    /// The digests of quads.
    static GraphDigests of(Iterator<Quad> quads) {
        var sums = new TreeMap<String, ContentDigest>();
        var statements = new TreeMap<String, Integer>();
        quads.forEachRemaining(quad -> {
            var graph = quad.getGraph().getURI();
            sums.computeIfAbsent(graph, name -> new ContentDigest()).add(quad);
            statements.merge(graph, 1, Integer::sum);
        });
        var digests = new TreeMap<String, String>();
        sums.forEach((graph, sum) -> digests.put(graph, sum.toString()));
        return new GraphDigests(digests, statements);
    }

    /// As they are kept, in the default graph.
    List<Quad> notes() {
        var notes = new ArrayList<Quad>();
        digests.forEach((graph, digest) -> notes.add(note(graph, digest)));
        return notes;
    }

    /// Asks for what is kept.
    static String question() {
        return "SELECT ?g ?o { GRAPH <%s> { ?g <%s> ?o } FILTER(?g != <%s>) }"
                .formatted(
                        Quad.defaultGraphIRI.getURI(), DCTerms.identifier.getURI(), Dialect.NOTE);
    }

    /// The graphs that are there and hold something else, or are not there.
    List<String> changedSince(Map<String, String> kept) {
        return digests.entrySet().stream()
                .filter(each -> !each.getValue().equals(kept.get(each.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /// The graphs that are there and are no more.
    List<String> goneSince(Map<String, String> kept) {
        var gone = new TreeSet<>(kept.keySet());
        gone.removeAll(digests.keySet());
        return List.copyOf(gone);
    }

    /// How many statements some of the graphs hold.
    long statementsIn(List<String> graphs) {
        return graphs.stream().mapToLong(graph -> statements.getOrDefault(graph, 0)).sum();
    }

    private static Quad note(String graph, String digest) {
        Node subject = NodeFactory.createURI(graph);
        return new Quad(
                Quad.defaultGraphNodeGenerated,
                subject,
                DCTerms.identifier.asNode(),
                NodeFactory.createLiteralString(digest));
    }
}
