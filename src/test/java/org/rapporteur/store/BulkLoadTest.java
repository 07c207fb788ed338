package org.rapporteur.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was loaded in bulk is what was put in, by whichever index it is asked for, and counted
/// right; drawn by lot, the same lots each time.
class BulkLoadTest {

    private static final int MANY = 5_000;

    @TempDir Path folder;

    @Test
    void rowsAreSortedAsNumbersWithoutSign() {
        var lots = new Random(1);
        var rows = new ArrayList<long[]>();
        for (int i = 0; i < MANY; i++) {
            rows.add(new long[] {lots.nextInt(3) - 1L, lots.nextLong(), 7, lots.nextInt()});
        }
        var given = rows.stream().flatMapToLong(Arrays::stream).toArray();
        rows.sort((one, other) -> {
            int order = Long.compareUnsigned(one[0], other[0]);
            order = order != 0 ? order : Long.compareUnsigned(one[1], other[1]);
            return order != 0 ? order : Long.compareUnsigned(one[3], other[3]);
        });
        var sorted = RadixSort.sort(given, 4);
        assertArrayEquals(rows.stream().flatMapToLong(Arrays::stream).toArray(), sorted);
    }

    @Test
    void whatFitsIntoOneChunkIsThereByEveryIndex() throws IOException {
        check(MANY * 2);
    }

    @Test
    void whatIsMergedFromManyChunksIsThereByEveryIndex() throws IOException {
        check(300);
    }

    @Test
    void nothingIsNothing() throws IOException {
        var load = new BulkLoad(database(), 10);
        assertEquals(0, load.finish().quads());
        var data = Database.open(database());
        data.begin(TxnType.READ);
        assertTrue(all(data, Node.ANY, Node.ANY, Node.ANY, Node.ANY).isEmpty());
        data.end();
        data.shutdown();
    }

    /// Loads quads, many of them twice, and asks for them in every way.
    private void check(int atATime) throws IOException {
        var expected = DatasetGraphFactory.create();
        var load = new BulkLoad(database(), atATime);
        for (var quad : quads()) {
            load.add(quad);
            expected.add(quad);
        }
        var told = load.contents().told("https://example.org/").toString();
        var size = load.finish();
        long triples = all(expected, Quad.unionGraph, Node.ANY, Node.ANY, Node.ANY).size();
        assertTrue(told.contains("void#triples \"%d\"".formatted(triples)), told);
        assertEquals(expected.stream().count(), size.quads());
        var data = Database.open(database());
        data.begin(TxnType.READ);
        try {
            compare(expected, data);
        } finally {
            data.end();
            data.shutdown();
        }
        try (var left = Files.list(folder)) {
            assertEquals(List.of(database()), left.toList(), "no file of the load is left");
        }
    }

    private static void compare(DatasetGraph expected, DatasetGraph data) {
        int asked = 0;
        for (var quad : quads().subList(0, 40)) {
            for (int bound = 0; bound < 16; bound++) {
                var graph = (bound & 8) == 0 ? Node.ANY : quad.getGraph();
                var subject = (bound & 4) == 0 ? Node.ANY : quad.getSubject();
                var predicate = (bound & 2) == 0 ? Node.ANY : quad.getPredicate();
                var object = (bound & 1) == 0 ? Node.ANY : quad.getObject();
                assertEquals(
                        all(expected, graph, subject, predicate, object),
                        all(data, graph, subject, predicate, object));
                asked++;
            }
        }
        assertEquals(640, asked);
    }

    private static Set<String> all(
            DatasetGraph data, Node graph, Node subject, Node predicate, Node object) {
        var all = new TreeSet<String>();
        Iterator<Quad> found = data.find(graph, subject, predicate, object);
        found.forEachRemaining(quad -> all.add(quad.toString()));
        return all;
    }

    private Path database() throws IOException {
        return Files.createDirectories(folder.resolve("tdb2"));
    }

    private static List<Quad> quads() {
        var lots = new Random(20261122);
        var quads = new ArrayList<Quad>();
        for (int i = 0; i < MANY; i++) {
            var object =
                    switch (lots.nextInt(4)) {
                        case 0 -> iri("class", lots.nextInt(5));
                        case 1 -> NodeFactory.createLiteralString("words " + lots.nextInt(900));
                        case 2 ->
                                NodeFactory.createLiteralDT(
                                        "" + lots.nextInt(2_000_000), XSDDatatype.XSDinteger);
                        default -> NodeFactory.createBlankNode("b" + lots.nextInt(50));
                    };
            var predicate =
                    object.isURI() && lots.nextBoolean()
                            ? RDF.Nodes.type
                            : iri("property", lots.nextInt(12));
            var graph = iri("graph", lots.nextInt(9));
            quads.add(new Quad(graph, iri("subject", lots.nextInt(400)), predicate, object));
        }
        return quads;
    }

    private static Node iri(String kind, int number) {
        return NodeFactory.createURI("urn:" + kind + ":" + number);
    }
}
