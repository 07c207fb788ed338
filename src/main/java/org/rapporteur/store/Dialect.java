package org.rapporteur.store;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementNamedGraph;

/// How a store that is reached by HTTP is asked for the union of its graphs, and where it keeps the
/// note of what is published.
enum Dialect {

    /// Apache Jena Fuseki: it has a name for the union of all named graphs, and takes a whole
    /// dataset in one transaction. The note lies in the default graph, which is no part of that
    /// union.
    FUSEKI("urn:x-arq:DefaultGraph") {
        @Override
        Query framed(Query query, Snapshot snapshot) {
            var framed = query.cloneQuery();
            var group = new ElementGroup();
            group.addElement(new ElementNamedGraph(Quad.unionGraph, query.getQueryPattern()));
            framed.setQueryPattern(group);
            return framed;
        }

        @Override
        String from(Snapshot snapshot) {
            return "";
        }

        @Override
        String union(String pattern) {
            return "GRAPH <%s> { %s }".formatted(Quad.unionGraph.getURI(), pattern);
        }
    },

    /// Any other: each query names the graphs that are published, so that what is being brought is
    /// not seen. The note lies in a graph of its own.
    STANDARD(Dialect.NOTE) {
        @Override
        Query framed(Query query, Snapshot snapshot) {
            var framed = query.cloneQuery();
            snapshot.graphs()
                    .forEach(graph -> {
                        framed.addGraphURI(graph);
                        framed.addNamedGraphURI(graph);
                    });
            return framed;
        }

        @Override
        String from(Snapshot snapshot) {
            return snapshot.graphs().stream()
                    .map(graph -> NodeFmtLib.strNT(NodeFactory.createURI(graph)))
                    .map(graph -> "FROM %s FROM NAMED %s\n".formatted(graph, graph))
                    .collect(Collectors.joining());
        }

        @Override
        String union(String pattern) {
            return pattern;
        }
    };

    /// What the note is about; in a store of no special kind also the graph that it lies in.
    static final String NOTE = "urn:rapporteur:published";

    /// Graphs that are being brought are named so, then by the number of their build and by what
    /// they will be named.
    static final String STAGED = "urn:rapporteur:staged:";

    private final String notes;

    Dialect(String notes) {
        this.notes = notes;
    }

    /// Asks for the note.
    String note() {
        return "SELECT ?p ?o { GRAPH <%s> { <%s> ?p ?o } }".formatted(notes, NOTE);
    }

    /// A query as the store has to be asked, so that its default graph is the union of what is
    /// published.
    abstract Query framed(Query query, Snapshot snapshot);

    /// Asks for the statements of a pattern; `?g` is bound where a graph is asked for by a
    /// variable.
    String statements(Node graph, List<Node> triple, Snapshot snapshot) {
        var pattern = "%s %s %s".formatted(term(triple, 0), term(triple, 1), term(triple, 2));
        boolean union = Quad.isUnionGraph(graph) || Quad.isDefaultGraph(graph);
        var where =
                union ? union(pattern) : "GRAPH %s { %s }".formatted(term(graph, "?g"), pattern);
        return "SELECT %s *\n%sWHERE { %s }"
                .formatted(union ? "DISTINCT" : "", from(snapshot), where);
    }

    abstract String from(Snapshot snapshot);

    abstract String union(String pattern);

    private static String term(List<Node> triple, int place) {
        return term(triple.get(place), List.of("?s", "?p", "?o").get(place));
    }

    private static String term(Node node, String variable) {
        return node.isConcrete() ? NodeFmtLib.strNT(Genids.there(node)) : variable;
    }
}
