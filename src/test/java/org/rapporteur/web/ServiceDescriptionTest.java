package org.rapporteur.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.rapporteur.web.TestStore.header;

import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// SPARQL 1.1 Service Description (W3C Recommendation of 21 March 2013), section 2: whoever asks
/// the endpoint for nothing is told what it is, in every form of RDF.
class ServiceDescriptionTest {

    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";

    @TempDir static Path folder;
    private static TestStore site;

    @BeforeAll
    static void serve() throws IOException {
        var graphs = Map.of("https://data.example/one", "<urn:a> <urn:b> <urn:c> .");
        site = new TestStore(folder, graphs, PublicQueries.STANDARD);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/turtle",
                "application/rdf+xml",
                "application/n-triples",
                "application/ld+json",
                "application/trig",
                "application/n-quads"
            })
    void itIsHadInEveryForm(String type) {
        assertTold(site.get("/sparql", type), type);
    }

    @Test
    void whoHasNoWishGetsTurtle() {
        assertTold(site.send(site.request("/sparql")), "text/turtle");
    }

    @ParameterizedTest
    @CsvSource({
        "/sparql.rdf, application/rdf+xml",
        "/sparql?format=nt, application/n-triples",
        "/sparql.ttl?format=nt, text/turtle",
    })
    void aFormIsNamedInTheAddressToo(String path, String type) {
        assertTold(site.get(path, "text/html"), type);
    }

    @Test
    void itsHeadIsThatOfItsBody() {
        var told = site.get("/sparql", "text/turtle");
        var head =
                site.send(
                        site.request("/sparql")
                                .header("Accept", "text/turtle")
                                .method("HEAD", BodyPublishers.noBody()));
        assertEquals(200, head.statusCode());
        assertEquals("", head.body());
        assertEquals(header(told, "Content-Type"), header(head, "Content-Type"));
        assertEquals(header(told, "Vary"), header(head, "Vary"));
    }

    @ParameterizedTest
    @CsvSource({"/sparql, 'GET, HEAD, POST, OPTIONS'", "/data, 'GET, HEAD, OPTIONS'"})
    void whatMayBeDoneIsTold(String path, String methods) {
        var told = site.send(site.request(path).method("OPTIONS", BodyPublishers.noBody()));
        assertEquals(204, told.statusCode());
        assertEquals(methods, header(told, "Allow"));
    }

    private static void assertTold(HttpResponse<String> told, String type) {
        assertEquals(200, told.statusCode(), told.body());
        assertTrue(header(told, "Content-Type").startsWith(type), header(told, "Content-Type"));
        var model = model(told.body(), type);
        var services =
                model.listSubjectsWithProperty(RDF.type, model.createResource(SD + "Service"));
        var service = services.next();
        assertTrue(!services.hasNext(), "one service");
        var endpoint = model.getProperty(service, model.createProperty(SD, "endpoint"));
        assertTrue(
                endpoint.getResource().getURI().startsWith(site.endpoint()), endpoint.toString());
        assertTrue(
                model.contains(
                        service,
                        model.createProperty(SD, "supportedLanguage"),
                        model.createResource(SD + "SPARQL11Query")));
        assertTrue(!told.body().contains("SPARQL11Update"), "and nothing that there is not");
    }

    private static Model model(String body, String type) {
        var model = ModelFactory.createDefaultModel();
        RDFParser.create()
                .source(new StringReader(body))
                .lang(RDFLanguages.contentTypeToLang(type))
                .parse(model);
        return model;
    }
}
