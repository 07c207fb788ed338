package org.rapporteur.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is found in numbers is what ARQ finds in a dataset in memory, for queries drawn by lot, the
/// same lots each time.
class TallyTest {

    private static final String PREFIX = "PREFIX : <urn:test:> ";
    private static final List<String> VARIABLES = List.of("?a", "?b", "?c", "?d");
    private static final List<String> CONDITIONS =
            List.of(
                    "",
                    "FILTER(STR(?a) < STR(?b))",
                    "FILTER(CONTAINS(STR(?b), '1'))",
                    "FILTER(?a != ?b && !isLiteral(?b))",
                    "FILTER(?b > 5)");

    @TempDir Path folder;
    private final AtomicLong looked = new AtomicLong();

    @Test
    void queriesByLotAreAnsweredAsByArq() throws IOException {
        var quads = quads(4_000, 300);
        var lots = new Random(20261123);
        var expected = expected(quads);
        try (var data = new Loaded(quads)) {
            int inNumbers = 0;
            int rows = 0;
            for (int i = 0; i < 400; i++) {
                var query = query(lots);
                looked.set(0);
                var found = data.rows(query);
                inNumbers += looked.get() > 0 ? 1 : 0;
                rows += found.size();
                assertEquals(rows(expected, query), found, query);
            }
            assertTrue(inNumbers > 300, "found in numbers: " + inNumbers);
            assertTrue(rows > 10_000, "rows in all: " + rows);
        }
    }

