package org.rapporteur.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.graph.RdfFormat;
import org.rapporteur.graph.RdfFormats;
import org.rapporteur.vocabulary.Terms;
import tools.jackson.databind.json.JsonMapper;

/// The ontology, its shapes and its context, as they are served.
class OntologyPageTest {

    private static final Pattern ANCHOR = Pattern.compile("href=\"#([^\"]+)\"");
    private static final Pattern PLACE = Pattern.compile(" id=\"([^\"]+)\"");
    private static final TestSite site = new TestSite();

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void everyTermHasItsPlaceAndEveryLinkLeadsToOne() throws IOException {
        var page = page();
        var places = found(PLACE, page);
        for (var term : read("ontology/treaty.ttl").filter(null, RDF.TYPE, null).subjects()) {
            if (term.stringValue().startsWith(Terms.NAMESPACE)) {
                var name = term.stringValue().substring(Terms.NAMESPACE.length());
                assertTrue(places.contains(name), name);
            }
        }
        var astray = found(ANCHOR, page);
        astray.removeAll(places);
        assertEquals(Set.of(), astray);
    }

    @Test
    void aTermShowsWhatIsSaidOfIt() {
        var page = page();
        var decision = page.substring(page.indexOf("id=\"Decision\""));
        assertTrue(decision.contains("An act of a meeting, as its report records it."));
        assertTrue(decision.contains("<strong>Mind:</strong>"));
        assertTrue(decision.contains("[] a :Decision ; :meeting &lt;id/meeting/ccm-7msp&gt;"));
        assertTrue(decision.contains("eli-dl:Decision</a>"));
        assertTrue(decision.contains("A decision has one action, of the scheme of actions"));
    }

    @Test
    void theDiagramIsToldInWordsAndDrawnFromTheOntology() throws IOException {
        var page = page();
        var drawing = page.substring(page.indexOf("<svg"), page.indexOf("</svg>"));
        assertTrue(drawing.contains("<title id=\"diagram-title\">"));
        assertTrue(drawing.contains("<desc id=\"diagram-text\">A fact points to Document, Evi"));
        var model = read("ontology/treaty.ttl");
        for (var kind : model.filter(null, null, Terms.FACT).subjects()) {
            var name = kind.stringValue().substring(Terms.NAMESPACE.length());
            boolean drawn = drawing.contains("<a href=\"#" + name + "\">");
            assertTrue(drawn || !model.contains(kind, RDF.TYPE, OWL.CLASS), name);
        }
    }

    /// Each question of the folder is offered, with an address that runs it.
    @Test
    void theQuestionsAreOfferedAndRun() throws IOException {
        try (var files = Files.list(Path.of("queries/questions"))) {
            assertEquals(
                    Examples.QUESTIONS.size(),
                    files.filter(file -> file.toString().endsWith(".rq")).count());
        }
        var page = page();
        for (var question : Examples.QUESTIONS) {
            assertTrue(page.contains(question.title()), question.title());
            assertTrue(page.contains(question.href().replace("&", "&amp;")), question.href());
            assertEquals(200, site.get(question.href(), "*/*").statusCode(), question.title());
        }
    }

    static List<RdfFormat> formats() {
        return RdfFormats.ALL;
    }

    @ParameterizedTest
    @MethodSource("formats")
    void everyFormatSaysTheSameHoweverItIsAskedFor(RdfFormat format) throws IOException {
        var expected = new LinkedHashModel(read("ontology/treaty.ttl"));
        for (var path :
                List.of("/ontology." + format.name(), "/ontology?format=" + format.name())) {
            assertSame(expected, path, "text/html", format);
        }
        assertSame(expected, "/ontology", format.mediaType(), format);
        assertSame(expected, "/ontology/0.3.0", format.mediaType(), format);
        var shapes = read("ontology/shapes.ttl");
        assertSame(shapes, "/ontology/shapes", format.mediaType(), format);
        assertSame(shapes, "/ontology/shapes." + format.name(), "text/html", format);
    }

