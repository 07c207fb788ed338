package org.rapporteur.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.rapporteur.web.TestStore.escaped;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.rdfconnection.RDFConnectionRemote;
import org.apache.jena.sparql.exec.http.QueryExecutionHTTP;
import org.apache.jena.sparql.exec.http.QuerySendMode;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.query.GraphQueryResult;
import org.eclipse.rdf4j.repository.sparql.SPARQLRepository;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.store.Patience;

/// Clients of other makers, each used as its manual says: they ask in every form of a query and in
/// every way they know, and read the answers.
class ClientsTest {

    private static final String ONE = "https://data.example/1";
    private static final String SELECT =
            "SELECT ?n { ?s <https://data.example/is> ?n } ORDER BY ?n";
    private static final String CONSTRUCT = "CONSTRUCT WHERE { ?s <https://data.example/is> ?n }";
    private static final Path SCRIPTS = Path.of("src/test/clients");

    @TempDir static Path folder;
    private static TestStore site;

    @BeforeAll
    static void serve() throws IOException {
        var graphs =
                Map.of(
                        ONE,
                        is(1),
                        "https://data.example/2",
                        is(2),
                        "https://data.example/3",
                        is(3));
        site = new TestStore(folder, graphs, PublicQueries.STANDARD);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static String is(int number) {
        return "<https://data.example/%d> <https://data.example/is> %d .".formatted(number, number);
    }

    @ParameterizedTest
    @EnumSource(
            value = QuerySendMode.class,
            names = {"asGetAlways", "asPost", "asPostForm", "asGetWithLimitForm"})
    void jenaAsks(QuerySendMode mode) {
        var numbers = new ArrayList<Integer>();
        try (var work = jena(SELECT, mode)) {
            work.execSelect().forEachRemaining(row -> numbers.add(row.getLiteral("n").getInt()));
        }
        assertEquals(List.of(1, 2, 3), numbers);
        try (var work = jena("ASK { ?s <https://data.example/is> 1 }", mode)) {
            assertTrue(work.execAsk());
        }
        try (var work = jena(CONSTRUCT, mode)) {
            assertEquals(3, work.execConstruct().size());
        }
        try (var work = jena("DESCRIBE <" + ONE + ">", mode)) {
            assertEquals(1, work.execDescribe().size());
        }
        var one = QueryExecutionHTTP.service(site.endpoint()).query(SELECT).sendMode(mode);
        try (var work = one.addDefaultGraphURI(ONE).build()) {
            var rows = work.execSelect();
            assertEquals(1, rows.next().getLiteral("n").getInt());
            assertFalse(rows.hasNext());
        }
    }

    private static QueryExecution jena(String query, QuerySendMode mode) {
        return QueryExecutionHTTP.service(site.endpoint()).query(query).sendMode(mode).build();
    }

    @Test
    void jenaReadsGraphsOverAConnection() {
        var connection =
                RDFConnectionRemote.service(site.address() + "/")
                        .queryEndpoint("sparql")
                        .gspEndpoint("data");
        try (RDFConnection open = connection.build()) {
            assertEquals(1, open.fetch(ONE).size());
            assertTrue(open.fetch().size() >= 3);
            assertTrue(open.fetchDataset().containsNamedModel(ONE));
            assertTrue(open.queryAsk("ASK { GRAPH <" + ONE + "> { ?s ?p 1 } }"));
        }
    }

    @Test
    void rdf4jAsks() {
        var repository = new SPARQLRepository(site.endpoint());
        try (var open = repository.getConnection()) {
            var numbers = new ArrayList<String>();
            try (var rows = open.prepareTupleQuery(SELECT).evaluate()) {
                rows.forEach(row -> numbers.add(row.getValue("n").stringValue()));
            }
            assertEquals(List.of("1", "2", "3"), numbers);
            assertTrue(open.prepareBooleanQuery("ASK { ?s ?p 1 }").evaluate());
            assertEquals(3, size(open.prepareGraphQuery(CONSTRUCT).evaluate()));
            assertEquals(1, size(open.prepareGraphQuery("DESCRIBE <" + ONE + ">").evaluate()));
            var is = Values.iri("https://data.example/is");
            assertEquals(3, open.getStatements(null, is, null).stream().count());
            assertTrue(
                    open.hasStatement(
                            Values.iri(ONE), is, Values.literal("1", XSD.INTEGER), false));
            var alone = open.getStatements(null, is, null, Values.iri(ONE));
            assertEquals(1, alone.stream().count());
            assertTrue(open.getContextIDs().stream().anyMatch(Values.iri(ONE)::equals));
        } finally {
            repository.shutDown();
        }
    }

    /// RDF4J sends what is long by POST.
    @Test
    void rdf4jAsksAtLength() {
        var repository = new SPARQLRepository(site.endpoint());
        try (var open = repository.getConnection();
                var rows =
                        open.prepareTupleQuery("#" + "x".repeat(20_000) + "\n" + SELECT)
                                .evaluate()) {
            assertEquals(3, rows.stream().count());
        } finally {
            repository.shutDown();
        }
    }

    private static long size(GraphQueryResult graph) {
        try (graph) {
            return graph.stream().count();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/usr/bin/python3, sparqlwrapper_client.py, import SPARQLWrapper",
        "/usr/bin/python3, rdflib_client.py, import rdflib",
    })
    void pythonAsks(String python, String script, String library) throws Exception {
        assumeTrue(new File(python).canExecute() && run(python, "-c", library).code() == 0);
        var said = run(python, SCRIPTS.resolve(script).toString(), site.endpoint(), ONE);
        assertEquals("ok", said.words(), said.words());
    }

    @Test
    void comunicaAsks() throws Exception {
        var installed = Path.of("target/clients");
        assumeTrue(Files.isDirectory(installed.resolve("node_modules")) && isThere("node"));
        var script = installed.resolve("comunica.mjs");
        Files.copy(SCRIPTS.resolve("comunica.mjs"), script, StandardCopyOption.REPLACE_EXISTING);
        var said = run("node", script.toString(), site.endpoint(), ONE);
        assertEquals("ok", said.words(), said.words());
    }

    /// Addresses of graphs, read by `rapper` with what it accepts by itself.
    @ParameterizedTest
    @ValueSource(strings = {"/data?default", "/dataset", "/sparql", "/data", "query"})
    void rapperReads(String path) throws Exception {
        assumeTrue(isThere("rapper"));
        var address = path.equals("query") ? "/sparql?query=" + escaped(CONSTRUCT) : path;
        var said = run("rapper", "-g", "-c", site.address() + address);
        assertEquals(0, said.code(), said.words());
        assertFalse(said.words().contains("returned 0 triples"), said.words());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sparql.csv?query=", "/sparql.ttl?query="})
    void whatIsLongComesCompressedToWhoLikesIt(String path) throws Exception {
        var query =
                path.contains("csv")
                        ? "SELECT * { ?s ?p ?o . ?t ?q ?r }"
                        : "CONSTRUCT { ?s ?p ?t } { ?s ?p ?o . ?t ?q ?r }";
        var request = site.request(path + escaped(query)).header("Accept-Encoding", "gzip").build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
        assertEquals("gzip", TestStore.header(answer, "Content-Encoding"));
        var text = new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes();
        assertEquals(
                site.get(path + escaped(query), "*/*").body(),
                new String(text, StandardCharsets.UTF_8));
    }

    private record Said(int code, String words) {}

    private static Said run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(Patience.ends(process), "It does not end");
        return new Said(process.exitValue(), words.strip());
    }

    private static boolean isThere(String program) {
        var path = System.getenv().getOrDefault("PATH", "");
        return Arrays.stream(path.split(File.pathSeparator))
                .anyMatch(place -> new File(place, program).canExecute());
    }
}
