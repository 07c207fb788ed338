package org.rapporteur.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/// What a build holds, counted in one walk over the union of its graphs: triples, subjects, the
/// entities of each class and the triples of each property. Told in VoID, with what the dataset is.
final class Contents {

    private static final String VOID = "http://rdfs.org/ns/void#";
    private static final int TRIPLE = 3;

    private final SortedMap<String, Long> classes = new TreeMap<>();
    private final SortedMap<String, Long> properties = new TreeMap<>();
    private long triples;
    private long subjects;

    /// Counts quads in the order of subject, predicate and object; `term` tells what a number
    /// stands for.
    static Contents of(SortedQuads quads, LongFunction<Node> term) throws IOException {
        var contents = new Contents();
        var predicates = new HashMap<Long, Long>();
        var types = new HashMap<Long, Long>();
        var last = new long[TRIPLE];
        var type = OptionalLong.empty();
        while (quads.next()) {
            boolean sameSubject = contents.triples > 0 && quads.at(0) == last[0];
            if (sameSubject && quads.at(1) == last[1] && quads.at(2) == last[2]) {
                continue;
            }
            contents.triples++;
            contents.subjects += sameSubject ? 0 : 1;
            for (int i = 0; i < TRIPLE; i++) {
                last[i] = quads.at(i);
            }
            if (predicates.merge(last[1], 1L, Long::sum) == 1
                    && term.apply(last[1]).equals(RDF.Nodes.type)) {
                type = OptionalLong.of(last[1]);
            }
            if (type.isPresent() && last[1] == type.getAsLong()) {
                types.merge(last[2], 1L, Long::sum);
            }
        }
        predicates.forEach((number, many) -> contents.properties.put(name(term, number), many));
        types.forEach((number, many) -> contents.count(term.apply(number), many));
        return contents;
    }

    private static String name(LongFunction<Node> term, long number) {
        return term.apply(number).getURI();
    }

    private void count(Node type, long many) {
        if (type.isURI()) {
            classes.put(type.getURI(), many);
        }
    }

    /// The description as quads of the graph that tells of the dataset; `base` is that of our IRIs.
    List<Quad> told(String base) {
        var teller = new Teller(iri(base + "graph/" + Description.GRAPH), iri(base + "dataset"));
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