    @ParameterizedTest
    @CsvSource({
        "/ontology, text/html, 200, text/html",
        "/ontology, */*, 200, text/turtle",
        "/ontology/0.3.0, text/html, 303, ''",
        "/ontology/0.0.1, */*, 404, application/problem+json",
        "/ontology/shapes, text/html, 303, ''",
        "/ontology/shapes, image/png, 406, application/problem+json",
        "/ontology/context.jsonld, */*, 200, application/ld+json",
    })
    void whatThereIsAnswersAsItShould(String path, String accept, int status, String type) {
        var answer = site.get(path, accept);
        assertEquals(status, answer.statusCode(), answer.body());
        assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith(type));
    }

    /// The context names every term as the ontology types it.
    @Test
    void theContextKnowsEveryTerm() throws IOException {
        var body = site.get("/ontology/context.jsonld", "*/*").body();
        var context = JsonMapper.builder().build().readTree(body).get("@context");
        for (var statement : read("ontology/treaty.ttl").filter(null, RDF.TYPE, null)) {
            var iri = statement.getSubject().stringValue();
            if (iri.startsWith(Terms.NAMESPACE)) {
                var name = iri.substring(Terms.NAMESPACE.length());
                var entry = context.get(name);
                assertTrue(entry != null, name + " is not in the context");
                boolean leads = statement.getObject().equals(OWL.OBJECTPROPERTY);
                boolean asIri = entry.path("@type").asString("").equals("@id");
                assertTrue(!leads || asIri, name + " leads to a thing");
            }
        }
    }

    @Test
    void jsonReadsAsOurRdfWithTheContext() throws IOException {
        var context = Files.readString(Path.of("ontology/context.jsonld")).strip();
        var json =
                context.substring(0, context.length() - 1)
                        + """
                        , "id": "https://example.org/f", "type": "Decision", "paragraph": "4",
                          "action": "https://example.org/adopt", "meeting": "https://example.org/m",
                          "evidence": {"id": "https://example.org/e", "type": "Evidence",
                            "quote": "The Moot adopted it.", "start": 0, "end": 20, "page": 3}
                        }
                        """;
        var turtle =
                """
                @prefix : <https://w3id.org/rapporteur/ontology#> .
                @prefix oa: <http://www.w3.org/ns/oa#> .
                @base <https://example.org/> .
                <f> a :Decision ; :paragraph "4" ; :action <adopt> ; :meeting <m> ; :evidence <e> .
                <e> a :Evidence ; oa:exact "The Moot adopted it." ; oa:start 0 ; oa:end 20 ; :page 3 .
                """;
        var expected = Rio.parse(new StringReader(turtle), "", RDFFormat.TURTLE);
        var read = parse(json, RdfFormats.named("jsonld").orElseThrow());
        assertTrue(Models.isomorphic(expected, read), read::toString);
    }

    private static void assertSame(Model expected, String path, String accept, RdfFormat format)
            throws IOException {
        var answer = site.get(path, accept);
        assertEquals(200, answer.statusCode(), path);
        var type = answer.headers().firstValue("Content-Type").orElse("");
        assertTrue(type.startsWith(format.mediaType()), type);
        assertTrue(Models.isomorphic(expected, parse(answer.body(), format)), path);
    }

    private static Set<Statement> parse(String text, RdfFormat format) throws IOException {
        var parser = format.parser().get();
        var model = new LinkedHashModel();
        parser.setRDFHandler(new StatementCollector(model));
        parser.parse(new StringReader(text), "");
        return model;
    }

    private static String page() {
        var answer = site.get("/ontology", "text/html");
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.body();
    }

    private static Set<String> found(Pattern pattern, String page) {
        return pattern.matcher(page)
                .results()
                .map(hit -> hit.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Model read(String file) throws IOException {
        try (var in = Files.newInputStream(Path.of(file))) {
            return Rio.parse(in, "", RDFFormat.TURTLE);
        }
    }
}
