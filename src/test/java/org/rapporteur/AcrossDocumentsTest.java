package org.rapporteur;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.pipeline.Background;
import org.rapporteur.pipeline.Nobody;
import org.rapporteur.pipeline.Run;
import org.rapporteur.store.Store;

/// Whom and what several documents of a made-up treaty name differently, from their texts to the
/// graph: what is held to be one, on which words, and what stays doubt.
class AcrossDocumentsTest {

    private static final Path DOCUMENTS = Path.of("src/test/resources/resolve/across");
    private static final String ID = "https://w3id.org/rapporteur/id/";

    private static final String PREFIXES =
            """
            BASE <https://w3id.org/rapporteur/id/>
            PREFIX : <https://w3id.org/rapporteur/ontology#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX oa: <http://www.w3.org/ns/oa#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            """;

    @TempDir static Path folder;

    @ParameterizedTest
    @CsvSource({
        "person/torvald, person/livia-anselm-torvald",
        "person/l-a-torvald, person/livia-anselm-torvald",
        "person/quintero-vale, person/rosa-quintero-vale",
    })
    void whoIsHeldToBeOne(String shorter, String fuller) throws Exception {
        assertEquals(List.of(fuller), ask("SELECT ?x { <" + shorter + "> skos:exactMatch ?x }"));
    }

    @Test
    void theWordsThatProveItAreKept() throws Exception {
        var words =
                ask(
                        """
                        SELECT DISTINCT ?x {
                            ?same :identified <person/torvald> ; :restsOn/:evidence/oa:exact ?x
                        }\
                        """);
        assertTrue(words.contains("Ambassador Torvald"), words::toString);
        assertTrue(words.contains("Ambassador Livia Anselm Torvald of Nordavia"), words::toString);
    }

    @Test
    void aMeetingCalledAfterItsPlaceIsDoubtWhereTheTreatyIsNotNamed() throws Exception {
        var meeting = "meeting/lomar-conference-on-fog-mines-2013";
        assertEquals(
                List.of("meeting/second-review-conference-of-the-convention-on-fog-mines"),
                ask("SELECT ?x { <" + meeting + "> skos:closeMatch ?x }"));
        assertEquals(
                List.of("begun on the same day", "called after the city"),
                ask(
                        "SELECT ?x { ?same :identified <"
                                + meeting
                                + "> ; :certain false ; :reason ?x }"));
    }

    @Test
    void whoHasOnlyTheNameInCommonIsNotToldOf() throws Exception {
        assertEquals(
                List.of(),
                ask(
                        """
                        SELECT DISTINCT ?x {
                            { ?x :identified <person/jonas-torvald> } UNION { ?x :identifiedWith <person/jonas-torvald> }
                        }\
                        """));
    }

    /// An office that one document gives to the family name stands on the page of the name in full.
    @Test
    void theYearsOfAPersonAreToldTogether() throws Exception {
        var query = Files.readString(Path.of("queries/pages/agent-offices.rq"));
        var person = "<" + ID + "person/rosa-quintero-vale>";
        var offices = new TreeSet<String>();
        var rows = query.replace("?this", person);
        read(dataset -> {
            try (var asked = QueryExec.dataset(dataset).query(rows).build()) {
                asked.select().forEachRemaining(row -> offices.add(row.get("office").toString()));
            }
        });
        assertEquals(
                List.of(
                        "\"permanent representative\"",
                        ID + "role/president",
                        ID + "role/vice-president"),
                List.copyOf(offices));
    }

    @Test
    void theGraphKeepsTheRules() throws Exception {
        read(dataset ->
                assertEquals(
                        List.of(),
                        Background.standard(SampleDocuments.STATES)
                                .rules()
                                .check(dataset)
                                .violations()));
    }

    @Test
    void theOrderOfTheDocumentsChangesNothing() throws Exception {
        var files = new ArrayList<>(SampleDocuments.in(DOCUMENTS));
        var first = identifications(files, "first");
        assertTrue(first.size() > 20, first.toString());
        assertEquals(first, identifications(files.reversed(), "second"));
    }

    /// In the sample documents of a real treaty: nothing is held that a reader would not hold.
    @Test
    void whatIsHeldOfTheSampleDocuments() throws Exception {
        var found = new TreeSet<String>();
        try (var store = SampleGraph.open()) {
            var dataset = store.dataset();
            var query =
                    QueryFactory.create(
                            PREFIXES
                                    + "SELECT ?a ?b ?c ?d { ?x :identified ?a ; :identifiedWith ?b ;"
                                    + " :certain ?c ; dcterms:source ?d }");
            Txn.executeRead(
                    dataset,
                    () -> {
                        try (var asked = QueryExec.dataset(dataset).query(query).build()) {
                            asked.select()
                                    .forEachRemaining(row ->
                                            found.add(
                                                    text(row.get("a"))
                                                            + " "
                                                            + text(row.get("b"))
                                                            + " "
                                                            + text(row.get("c"))
                                                            + " "
                                                            + text(row.get("d"))));
                        }
                    });
        }
        assertEquals(
                List.of(
                        "meeting/informal-consultations-of-the-convention-on-cluster-munitions-24-february-2011"
                                + " meeting/open-ended-informal-consultations-of-the-convention-on-cluster-munitions-24-february-2011"
                                + " true document/ccm-2011-consultations-minutes"),
                List.copyOf(found));
    }

    private static List<String> identifications(List<Path> files, String name) throws Exception {
        var store = folder.resolve(name);
        build(files, store);
        var lines = new ArrayList<String>();
        try (var built = Store.open(store)) {
            var dataset = built.dataset();
            var graph = NodeFactory.createURI("https://w3id.org/rapporteur/graph/identifications");
            Txn.executeRead(
                    dataset,
                    () ->
                            dataset.find(graph, null, null, null)
                                    .forEachRemaining(quad -> lines.add(quad.toString())));
        }
        return lines.stream().sorted().toList();
    }

    private static void build(List<Path> files, Path store) throws Exception {
        var report = Run.standard(SampleDocuments.STATES).build(files, store, new Nobody());
        assertTrue(report.isPublishable(), report.toString());
    }

    private interface Reader {
        void read(DatasetGraph dataset) throws IOException;
    }

    private static synchronized void read(Reader reader) throws Exception {
        var store = folder.resolve("all");
        if (!Files.exists(store)) {
            build(SampleDocuments.in(DOCUMENTS), store);
        }
        try (var built = Store.open(store)) {
            var dataset = built.dataset();
            dataset.begin(TxnType.READ);
            try {
                reader.read(dataset);
            } finally {
                dataset.end();
            }
        }
    }

    /// The values of `?x`, in order, the addresses without what they have in common.
    private static List<String> ask(String query) throws Exception {
        var found = new TreeSet<String>();
        var asked = QueryFactory.create(PREFIXES + query);
        read(dataset -> {
            try (var answers = QueryExec.dataset(dataset).query(asked).build()) {
                answers.select().forEachRemaining(row -> found.add(text(row.get("x"))));
            }
        });
        return List.copyOf(found);
    }

    private static String text(Node node) {
        return node.isLiteral()
                ? node.getLiteralLexicalForm()
                : node.toString().replace(ID, "").replaceAll("[<>]", "");
    }
}
