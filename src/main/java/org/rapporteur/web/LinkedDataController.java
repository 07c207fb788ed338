package org.rapporteur.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/// Entities, named graphs and the ontology as linked data. An entity's IRI leads to a page or to
/// its RDF, as the client prefers.
@Controller
class LinkedDataController {

    private final Site site;
    private final Addresses addresses;
    private final Descriptions descriptions;
    private final NamedGraphs graphs;

    LinkedDataController(Site site) {
        this.site = site;
        this.addresses = new Addresses(site.base());
        this.descriptions = new Descriptions(site.dataset());
        this.graphs = new NamedGraphs(site);
    }

    @GetMapping("/id/*/**")
    ResponseEntity<Void> entity(
            HttpServletRequest request,
            @RequestParam Optional<String> format,
            @RequestHeader Optional<String> accept) {
        var path = Addresses.after("/id/", request);
        var iri = addresses.entity(path);
        if (!Txn.calculateRead(site.dataset(), () -> descriptions.know(iri))) {
            throw Problems.missing("/id/" + path, path, site);
        }
        var form = new Choice(format, accept).from(RdfResponses.RDF_OR_HTML);
        var extension = format.isPresent() ? "." + form.name() : "";
        var place = form.equals(Representation.HTML) ? "/page/" + path : "/doc/" + path + extension;
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, Addresses.here(request, place))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    @GetMapping("/doc/*/**")
    ResponseEntity<byte[]> document(
            HttpServletRequest request,
            @RequestParam Optional<String> format,
            @RequestParam Optional<Integer> from,
            @RequestHeader Optional<String> accept) {
        var asked =
                Choice.suffixed(
                        Addresses.after("/doc/", request),
                        RdfResponses.RDF,
                        new Choice(format, accept));
        int offset = Math.max(0, from.orElse(0));
        var description = described(asked.path(), offset);
        var form = asked.choice().from(RdfResponses.RDF);
        var next =
                description.next() > 0
                        ? Addresses.here(request, next(asked.path(), form, description.next()))
                        : "";
        var iri = addresses.entity(asked.path());
        var links = new DescriptionLinks(request, asked.path()).ofData(form, next);
        return RdfResponses.of(quads(description), iri, links, form);
    }

    /// Where the facts go on that did not find room, in the same form.
    private static String next(String path, Representation form, int from) {
        return "/doc/%s.%s?from=%d".formatted(path, form.name(), from);
    }

    @GetMapping("/graph/*")
    ResponseEntity<?> graph(
            HttpServletRequest request,
            @RequestParam Optional<String> format,
            @RequestHeader Optional<String> accept) {
        var asked =
                Choice.suffixed(
                        Addresses.after("/graph/", request),
                        RdfResponses.RDF,
                        new Choice(format, accept));
        var form = asked.choice().from(RdfResponses.RDF_OR_HTML);
        return form.equals(Representation.HTML)
                ? pageOfGraph(request, asked.path())
                : graphs.response(asked.path(), form);
    }

    /// What a graph says stands on the page of its document; others are told by the dataset's page.
    private ResponseEntity<Void> pageOfGraph(HttpServletRequest request, String name) {
        var path = "document/" + name;
        var known =
                Txn.calculateRead(
                        site.dataset(), () -> descriptions.knowGraph(addresses.graph(name)));
        if (!known) {
            throw Problems.missing("/graph/" + name, path, site);
        }
        var iri = addresses.entity(path);
        boolean told = Txn.calculateRead(site.dataset(), () -> descriptions.know(iri));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(
                        HttpHeaders.LOCATION,
                        Addresses.here(request, told ? "/page/" + path : "/dataset"))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    private Description described(String path, int offset) {
        var iri = addresses.entity(path);
        var found = Txn.calculateRead(site.dataset(), () -> descriptions.of(iri, offset));
        if (found.isEmpty()) {
            throw Problems.missing("/id/" + path, path, site);
        }
        return found;
    }

    private static List<Quad> quads(Description description) {
        var quads = new ArrayList<>(description.own());
        for (var fact : description.facts()) {
            quads.addAll(fact.says());
            quads.addAll(fact.evidence());
        }
        return quads;
    }
}
