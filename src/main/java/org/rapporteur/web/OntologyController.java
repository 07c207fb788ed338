package org.rapporteur.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.rapporteur.vocabulary.Knowledge;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The ontology, to read or as RDF; the shapes and the JSON-LD context that belong to it. They come
/// from the program itself, so they are the same whatever has been read.
@Controller
class OntologyController {

    private static final Ontology ONTOLOGY = Ontology.STANDARD;
    private static final String DIAGRAM = Diagram.of(ONTOLOGY);
    private static final List<TermViews.Part> PARTS = new TermViews(ONTOLOGY).parts();

    /// Where the version's address begins.
    private static final String HERE = "/ontology/";

    @GetMapping("/ontology")
    Object ontology(@RequestParam Optional<String> format, @RequestHeader Optional<String> accept) {
        var form = new Choice(format, accept).from(RdfResponses.RDF_OR_HTML);
        return form.equals(Representation.HTML) ? page() : body(ONTOLOGY.terms(), form);
    }

    @GetMapping("/ontology.{extension}")
    ResponseEntity<byte[]> ontology(@PathVariable String extension) {
        return body(ONTOLOGY.terms(), Choice.named(extension).from(RdfResponses.RDF));
    }

    /// The ontology under the address of its version, the shapes, or the shapes with an extension.
    @GetMapping(HERE + "{name:[a-z0-9.]+}")
    ResponseEntity<?> part(
            HttpServletRequest request,
            @PathVariable String name,
            @RequestParam Optional<String> format,
            @RequestHeader Optional<String> accept) {
        if (name.equals(ONTOLOGY.text(ONTOLOGY.itself(), OWL.versionInfo))) {
            var form = new Choice(format, accept).from(RdfResponses.RDF_OR_HTML);
            return form.equals(Representation.HTML)
                    ? toPage(request)
                    : body(ONTOLOGY.terms(), form);
        }
        if (isOlder(name)) {
            return toPage(request);
        }
        var asked = Choice.suffixed(name, RdfResponses.RDF, new Choice(format, accept));
        if (!asked.path().equals("shapes")) {
            throw Problems.notFound(HERE + name);
        }
        var form = asked.choice().from(RdfResponses.RDF_OR_HTML);
        return form.equals(Representation.HTML) ? toPage(request) : body(ONTOLOGY.shapes(), form);
    }

    /// The context with which JSON reads as our RDF.
    @GetMapping(HERE + "context.jsonld")
    ResponseEntity<byte[]> context() {
        try (var context = Knowledge.open("ontology/context.jsonld")) {
            return ResponseEntity.ok()
                    .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                    .contentType(MediaType.parseMediaType("application/ld+json"))
                    .body(context.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Whether a version came before this one; the changes since then stand in this one.
    private static boolean isOlder(String version) {
        return ONTOLOGY.objects(ONTOLOGY.itself(), OWL2.priorVersion).stream()
                .anyMatch(each -> each.getURI().endsWith(HERE + version));
    }

    private static ResponseEntity<byte[]> toPage(HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, Addresses.here(request, "/ontology"))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    private static ResponseEntity<byte[]> body(Model model, Representation form) {
        List<Quad> quads = model.getGraph().find().mapWith(OntologyController::quad).toList();
        return RdfResponses.of(quads, form);
    }

    private static Quad quad(Triple triple) {
        return new Quad(Quad.defaultGraphIRI, triple);
    }

    private static ModelAndView page() {
        var itself = ONTOLOGY.itself();
        return new ModelAndView(
                "ontology",
                Map.of(
                        "version", ONTOLOGY.text(itself, OWL.versionInfo),
                        "versionIri", ONTOLOGY.text(itself, OWL2.versionIRI),
                        "licence", ONTOLOGY.text(itself, DCTerms.license),
                        "changes", ONTOLOGY.texts(itself, SKOS.changeNote).reversed(),
                        "about", ONTOLOGY.text(itself, RDFS.comment),
                        "diagram", DIAGRAM,
                        "questions", Examples.QUESTIONS,
                        "parts", PARTS,
                        "formats", RdfResponses.links("/ontology")));
    }
}
