package org.rapporteur.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SD;
import org.eclipse.rdf4j.model.vocabulary.VOID;
import org.rapporteur.graph.RdfFormats;
import org.rapporteur.store.Description;
import org.rapporteur.vocabulary.Prefixes;

/// What the SPARQL endpoint says of itself, as SPARQL 1.1 Service Description asks.
final class ServiceDescription {

    private static final SimpleValueFactory VALUES = SimpleValueFactory.getInstance();
    private static final String FORMATS = "http://www.w3.org/ns/formats/";

    private static final List<String> RESULTS =
            List.of(
                    "SPARQL_Results_JSON",
                    "SPARQL_Results_XML",
                    "SPARQL_Results_CSV",
                    "SPARQL_Results_TSV",
                    "Turtle",
                    "TriG",
                    "N-Triples",
                    "N-Quads",
                    "JSON-LD",
                    "RDF_XML");

    private final Site site;

    ServiceDescription(Site site) {
        this.site = site;
    }

    void write(HttpServletRequest request, Representation form, HttpServletResponse response)
            throws IOException {
        response.setContentType(RdfResponses.contentType(form));
        var writer = RdfFormats.named(form.name()).orElseThrow().write(response.getOutputStream());
        writer.startRDF();
        Prefixes.declare(writer);
        writer.handleNamespace(SD.PREFIX, SD.NAMESPACE);
        model(request.getRequestURL().toString()).forEach(writer::handleStatement);
        writer.endRDF();
    }

    private Model model(String address) {
        var model = new LinkedHashModel();
        var service = VALUES.createIRI(site.base().iri() + "sparql");
        model.add(service, RDF.TYPE, SD.SERVICE);
        model.add(service, RDFS.LABEL, VALUES.createLiteral("SPARQL endpoint of Rapporteur", "en"));
        model.add(service, SD.ENDPOINT, VALUES.createIRI(address));
        model.add(service, SD.SUPPORTED_LANGUAGE, SD.SPARQL_11_QUERY);
        model.add(service, SD.FEATURE_PROPERTY, SD.UNION_DEFAULT_GRAPH);
        if (!site.queries().services().listed().isEmpty()) {
            model.add(service, SD.FEATURE_PROPERTY, SD.BASIC_FEDERATED_QUERY);
        }
        for (var format : RESULTS) {
            model.add(service, SD.RESULT_FORMAT, VALUES.createIRI(FORMATS + format));
        }
        dataset(model, service);
        return model;
    }

    private void dataset(Model model, Resource service) {
        IRI dataset = VALUES.createIRI(site.base().iri() + "dataset");
        var graph = VALUES.createBNode("default");
        model.add(service, SD.DEFAULT_DATASET, dataset);
        model.add(dataset, RDF.TYPE, SD.DATASET);
        model.add(dataset, RDF.TYPE, VOID.DATASET);
        model.add(dataset, DCTERMS.TITLE, VALUES.createLiteral("Rapporteur", "en"));
        model.add(dataset, VOID.SPARQL_ENDPOINT, service);
        model.add(dataset, RDFS.SEEALSO, VALUES.createIRI(site.base().graph(Description.GRAPH)));
        model.add(dataset, SD.DEFAULT_GRAPH, graph);
        model.add(graph, RDF.TYPE, SD.GRAPH_CLASS);
        if (!site.edition().get().isEmpty()) {
            model.add(dataset, DCTERMS.IDENTIFIER, VALUES.createLiteral(site.edition().get()));
        }
    }
}
