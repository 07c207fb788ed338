package org.rapporteur.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.graph.RdfFormats;
import org.rapporteur.graph.Sample;

/// What holds wherever a graph is kept. Each kind of store has a test that extends this one.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class PlaceContract {

    /// How much the last of several builds holds.
    private static final int LAST = 1000;

    /// How often readers look at least while builds are swapped.
    private static final int SOME = 10;

    private static final String REFERENCE =
            """
            @prefix : <https://w3id.org/rapporteur/ontology#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            <https://w3id.org/rapporteur/id/state/xaa> a :State ; skos:prefLabel "Arvandia"@en ;
                skos:altLabel "L’Arvandie \\"d’en haut\\""@fr , "阿尔万"@zh , "line\\nbreak\\ttab" ;
                :founded "1987"^^xsd:gYear ; :members 7 ;
                :formerly [ :name "Upper Arvandia"@en ] , [ :name "Old Arvandia"@en ] .
            """;
    private static final String PREFIXES =
            """
            PREFIX : <https://w3id.org/rapporteur/ontology#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            """;

    /// How the edition ends in which the sample is published, once it was.
    private static String sample = "not yet";

    /// The place under test, empty when the first test begins.
    abstract Place place();

    /// How many bytes the store's files take.
    abstract long size() throws IOException;

    @Test
    @Order(1)
    void withoutABuildTheMessageNamesThePlaceAndTheRemedy() {
        var none = assertThrows(NoBuildException.class, () -> place().open());
        assertTrue(String.valueOf(none.getMessage()).contains(place().toString()));
        assertTrue(String.valueOf(none.getMessage()).contains("rapporteur build"));
    }

    @Test
    void whatIsPublishedIsReadAsItWasWritten() throws IOException {
        given();
        try (var graph = place().open()) {
            assertEquals(expected(), quads(graph));
            assertTrue(graph.edition().matches("\\d{4}-[0-9a-f]{16}"), graph.edition());
            assertTrue(graph.published().getEpochSecond() > 0);
        }
    }

    @Test
    void theSameBuiltTwiceDiffersInItsNumberOnly() throws IOException, InterruptedException {
        given();
        try (var graph = place().open()) {
            var first = edition(graph);
            publish();
            var third = settled(graph, first);
            assertEquals(first.substring(first.indexOf('-')), third.substring(third.indexOf('-')));
            assertEquals(expected(), quads(graph));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ASK { ?state :formerly [ :name "Old Arvandia"@en ] ; skos:prefLabel ?name } | yes
                    ASK { GRAPH ?g { ?state :formerly [ :name "No such name"@en ] } } | no
                    ASK { GRAPH <urn:reference> { ?state skos:altLabel "L’Arvandie \\"d’en haut\\""@fr } } | yes
                    ASK { GRAPH <urn:nowhere> { ?s ?p ?o } } | no
                    ASK { ?state :founded ?year ; :members ?n FILTER(?n = 7 && STR(?year) = "1987") } | yes
                    ASK { ?state a :State FILTER NOT EXISTS { ?state :formerly/:name "Nobody"@en } } | yes
                    ASK { ?state skos:altLabel ?name FILTER(REGEX(?name, "arvandie", "i")) } | yes
                    ASK { ?state :formerly ?was FILTER(isBlank(?was)) } | yes
                    ASK { VALUES ?name { "Arvandia"@en } { SELECT ?name (COUNT(*) AS ?many) { ?s skos:prefLabel ?name } GROUP BY ?name HAVING(COUNT(*) > 0) } } | yes
                    """)
    void questionsHaveTheSameAnswers(String query, String answer) throws IOException {
        given();
        try (var graph = place().open()) {
            assertEquals(answer, ask(graph, PREFIXES + query, "table").strip());
        }
    }

    @Test
    void graphsAreMadeAndThingsDescribed() throws IOException {
        given();
        try (var graph = place().open()) {
            var made =
                    ask(
                            graph,
                            PREFIXES + "CONSTRUCT { ?s :was ?n } { ?s :formerly/:name ?n }",
                            "nt");
            assertEquals(2, made.lines().count(), made);
            var told = ask(graph, "DESCRIBE <https://w3id.org/rapporteur/id/state/xaa>", "nt");
            assertTrue(
                    told.contains("Upper Arvandia"), "with what has no name of its own: " + told);
            for (var table : Tables.NAMES) {
                var out = new ByteArrayOutputStream();
                Tables.write(graph.dataset(), table, out);
                assertTrue(out.toString(StandardCharsets.UTF_8).contains(","), table);
            }
        }
    }

    @Test
    void aBuildThatIsNotPublishedLeavesTheOldOne() throws IOException {
        given();
        try (var build = place().begin()) {
            marks(1, build);
        }
        try (var graph = place().open()) {
            assertEquals(expected(), quads(graph));
        }
    }

    @Test
    void whatTheNewBuildDoesNotHoldIsGone() throws IOException {
        given();
        publish(3);
        try (var graph = place().open()) {
            assertEquals(6, quads(graph).size());
            assertEquals(3, counted(graph));
        }
    }

    @Test
    void nobodySeesAMixtureWhileBuildsAreSwapped() throws Exception {
        publish(1);
        var done = new AtomicBoolean();
        var seen = Collections.synchronizedList(new ArrayList<Integer>());
        try (var graph = place().open();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var readers = new ArrayList<Future<?>>();
            for (int i = 0; i < 2; i++) {
                readers.add(threads.submit(() -> read(graph, done, seen)));
            }
            awaitThat(() -> seen.contains(1));
            for (int size = 2; size <= 5; size++) {
                publish(200 * size);
            }
            awaitThat(() -> seen.contains(LAST) && seen.size() > SOME);
            done.set(true);
            for (var reader : readers) {
                reader.get();
            }
        }
    }

    /// A store is looked at anew in intervals.
    private static void awaitThat(Patience.Look holds) throws InterruptedException {
        assertTrue(Patience.until(holds), "the readers do not see what was published");
    }

    @Test
    void theDiskDoesNotGrowWithRebuilds() throws IOException {
        publish(500);
        publish(500);
        long before = size();
        for (int i = 0; i < 5; i++) {
            publish(500);
        }
        long after = size();
        assertTrue(after <= before + (1 << 20), "%d, then %d bytes".formatted(before, after));
    }

    private static void read(PublishedGraph graph, AtomicBoolean done, List<Integer> seen) {
        while (!done.get()) {
            try {
                var data = graph.dataset();
                int many =
                        Txn.calculateRead(
                                data,
                                () -> {
                                    int one = counted(graph);
                                    int other = found(graph, "urn:g:2");
                                    assertEquals(one, other, "two questions, one build");
                                    return one;
                                });
                assertTrue(many == 1 || many % 200 == 0, "a whole build: " + many);
                seen.add(many);
                pause();
            } catch (BuildChangedException | QueryCancelledException changed) {
                assertFalse(graph instanceof LiveStore, "a folder keeps builds for their readers");
            }
        }
    }

    private static int found(PublishedGraph graph, String name) {
        var found = graph.dataset().find(NodeFactory.createURI(name), Node.ANY, Node.ANY, Node.ANY);
        int many = 0;
        while (found.hasNext()) {
            many += found.next().isDefaultGraph() ? 0 : 1;
        }
        return many;
    }

    /// How many marks there are; they are as many in either graph.
    private static int counted(PublishedGraph graph) {
        var query =
                """
                SELECT (COUNT(DISTINCT ?s) AS ?one) (COUNT(DISTINCT ?t) AS ?other) {
                    { GRAPH <urn:g:1> { ?s <urn:mark> ?n } } UNION { GRAPH <urn:g:2> { ?t <urn:mark> ?n } }
                }
                """;
        return Txn.calculateRead(
                graph.dataset(),
                () -> {
                    try (var run = QueryExec.dataset(graph.dataset()).query(query).build()) {
                        var row = run.select().next();
                        assertEquals(row.get("one"), row.get("other"));
                        return ((Number) row.get("one").getLiteralValue()).intValue();
                    }
                });
    }

    /// Publishes the sample, unless that is what there is.
    private void given() throws IOException {
        try (var graph = place().open()) {
            if (edition(graph).endsWith(sample)) {
                return;
            }
        } catch (NoBuildException none) {
            sample = "not yet";
        }
        publish();
        try (var graph = place().open()) {
            var edition = edition(graph);
            sample = edition.substring(edition.indexOf('-'));
        }
    }

    private void publish() throws IOException {
        try (var build = place().begin()) {
            fill(build);
            build.publish();
        }
    }

    final void publish(int marks) throws IOException {
        try (var build = place().begin()) {
            marks(marks, build);
            build.publish();
        }
    }

    private static void fill(Draft build) throws IOException {
        fill(build, REFERENCE);
    }

    /// The sample with reference data, in Turtle.
    static void fill(Draft build, String reference) throws IOException {
        var turtle = reference.getBytes(StandardCharsets.UTF_8);
        build.load("urn:reference", "reference.ttl", new ByteArrayInputStream(turtle));
        var handler = build.handler();
        handler.startRDF();
        Sample.statements().forEach(handler::handleStatement);
        handler.endRDF();
    }

    /// So many marks in each of two graphs.
    private static void marks(int many, Draft build) {
        var handler = build.handler();
        for (int i = 0; i < many; i++) {
            handler.handleStatement(mark(i, "urn:g:1"));
            handler.handleStatement(mark(i, "urn:g:2"));
        }
    }

    private static Statement mark(int number, String graph) {
        var values = SimpleValueFactory.getInstance();
        return values.createStatement(
                values.createIRI("urn:s:" + number),
                values.createIRI("urn:mark"),
                values.createLiteral("mark " + number),
                values.createIRI(graph));
    }

    /// The edition once it is another one than before.
    private static String settled(PublishedGraph graph, String before) throws InterruptedException {
        awaitThat(() -> !edition(graph).equals(before));
        return edition(graph);
    }

    private static String edition(PublishedGraph graph) {
        return Txn.calculateRead(graph.dataset(), graph::edition);
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static List<String> expected() throws IOException {
        try (var folder = TemporaryFolder.make()) {
            try (var build = Build.begin(folder.path())) {
                fill(build);
                build.publish();
            }
            try (var store = Store.open(folder.path())) {
                return quads(store);
            }
        }
    }

    private static List<String> quads(PublishedGraph graph) {
        var out = new ByteArrayOutputStream();
        var writer = RdfFormats.named("nq").orElseThrow().write(out);
        writer.startRDF();
        var data = graph.dataset();
        Txn.executeRead(
                data,
                () ->
                        Bridge.sendQuads(
                                data.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY), writer));
        writer.endRDF();
        return out.toString(StandardCharsets.UTF_8).lines().sorted().toList();
    }

    private static String ask(PublishedGraph graph, String query, String format)
            throws IOException {
        var out = new ByteArrayOutputStream();
        Question.parse(query).answer(graph.dataset(), format, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
