package org.rapporteur.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackedTest {

    private static final int QUADS = 200_000;
    private static final long SEED = 7;

    @TempDir Path folder;

    /// What is packed is what was filled in, by every index, in less room.
    @Test
    void aPackedDatabaseHoldsTheSameInLessRoom() throws IOException {
        var filled = Files.createDirectory(folder.resolve("filled"));
        var data = Database.open(filled);
        data.begin(TxnType.WRITE);
        var random = new Random(SEED);
        for (int i = 0; i < QUADS; i++) {
            data.add(quad(random));
        }
        data.commit();
        data.end();
        var before = Sums.of(data);
        data.shutdown();
        long room = Files.size(filled.resolve("POSG.dat"));

        var packed = folder.resolve("packed");
        Packed.make(filled, packed);

        var again = Database.open(packed);
        assertEquals(before, Sums.of(again));
        again.shutdown();
        long less = Files.size(packed.resolve("POSG.dat"));
        assertTrue(less < room, less + " of " + room + " bytes");
    }

    private static Quad quad(Random random) {
        return Quad.create(
                name("g", random.nextInt(300)),
                name("s", random.nextInt(20_000)),
                name("p", random.nextInt(30)),
                NodeFactory.createLiteralString("word " + random.nextInt(40_000)));
    }

    private static Node name(String kind, int number) {
        return NodeFactory.createURI("https://example.org/" + kind + number);
    }

    /// A sum over all quads, and over those with a certain term in each of the places.
    private record Sums(long all, long graph, long subject, long predicate, long object) {

        static Sums of(DatasetGraphTDB data) {
            data.begin(TxnType.READ);
            try {
                return new Sums(
                        sum(data, Node.ANY, Node.ANY, Node.ANY, Node.ANY),
                        sum(data, name("g", 7), Node.ANY, Node.ANY, Node.ANY),
                        sum(data, Node.ANY, name("s", 7), Node.ANY, Node.ANY),
                        sum(data, Node.ANY, Node.ANY, name("p", 7), Node.ANY),
                        sum(
                                data,
                                Node.ANY,
                                Node.ANY,
                                Node.ANY,
                                NodeFactory.createLiteralString("word 7")));
            } finally {
                data.end();
            }
        }

        private static long sum(DatasetGraphTDB data, Node graph, Node s, Node p, Node o) {
            long sum = 0;
            for (var found = data.find(graph, s, p, o); found.hasNext(); ) {
                sum += 1 + (found.next().hashCode() & 0xffffL) * 1000;
            }
            return sum;
        }
    }
}
