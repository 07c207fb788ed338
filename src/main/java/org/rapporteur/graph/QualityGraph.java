package org.rapporteur.graph;

import static org.eclipse.rdf4j.model.util.Values.iri;
import static org.eclipse.rdf4j.model.util.Values.literal;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.vocabulary.DCAT;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.rapporteur.vocabulary.Base;

/// How good a graph is, told in the Data Quality Vocabulary (https://www.w3.org/TR/vocab-dqv/): a
/// measurement for each figure, in a graph of its own.
public final class QualityGraph {

    /// The name of the graph.
    public static final String NAME = "quality";

    private static final String DQV = "http://www.w3.org/ns/dqv#";

    private final String address;
    private final IRI dataset;
    private final GraphWriter out;
    private final Set<IRI> told = new HashSet<>();

    private QualityGraph(Base base, RDFHandler handler) {
        this.address = base.iri() + NAME + "#";
        this.dataset = iri(base.iri() + "dataset");
        this.out = new GraphWriter(iri(base.graph(NAME)), handler);
    }

    /// Sends the measurements to a handler that was started.
    public static void write(Quality quality, Base base, RDFHandler handler) {
        var graph = new QualityGraph(base, handler);
        quality.floors().forEach(graph::write);
        quality.figures().forEach(graph::write);
        quality.doubts().forEach(graph::write);
    }

    private void write(Quality.Floor floor) {
        var set = node("set-" + floor.set());
        if (told.add(set)) {
            out.write(
                    set,
                    new Fields()
                            .add(RDF.TYPE, DCAT.DATASET)
                            .text(DCTERMS.TITLE, "Documents annotated by hand: " + floor.set()));
        }
        var table = floor.table().replace('_', ' ');
        var metric =
                metric(
                        "f1-" + Base.slug(floor.table()),
                        "F1 of the table " + table + ", at least",
                        "accuracy",
                        XSD.DECIMAL);
        measure(
                "f1-" + floor.set() + "-" + Base.slug(floor.table()),
                metric,
                set,
                literal(floor.f1()));
    }

    private void write(Quality.Figure figure, int count) {
        var name = figure.name().toLowerCase(Locale.ROOT);
        var metric = metric(name, figure.meaning(), dimension(figure), XSD.INTEGER);
        measure(name, metric, dataset, literal(BigInteger.valueOf(count)));
    }

    private static String dimension(Quality.Figure figure) {
        return switch (figure) {
            case DOCUMENTS, FACTS, REFUSED, GAPS -> "completeness";
            case DOUBTS, IDENTIFIED, UNDECIDED -> "consistency";
        };
    }

    private void write(String doubt, int count) {
        var name = "doubt-" + Base.slug(doubt);
        var metric = metric(name, doubt, "consistency", XSD.INTEGER);
        measure(name, metric, dataset, literal(BigInteger.valueOf(count)));
    }

    private IRI metric(String name, String meaning, String dimension, IRI type) {
        var metric = node("metric-" + name);
        if (told.add(metric)) {
            out.write(
                    metric,
                    new Fields()
                            .add(RDF.TYPE, dqv("Metric"))
                            .add(SKOS.DEFINITION, literal(meaning, "en"))
                            .add(dqv("expectedDataType"), type)
                            .add(dqv("inDimension"), dimension(dimension)));
        }
        return metric;
    }

    private IRI dimension(String name) {
        var dimension = node(name);
        if (told.add(dimension)) {
            out.write(
                    dimension,
                    new Fields()
                            .add(RDF.TYPE, dqv("Dimension"))
                            .add(SKOS.PREF_LABEL, literal(name, "en")));
        }
        return dimension;
    }

    private void measure(String name, IRI metric, IRI on, Literal value) {
        var measurement = node(name);
        out.write(
                measurement,
                new Fields()
                        .add(RDF.TYPE, dqv("QualityMeasurement"))
                        .add(dqv("isMeasurementOf"), metric)
                        .add(dqv("computedOn"), on)
                        .add(dqv("value"), value));
        out.write(dataset, dqv("hasQualityMeasurement"), measurement);
    }

    private IRI node(String name) {
        return iri(address + name);
    }

    private static IRI dqv(String name) {
        return iri(DQV, name);
    }
}
