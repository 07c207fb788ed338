package org.rapporteur.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.system.Txn;
import org.rapporteur.web.EntityView.Link;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The ontology, to read or as RDF.
@Controller
class OntologyController {

    private static final String GRAPH = "ontology";

    private final Site site;
    private final Addresses addresses;

    OntologyController(Site site) {
        this.site = site;
        this.addresses = new Addresses(site.base());
    }

    @GetMapping("/ontology")
    Object ontology(@RequestParam Optional<String> format, @RequestHeader Optional<String> accept) {
        var form = new Choice(format, accept).from(RdfResponses.RDF_OR_HTML);
        return form.equals(Representation.HTML) ? page() : body(form);
    }

    @GetMapping("/ontology.{extension}")
    ResponseEntity<byte[]> ontology(@PathVariable String extension) {
        return body(new Choice(Optional.of(extension), Optional.empty()).from(RdfResponses.RDF));
    }

    private ResponseEntity<byte[]> body(Representation form) {
        var descriptions = new Descriptions(site.dataset());
        var iri = addresses.graph(GRAPH);
        var quads = Txn.calculateRead(site.dataset(), () -> descriptions.graph(iri));
        return RdfResponses.of(quads, form);
    }

    private ModelAndView page() {
        var terms = new TermList(site.dataset());
        Map<String, List<TermList.Term>> parts = Txn.calculateRead(site.dataset(), terms::parts);
        var formats =
                RdfResponses.RDF.stream()
                        .map(form -> new Link(form.name(), "/ontology." + form.name()))
                        .toList();
        return new ModelAndView("ontology", Map.of("parts", parts, "formats", formats));
    }
}
