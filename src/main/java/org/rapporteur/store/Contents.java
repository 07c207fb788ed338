package org.rapporteur.store;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/// What a build holds, counted in one walk over the union of its graphs: triples, subjects, the
/// entities of each class and the triples of each property. Told in VoID, with what the dataset is.
final class Contents {

    private static final String VOID = "http://rdfs.org/ns/void#";

    private final SortedMap<String, Long> classes = new TreeMap<>();
    private final SortedMap<String, Long> properties = new TreeMap<>();
    private long triples;
    private long subjects;

    /// Counts what a dataset holds, within a transaction.
    static Contents of(DatasetGraph data) {
        var contents = new Contents();
        var last = Node.ANY;
        var all = data.find(Quad.unionGraph, Node.ANY, Node.ANY, Node.ANY);
        while (all.hasNext()) {
            var quad = all.next();
            contents.count(quad, !quad.getSubject().equals(last));
            last = quad.getSubject();
        }
        return contents;
    }

    private void count(Quad quad, boolean newSubject) {
        triples++;
        subjects += newSubject ? 1 : 0;
        properties.merge(quad.getPredicate().getURI(), 1L, Long::sum);
        if (quad.getPredicate().equals(RDF.Nodes.type) && quad.getObject().isURI()) {
            classes.merge(quad.getObject().getURI(), 1L, Long::sum);
        }
    }

    /// The description as quads of the graph that tells of the dataset; `base` is that of our IRIs.
    List<Quad> told(String base) {
        var teller = new Teller(iri(base + "graph/dataset"), iri(base + "dataset"));
        teller.quads.addAll(Description.quads(teller.graph.getURI()));
        teller.text(VOID + "uriSpace", base + "id/");
        teller.tell("http://xmlns.com/foaf/0.1/homepage", iri(base));
        teller.number("triples", triples);
        teller.number("distinctSubjects", subjects);
        teller.number("classes", classes.size());
        teller.number("properties", properties.size());
        classes.forEach((name, many) -> teller.part("class", "entities", name, many));
        properties.forEach((name, many) -> teller.part("property", "triples", name, many));
        return teller.quads;
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    private record Teller(Node graph, Node dataset, List<Quad> quads) {

        Teller(Node graph, Node dataset) {
            this(graph, dataset, new ArrayList<>());
        }

        void tell(String property, Node value) {
            quads.add(new Quad(graph, dataset, iri(property), value));
        }

        void text(String property, String words) {
            tell(property, NodeFactory.createLiteralString(words));
        }

        void number(String property, long many) {
            tell(VOID + property, literal(many));
        }

        /// The part of one class or property, at an address made from its name.
        void part(String kind, String counted, String name, long many) {
            var part =
                    iri(
                            dataset.getURI()
                                    + "#"
                                    + kind
                                    + "-"
                                    + name.replaceAll("[^A-Za-z0-9.-]+", "-"));
            tell(VOID + kind + "Partition", part);
            quads.add(new Quad(graph, part, iri(VOID + kind), iri(name)));
            quads.add(new Quad(graph, part, iri(VOID + counted), literal(many)));
        }

        private static Node literal(long many) {
            return NodeFactory.createLiteralDT(Long.toString(many), XSDDatatype.XSDinteger);
        }
    }
}
