package org.rapporteur.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.rapporteur.vocabulary.Terms;
import org.rapporteur.web.EntityView.Link;

/// The terms of the ontology as people read them.
record TermViews(Ontology ontology) {

    /// A term: its name, which is also its anchor, what it is, and what is said of it besides.
    record TermView(
            String name,
            String kind,
            String label,
            String comment,
            List<String> notes,
            List<String> examples,
            List<Row> rows,
            List<String> rules) {}

    /// Something said of a term: what, and the values, which may lead somewhere.
    record Row(String label, List<Link> values) {}

    /// Terms that belong together.
    record Part(String anchor, String title, List<TermView> terms) {}

    /// What documents are read by; the rest is what they say.
    private static final List<String> READING = List.of("Rule", "LexicalEntry", "ReadingStep");

    List<Part> parts() {
        var facts = ontology.term("Fact");
        var classes = ontology.classes();
        var told = classes.stream().filter(type -> ontology.isWithin(type, facts)).toList();
        var reading = classes.stream().filter(this::isOfReading).toList();
        var others = new ArrayList<>(classes);
        others.removeAll(told);
        others.removeAll(reading);
        var properties = ontology.properties();
        var ofReading = properties.stream().filter(this::isOnlyOfReading).toList();
        var rest = properties.stream().filter(each -> !ofReading.contains(each)).toList();
        var steps = ontology.instances(ontology.term("ReadingStep"));
        return List.of(
                part("facts", "Kinds of facts", told),
                part("things", "Those and what facts are about", others),
                part("properties", "Properties", rest),
                part("reading", "How documents are read", reading),
                part("reading-properties", "Properties of wordings and names", ofReading),
                part("steps", "Steps of reading", steps));
    }

    private Part part(String anchor, String title, List<Resource> terms) {
        return new Part(anchor, title, terms.stream().map(this::view).toList());
    }

    private boolean isOfReading(Resource type) {
        return READING.stream().anyMatch(kind -> ontology.isWithin(type, ontology.term(kind)));
    }

    private boolean isOnlyOfReading(Resource property) {
        var domains = ontology.domains(property);
        return !domains.isEmpty() && domains.stream().allMatch(this::isOfReading);
    }

    private TermView view(Resource term) {
        return new TermView(
                term.getLocalName(),
                kind(term),
                ontology.text(term, RDFS.label),
                ontology.text(term, RDFS.comment),
                ontology.texts(term, SKOS.scopeNote),
                ontology.texts(term, SKOS.example),
                rows(term),
                ontology.rules(term));
    }

    private String kind(Resource term) {
        if (ontology.terms().contains(term, RDF.type, OWL2.Class)) {
            return "class";
        }
        return ontology.terms().contains(term, RDF.type, OWL2.ObjectProperty)
                ? "property that leads to a thing"
                : ontology.terms().contains(term, RDF.type, OWL2.DatatypeProperty)
                        ? "property with a value"
                        : "step of reading";
    }

    private List<Row> rows(Resource term) {
        var patterns = ontology.patterns(term).stream().map(each -> new Link(each, "")).toList();
        return Stream.of(
                        row("kind of", term, RDFS.subClassOf),
                        row("kinds", ontology.below(term)),
                        row("kind of", term, RDFS.subPropertyOf),
                        row("said of", ontology.domains(term)),
                        row("leads to", ontology.ranges(term)),
                        row("properties", ontology.propertiesOf(term)),
                        row("close to", term, SKOS.closeMatch),
                        row("related to", term, SKOS.relatedMatch),
                        row("excludes", ontology.excluded(term)),
                        new Row("IRIs match", patterns))
                .filter(row -> !row.values().isEmpty())
                .toList();
    }

    private Row row(String label, Resource term, Property property) {
        return row(label, ontology.objects(term, property));
    }

    private Row row(String label, List<Resource> nodes) {
        return new Row(label, nodes.stream().map(this::link).toList());
    }

    /// A term of ours leads to its place on the page, others to where they are defined.
    private Link link(Resource node) {
        var iri = node.getURI();
        return iri.startsWith(Terms.NAMESPACE)
                ? new Link(node.getLocalName(), "#" + node.getLocalName())
                : new Link(ontology.shortened(node), iri);
    }
}
