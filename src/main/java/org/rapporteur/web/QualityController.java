package org.rapporteur.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.rapporteur.graph.QualityGraph;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// How good the graph is, to read or as RDF (DQV): figures of the tables, what the rules warn of,
/// and where documents gave no fact.
@Controller
class QualityController {

    /// How many documents are listed, those with the most gaps first.
    private static final int LISTED = 200;

    private static final String MEASURED =
            """
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX dqv: <http://www.w3.org/ns/dqv#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            SELECT ?dimension ?meaning ?set ?value {
                ?measured a dqv:QualityMeasurement ; dqv:isMeasurementOf ?metric ;
                    dqv:computedOn ?on ; dqv:value ?value .
                ?metric skos:definition ?meaning ; dqv:inDimension/skos:prefLabel ?dimension .
                OPTIONAL { ?on dcterms:title ?title }
                BIND(COALESCE(?title, "") AS ?set)
            }
            ORDER BY ?dimension ?set ?meaning
            """;

    private static final String GAPS =
            """
            PREFIX : <https://w3id.org/rapporteur/ontology#>
            SELECT ?name ?telling ?gaps {
                ?document :name ?name ; :tellingSentences ?telling ; :gapCount ?gaps
                FILTER(?gaps > 0)
            }
            ORDER BY DESC(?gaps) ?name
            LIMIT %d
            """
                    .formatted(LISTED);

    /// One figure: in which respect, what it means, of which set of documents.
    record Measured(String dimension, String meaning, String set, String value) {}

    /// A document with sentences from which no fact came.
    record Gaps(String document, String telling, String gaps) {}

    private final Site site;
    private final Addresses addresses;

    QualityController(Site site) {
        this.site = site;
        this.addresses = new Addresses(site.base());
    }

    @GetMapping("/quality")
    Object quality(@RequestParam Optional<String> format, @RequestHeader Optional<String> accept) {
        var form = new Choice(format, accept).from(RdfResponses.RDF_OR_HTML);
        return form.equals(Representation.HTML) ? page() : body(form);
    }

    @GetMapping("/quality.{extension}")
    ResponseEntity<byte[]> quality(@PathVariable String extension) {
        return body(Choice.named(extension).from(RdfResponses.RDF));
    }

    private ResponseEntity<byte[]> body(Representation form) {
        var descriptions = new Descriptions(site.dataset());
        var graph = addresses.graph(QualityGraph.NAME);
        var quads = Txn.calculateRead(site.dataset(), () -> descriptions.graph(graph));
        if (quads.isEmpty()) {
            throw Problems.notFound("/quality");
        }
        return RdfResponses.of(quads, form);
    }

    private ModelAndView page() {
        var data = site.dataset();
        var measured = Txn.calculateRead(data, () -> rows(data, MEASURED, this::measured));
        var gaps = Txn.calculateRead(data, () -> rows(data, GAPS, this::gaps));
        return new ModelAndView(
                "quality",
                Map.of(
                        "accuracy", of("accuracy", measured),
                        "consistency", of("consistency", measured),
                        "completeness", of("completeness", measured),
                        "gaps", gaps,
                        "formats", RdfResponses.links("/quality")));
    }

    private static List<Measured> of(String dimension, List<Measured> all) {
        return all.stream().filter(each -> each.dimension().equals(dimension)).toList();
    }

    private static <T> List<T> rows(DatasetGraph data, String query, Function<Binding, T> row) {
        try (var asked = QueryExec.dataset(data).query(query).build()) {
            return asked.select().stream().map(row).toList();
        }
    }

    private Measured measured(Binding row) {
        return new Measured(
                text(row, "dimension"), text(row, "meaning"), text(row, "set"), text(row, "value"));
    }

    private Gaps gaps(Binding row) {
        return new Gaps(text(row, "name"), text(row, "telling"), text(row, "gaps"));
    }

    private static String text(Binding row, String name) {
        return row.get(name).getLiteralLexicalForm();
    }
}
