package org.rapporteur.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.rapporteur.vocabulary.Knowledge;
import org.rapporteur.vocabulary.Terms;

/// The ontology and its shapes as the program carries them, and questions about them.
record Ontology(Model terms, Model shapes) {

    private static final String SHACL = "http://www.w3.org/ns/shacl#";
    private static final String SCHEMA = "https://schema.org/";

    private static final Property TARGET = property(SHACL, "targetClass");
    private static final Property MESSAGE = property(SHACL, "message");
    private static final Property RULES = property(SHACL, "property");
    private static final Property PATTERN = property(SHACL, "pattern");
    private static final Property DOMAINS = property(SCHEMA, "domainIncludes");
    private static final Property RANGES = property(SCHEMA, "rangeIncludes");

    /// What the jar carries.
    static final Ontology STANDARD = load();

    private static Ontology load() {
        return new Ontology(read("ontology/treaty.ttl"), read("ontology/shapes.ttl"));
    }

    private static Model read(String resource) {
        try (var turtle = Knowledge.open(resource)) {
            var model = ModelFactory.createDefaultModel();
            RDFDataMgr.read(model, turtle, Lang.TURTLE);
            return model;
        } catch (IOException broken) {
            throw new UncheckedIOException("The program carries a broken " + resource, broken);
        }
    }

    private static Property property(String namespace, String name) {
        return ResourceFactory.createProperty(namespace, name);
    }

    /// The ontology as a thing of its own, with its version.
    Resource itself() {
        return terms.listResourcesWithProperty(RDF.type, OWL2.Ontology).next();
    }

    Resource term(String name) {
        return terms.createResource(Terms.NAMESPACE + name);
    }

    List<Resource> classes() {
        return instances(OWL2.Class);
    }

    List<Resource> properties() {
        return Stream.of(OWL2.ObjectProperty, OWL2.DatatypeProperty)
                .flatMap(type -> instances(type).stream())
                .sorted(Comparator.comparing(Resource::getLocalName))
                .toList();
    }

    /// What is directly of a class.
    List<Resource> instances(Resource type) {
        return sorted(terms.listSubjectsWithProperty(RDF.type, type).toList());
    }

    /// Classes that are directly of one kind.
    List<Resource> below(Resource type) {
        return sorted(terms.listSubjectsWithProperty(RDFS.subClassOf, type).toList());
    }

    /// Whether a class is another, or is of its kind.
    boolean isWithin(Resource type, Resource kind) {
        return type.equals(kind)
                || objects(type, RDFS.subClassOf).stream().anyMatch(above -> isWithin(above, kind));
    }

    /// The classes that nothing can be of besides a class, whichever of the two says so.
    List<Resource> excluded(Resource type) {
        var others = terms.listSubjectsWithProperty(OWL2.disjointWith, type).toList();
        return sorted(both(objects(type, OWL2.disjointWith), others));
    }

    /// What a property is said of.
    List<Resource> domains(Resource property) {
        return both(objects(property, RDFS.domain), objects(property, DOMAINS));
    }

    /// What a property leads to.
    List<Resource> ranges(Resource property) {
        return both(objects(property, RDFS.range), objects(property, RANGES));
    }

    /// The properties that are said of a class itself, not of what is above it.
    List<Resource> propertiesOf(Resource type) {
        return properties().stream().filter(each -> domains(each).contains(type)).toList();
    }

    /// What the shapes ask of a class, one sentence each.
    List<String> rules(Resource type) {
        return shapesOf(type).stream()
                .flatMap(shape -> Stream.concat(Stream.of(shape), objects(shape, RULES).stream()))
                .flatMap(shape -> texts(shapes, shape, MESSAGE).stream())
                .distinct()
                .toList();
    }

    /// The regular expressions that the IRIs of a class keep.
    List<String> patterns(Resource type) {
        return shapesOf(type).stream()
                .flatMap(shape -> texts(shapes, shape, PATTERN).stream())
                .toList();
    }

    private List<Resource> shapesOf(Resource type) {
        return sorted(shapes.listSubjectsWithProperty(TARGET, type).toList());
    }

    /// What is said of something in words, the first of several.
    String text(Resource subject, Property property) {
        return texts(terms, subject, property).stream().findFirst().orElse("");
    }

    List<String> texts(Resource subject, Property property) {
        return texts(terms, subject, property);
    }

    private static List<String> texts(Model model, Resource subject, Property property) {
        return model.listObjectsOfProperty(subject, property).toList().stream()
                .map(node -> node.isLiteral() ? node.asLiteral().getString() : node.toString())
                .sorted()
                .toList();
    }

    /// The named things that a property of a subject leads to.
    List<Resource> objects(Resource subject, Property property) {
        var model = terms.containsResource(subject) ? terms : shapes;
        return sorted(
                model.listObjectsOfProperty(subject, property).toList().stream()
                        .filter(RDFNode::isResource)
                        .map(RDFNode::asResource)
                        .toList());
    }

    /// An IRI with its prefix, if it has one.
    String shortened(Resource node) {
        return Optional.ofNullable(terms.qnameFor(node.getURI())).orElse(node.getURI());
    }

    private static List<Resource> both(List<Resource> one, List<Resource> other) {
        var both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }

    private static List<Resource> sorted(List<Resource> nodes) {
        return nodes.stream().sorted(Comparator.comparing(Resource::toString)).toList();
    }
}
