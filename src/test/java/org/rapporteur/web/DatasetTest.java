package org.rapporteur.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.graph.Quality;
import org.rapporteur.graph.QualityGraph;
import org.rapporteur.store.Build;
import org.rapporteur.store.LiveStore;
import org.rapporteur.store.Questions;
import org.rapporteur.store.Tables;
import org.rapporteur.vocabulary.Base;

/// A served build tells what it holds, and is searched by words.
class DatasetTest {

    private static final Quality QUALITY =
            new Quality(
                    List.of(new Quality.Floor("sample", "roles", new BigDecimal("0.75"))),
                    new TreeMap<>(Map.of(Quality.Figure.GAPS, 12)),
                    new TreeMap<>(Map.of("It is not known where", 3)));

    @TempDir static Path folder;
    private static LiveStore store;
    private static Server server;

    @BeforeAll
    static void serve() throws IOException {
        try (var build = Build.begin(folder);
                var states = Files.newInputStream(Path.of("data/reference/states.ttl"))) {
            build.load(Base.STANDARD.graph("reference"), "states.ttl", states);
            QualityGraph.write(QUALITY, Base.STANDARD, build.handler());
            build.describe(Base.STANDARD.iri());
            build.publish();
        }
        store = LiveStore.open(folder);
        server = Server.start(Site.of(Base.STANDARD, store, PublicQueries.STANDARD), 0, 0);
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
    }

    @Test
    void theDescriptionIsHadInRdfAndToRead() throws Exception {
        var turtle = get("/dataset", "text/turtle");
        assertEquals(200, turtle.statusCode());
        assertTrue(turtle.body().contains("void"), turtle.body());
        var page = get("/dataset", "text/html");
        assertTrue(page.body().contains("/ontology#State"), page.body());
        assertTrue(page.body().contains(store.edition()), page.body());
        var well = get("/.well-known/void", "*/*");
        assertEquals(303, well.statusCode());
        assertEquals("/dataset", well.headers().firstValue("Location").orElse(""));
    }

    /// DCAT 3: what it is, under which licence, in which forms and through which services, each
    /// address of which answers.
    @Test
    void whereTheDatasetIsToBeHadIsTold() throws Exception {
        var described = ModelFactory.createDefaultModel();
        RDFParser.fromString(get("/dataset", "text/turtle").body(), Lang.TURTLE).parse(described);
        var places =
                csv(
                        described,
                        """
                        PREFIX dcat: <http://www.w3.org/ns/dcat#>
                        PREFIX dcterms: <http://purl.org/dc/terms/>
                        SELECT DISTINCT ?place ?type {
                          ?dataset a dcat:Dataset ; dcterms:license ?license ; dcterms:description ?text .
                          { ?dataset dcat:distribution ?form .
                            ?form dcat:downloadURL ?place ; dcat:mediaType ?type ; dcterms:license ?license }
                          UNION
                          { ?service a dcat:DataService ; dcat:servesDataset ?dataset ; dcat:endpointURL ?place }
                        } ORDER BY ?place
                        """);
        var rows = places.lines().skip(1).toList();
        assertEquals(5 + Tables.ALL.size(), rows.size(), places);
        for (var row : rows) {
            var cells = row.split(",", -1);
            var path = cells[0].substring(Base.STANDARD.iri().length() - 1);
            var type = cells[1].replace("https://www.iana.org/assignments/media-types/", "");
            var answer = get(path, type.isEmpty() ? "text/turtle" : type);
            assertEquals(200, answer.statusCode(), row);
            var said = answer.headers().firstValue("Content-Type").orElse("");
            assertTrue(said.startsWith(type), row + " " + said);
        }
    }

    private static String csv(Model model, String query) {
        try (var answer = QueryExecutionFactory.create(query, model)) {
            var csv = new ByteArrayOutputStream();
            ResultSetFormatter.outputAsCSV(csv, answer.execSelect());
            return csv.toString(StandardCharsets.UTF_8);
        }
    }

    /// Each of the questions stands in the graph as a query that the endpoint answers.
    @Test
    void theQuestionsAreExamplesThatRun() throws Exception {
        var words =
                ask(
                        """
                        PREFIX sh: <http://www.w3.org/ns/shacl#>
                        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                        SELECT DISTINCT ?words {
                          ?example a sh:SPARQLExecutable , sh:SPARQLSelectExecutable ; rdfs:comment ?words ;
                            sh:select ?query ; <https://schema.org/target> ?endpoint .
                          ?service a <http://www.w3.org/ns/dcat#DataService> FILTER(?service = ?endpoint)
                        }
                        """);
        assertEquals(Questions.all().size() + 1, words.body().lines().count(), words.body());
        for (var question : Questions.all()) {
            assertEquals(200, ask(question.query()).statusCode(), question.name());
        }
    }

    @Test
    void itsQualityIsHadInRdfAndToRead() throws Exception {
        var turtle = get("/quality", "text/turtle");
        assertEquals(200, turtle.statusCode());
        assertTrue(turtle.body().contains("dqv#value> 0.75"), turtle.body());
        assertTrue(turtle.body().contains("dqv#computedOn>"), turtle.body());
        assertEquals(200, get("/quality.jsonld", "*/*").statusCode());
        var page = get("/quality", "text/html");
        assertEquals(200, page.statusCode());
        for (var said : List.of("F1 of the table roles", "0.75", "It is not known where", ">12<")) {
            assertTrue(page.body().contains(said), said + " is not in " + page.body());
        }
    }

    @Test
    void wordsAreFoundInsideSparql() throws Exception {
        var found =
                ask(
                        """
                        PREFIX text: <http://jena.apache.org/text#>
                        PREFIX : <https://w3id.org/rapporteur/ontology#>
                        SELECT DISTINCT ?code { ?state text:query 'cote AND ivoire' ; :alpha3 ?code }
                        """);
        assertEquals("code\r\nCIV\r\n", found.body());
    }

    @Test
    void theEditionIsInTheAnswerAndPinsIt() throws Exception {
        var answer = ask("ASK {}");
        assertEquals(store.edition(), answer.headers().firstValue("Rapporteur-Build").orElse(""));
        assertTrue(answer.headers().firstValue("Last-Modified").isPresent());
    }

    private static HttpResponse<String> ask(String query) throws Exception {
        return get("/sparql.csv?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8), "*/*");
    }

    private static HttpResponse<String> get(String path, String accept) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(server.address()).resolve(path));
        return HttpClient.newHttpClient()
                .send(request.header("Accept", accept).build(), BodyHandlers.ofString());
    }
}
