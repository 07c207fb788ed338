package org.rapporteur.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.rapporteur.store.Description;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What the dataset is and how much it holds, to read or as RDF (VoID, DCAT).
@Controller
class DatasetController {

    private static final Logger LOG = LoggerFactory.getLogger(DatasetController.class);

    private static final String PARTS =
            """
            PREFIX void: <http://rdfs.org/ns/void#>
            SELECT ?kind ?name ?many {
                { ?part void:class ?name ; void:entities ?many BIND("classes" AS ?kind) }
                UNION { ?part void:property ?name ; void:triples ?many BIND("properties" AS ?kind) }
            }
            """;

    /// A class or property, and how much there is of it.
    record Part(String kind, String name, String address, long many) {}

    /// Parts of one kind: its title, and what the columns of their names and numbers are called.
    record Section(String title, String name, String many, List<Part> parts) {}

    private final Site site;
    private final Addresses addresses;
    private final NamedGraphs graphs;
    private final Dumps dumps;

    DatasetController(Site site, Dumps dumps) {
        this.site = site;
        this.dumps = dumps;
        this.addresses = new Addresses(site.base());
        this.graphs = new NamedGraphs(site);
    }

    @GetMapping("/dataset")
    Object dataset(@RequestParam Optional<String> format, @RequestHeader Optional<String> accept) {
        var form = new Choice(format, accept).from(RdfResponses.RDF_OR_HTML);
        return form.equals(Representation.HTML)
                ? page()
                : graphs.response(Description.GRAPH, form, downloads());
    }

    @GetMapping("/dataset.{extension}")
    ResponseEntity<byte[]> dataset(@PathVariable String extension) {
        var form = Choice.named(extension).from(RdfResponses.RDF);
        return graphs.response(Description.GRAPH, form, downloads());
    }

    /// Where VoID is looked for by those who do not know the site.
    @GetMapping("/.well-known/void")
    ResponseEntity<Void> wellKnown(HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, Addresses.here(request, "/dataset"))
                .build();
    }

    /// The files that are handed out, and what the dump says of its own; without the dump's where
    /// that cannot be read.
    private List<Quad> downloads() {
        var graph = addresses.graph(Description.GRAPH);
        var quads = new ArrayList<>(Description.downloads(graph));
        try {
            quads.addAll(dumps.description(graph));
        } catch (IOException | RiotException broken) {
            LOG.warn("The description of the dump cannot be read", broken);
        }
        return quads;
    }

    private ModelAndView page() {
        List<Part> parts = Txn.calculateRead(site.dataset(), () -> parts(site.dataset()));
        return new ModelAndView(
                "dataset",
                Map.of(
                        "sections",
                        List.of(
                                new Section("Classes", "class", "entities", of("classes", parts)),
                                new Section(
                                        "Properties",
                                        "property",
                                        "triples",
                                        of("properties", parts))),
                        "formats",
                        RdfResponses.links("/dataset"),
                        "edition",
                        site.edition().get()));
    }

    private static List<Part> of(String kind, List<Part> parts) {
        return parts.stream()
                .filter(part -> part.kind().equals(kind))
                .sorted(Comparator.comparingLong(Part::many).reversed().thenComparing(Part::name))
                .toList();
    }

    private List<Part> parts(DatasetGraph data) {
        try (var query = QueryExec.dataset(data).query(PARTS).build()) {
            return query.select().stream()
                    .map(row ->
                            part(
                                    row.get("kind").getLiteralLexicalForm(),
                                    row.get("name").getURI(),
                                    row.get("many").getLiteralLexicalForm()))
                    .toList();
        }
    }

    private Part part(String kind, String iri, String many) {
        int cut = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/'));
        return new Part(kind, iri.substring(cut + 1), addresses.link(iri), Long.parseLong(many));
    }
}