    /// So many subjects that it is not worth while to keep what was found for them.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT ?e (COUNT(*) AS ?n) { ?a :p0 ?b . ?b :p1 ?c . ?c a ?e } GROUP BY ?e",
                "SELECT ?b (COUNT(DISTINCT ?a) AS ?n) { ?a a :class1 ; :p0 ?b . ?b :p1 ?c }"
                        + " GROUP BY ?b",
                "SELECT DISTINCT ?e { ?a :p2 ?b . ?b :p0 ?c . ?c a ?e . ?a a :class0 } ORDER BY ?e",
                "SELECT (COUNT(?a) AS ?n) { ?a :p0 ?b . ?b :p1 ?c FILTER(STR(?a) < STR(?c)) }",
                "SELECT ?a ?b ?c { ?a :p0 ?b . ?b :p1 ?c } ORDER BY ?a ?b ?c",
                "SELECT (COUNT(*) AS ?n) { ?a :p0 ?b . ?c :p1 ?d . ?c a :class2 . ?b a :class3 }",
            })
    void manySubjectsAreNoDifferent(String query) throws IOException {
        var quads = quads(60_000, 9_000);
        var expected = expected(quads);
        try (var data = new Loaded(quads)) {
            assertEquals(rows(expected, PREFIX + query), data.rows(PREFIX + query));
            assertTrue(looked.get() > 0, "found in numbers");
        }
    }

    /// A condition sees the variables of its own group only; what is not there is not counted; and
    /// what is of another kind is answered all the same.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (COUNT(*) AS ?n) { { ?a :p0 ?b FILTER(?c = 1) } ?a :p1 ?c }",
                "SELECT (COUNT(*) AS ?n) { ?a :p0 ?b . ?b :nowhere ?c }",
                "SELECT ?a (COUNT(*) AS ?n) { ?a :p0 :nobody } GROUP BY ?a",
                "SELECT ?a (COUNT(?x) AS ?n) { ?a :p0 ?b } GROUP BY ?a",
                "SELECT ?x (COUNT(*) AS ?n) { ?a :p0 ?b } GROUP BY ?x",
                "SELECT ?a (SUM(?b) AS ?n) { ?a :p0 ?b } GROUP BY ?a",
                "SELECT ?k (COUNT(*) AS ?n) { ?a :p0 ?b } GROUP BY (STR(?b) AS ?k)",
                "SELECT ?a (COUNT(*) AS ?n) { ?a :p0 ?b OPTIONAL { ?b :p1 ?c } } GROUP BY ?a",
                "SELECT ?a (COUNT(*) AS ?n) { ?a :p0 ?b FILTER EXISTS { ?b :p1 ?c } } GROUP BY ?a",
                "SELECT (COUNT(*) AS ?n) { ?a :p0 ?a }",
                "SELECT (COUNT(*) AS ?n) { ?a ?p ?o }",
                "SELECT (COUNT(*) AS ?n) { :n1 :p0 ?b . :n2 :p1 ?c }",
                "SELECT ?p (COUNT(*) AS ?n) { :n1 ?p ?o } GROUP BY ?p",
                "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?a :p0 ?b } } GROUP BY ?g",
                "SELECT (COUNT(*) AS ?n) { GRAPH :g1 { ?a :p0 ?b } ?a :p1 ?c }",
                "SELECT (COUNT(*) AS ?n) { GRAPH :nowhere { ?a :p0 ?b } }",
                "SELECT (COUNT(*) AS ?n) { ?a :p0 ?b } HAVING (COUNT(*) > 3)",
                "SELECT DISTINCT ?x { ?a :p0 ?b } ORDER BY ?x",
                "SELECT (COUNT(*) AS ?n) { VALUES ?a { :n1 :n2 } ?a :p0 ?b }",
                "SELECT ?a ?m { ?a a :class1 { SELECT ?a (COUNT(*) AS ?m) { ?a :p0 ?b } GROUP BY"
                        + " ?a } } ORDER BY ?a",
            })
    void whatIsSpecialIsAnsweredAsByArq(String query) throws IOException {
        var quads = quads(2_000, 100);
        try (var data = new Loaded(quads)) {
            assertEquals(rows(expected(quads), PREFIX + query), data.rows(PREFIX + query), query);
        }
    }

    @Test
    void aQueryThatIsToEndIsStopped() throws IOException {
        try (var data = new Loaded(quads(2_000, 100))) {
            var endless = PREFIX + "SELECT (COUNT(*) AS ?n) { ?a :p0 ?b . ?c :p0 ?d . ?e :p0 ?f }";
            looked.set(-10_000);
            try (var run = QueryExec.dataset(data.union).query(endless).build()) {
                data.atLook =
                        at -> {
                            if (at == 0) {
                                run.abort();
                            }
                        };
                assertThrows(QueryCancelledException.class, () -> run.select().hasNext());
            }
            assertTrue(looked.get() < 1_000, "stopped after " + looked.get());
        }
    }

    private static String query(Random lots) {
        var patterns = new ArrayList<String>();
        int many = 1 + lots.nextInt(4);
        for (int i = 0; i < many; i++) {
            var known = VARIABLES.get(Math.min(i, lots.nextInt(VARIABLES.size())));
            var other = i == 0 ? "?b" : term(lots);
            patterns.add(
                    lots.nextBoolean() || i == 0
                            ? "%s %s %s .".formatted(known, property(lots), other)
                            : "%s %s %s .".formatted(subject(lots), property(lots), known));
        }
        Collections.shuffle(patterns.subList(1, many), lots);
        var all = String.join(" ", patterns);
        var condition = CONDITIONS.get(lots.nextInt(CONDITIONS.size()));
        var group = lots.nextInt(3) == 0 ? "GRAPH :g%d { %s }" : "%2$s";
        var where = (group + " %3$s").formatted(lots.nextInt(4), all, condition);
        return PREFIX
                + switch (lots.nextInt(4)) {
                    case 0 -> "SELECT ?a (COUNT(*) AS ?n) { %s } GROUP BY ?a".formatted(where);
                    case 1 ->
                            "SELECT ?b (COUNT(DISTINCT ?a) AS ?n) (COUNT(?b) AS ?m) { %s } GROUP BY ?b"
                                    .formatted(where);
                    case 2 ->
                            "SELECT DISTINCT ?a ?b { %s } ORDER BY ?a ?b LIMIT 90".formatted(where);
                    default -> "SELECT ?b { %s } ORDER BY DESC(?b) LIMIT 70".formatted(where);
                };
    }

    private static String property(Random lots) {
        return lots.nextInt(4) == 0 ? "a" : ":p" + lots.nextInt(3);
    }

    private static String subject(Random lots) {
        return lots.nextInt(4) == 0
                ? ":n" + lots.nextInt(20)
                : VARIABLES.get(lots.nextInt(VARIABLES.size()));
    }

    private static String term(Random lots) {
        return switch (lots.nextInt(6)) {
            case 0 -> ":class" + lots.nextInt(4);
            case 1 -> ":n" + lots.nextInt(20);
            default -> VARIABLES.get(lots.nextInt(VARIABLES.size()));
        };
    }

    private static List<Quad> quads(int many, int subjects) {
        var lots = new Random(20261122);
        var quads = new ArrayList<Quad>();
        for (int i = 0; i < many; i++) {
            var graph = iri("g" + lots.nextInt(4));
            var subject = iri("n" + lots.nextInt(subjects));
            var quad =
                    switch (lots.nextInt(6)) {
                        case 0 ->
                                new Quad(
                                        graph,
                                        subject,
                                        RDF.Nodes.type,
                                        iri("class" + lots.nextInt(4)));
                        case 1 ->
                                new Quad(
                                        graph,
                                        subject,
                                        iri("p" + lots.nextInt(3)),
                                        NodeFactoryExtra.intToNode(lots.nextInt(12)));
                        default ->
                                new Quad(
                                        graph,
                                        subject,
                                        iri("p" + lots.nextInt(3)),
                                        iri("n" + lots.nextInt(subjects)));
                    };
            quads.add(quad);
            if (lots.nextInt(5) == 0) {
                quads.add(new Quad(iri("g" + lots.nextInt(4)), quad.asTriple()));
            }
        }
        return quads;
    }

    private static Node iri(String name) {
        return NodeFactory.createURI("urn:test:" + name);
    }

    /// The same in memory, with the union of the graphs as the default graph.
    private static DatasetGraph expected(List<Quad> quads) {
        var data = DatasetGraphFactory.createGeneral();
        quads.forEach(quad -> {
            data.add(quad);
            data.getDefaultGraph().add(quad.asTriple());
        });
        return data;
    }

    private static List<String> rows(DatasetGraph data, String query) {
        try (var run = QueryExec.dataset(data).query(query).build()) {
            var rows = new ArrayList<String>();
            run.select()
                    .forEachRemaining(row -> {
                        var terms = new TreeMap<String, Node>();
                        row.forEach((variable, term) -> terms.put(variable.getName(), term));
                        rows.add(terms.toString());
                    });
            return rows.stream().sorted().toList();
        }
    }

    /// The quads in a database, asked in our way, which is counted.
    private final class Loaded implements AutoCloseable {

        private final DatasetGraph union;
        private final Runnable close;
        private LongConsumer atLook = at -> {};

        Loaded(List<Quad> quads) throws IOException {
            var place = Files.createDirectories(folder.resolve("tdb2"));
            var load = new BulkLoad(place);
            quads.forEach(load::add);
            var size = load.finish();
            assertTrue(size.quads() > 0);
            var data = Database.open(place);
            this.union = Database.union(data);
            this.close = data::shutdown;
            QC.setFactory(union.getContext(), run -> new Counted(run, this));
            union.begin(TxnType.READ);
        }

        List<String> rows(String query) {
            return TallyTest.rows(union, query);
        }

        @Override
        public void close() {
            union.end();
            close.run();
        }
    }

    private final class Counted extends NumberedExecutor {

        private final Loaded loaded;

        Counted(ExecutionContext run, Loaded loaded) {
            super(run);
            this.loaded = loaded;
        }

        @Override
        protected void look() {
            super.look();
            loaded.atLook.accept(looked.incrementAndGet());
        }
    }
}
