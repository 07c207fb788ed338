package org.rapporteur.vocabulary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.RDF;

/// Questions that the loader asks the Turtle it has read. Properties of our own ontology are named
/// by their local names.
record Graph(Model model) {

    static final String ONTOLOGY = "https://w3id.org/rapporteur/ontology#";

    List<Resource> ofType(String type) {
        return model.filter(null, RDF.TYPE, own(type)).subjects().stream()
                .sorted((a, b) -> a.stringValue().compareTo(b.stringValue()))
                .toList();
    }

    /// All values, in the order in which they stand.
    List<String> all(Resource node, IRI property) {
        return model.filter(node, property, null).objects().stream()
                .filter(Graph::isEnglish)
                .map(Value::stringValue)
                .toList();
    }

    List<String> all(Resource node, String property) {
        return all(node, own(property));
    }

    List<Resource> nodes(Resource node, String property) {
        return model.filter(node, own(property), null).objects().stream()
                .filter(Resource.class::isInstance)
                .map(Resource.class::cast)
                .toList();
    }

    /// The first value, empty where there is none.
    String one(Resource node, IRI property) {
        return all(node, property).stream().findFirst().orElse("");
    }

    String one(Resource node, String property) {
        return one(node, own(property));
    }

    /// What is said of a node in our own terms: literals as they are, concepts by their notation.
    Map<String, String> properties(Resource node) {
        var properties = new HashMap<String, String>();
        for (var statement : model.filter(node, null, null)) {
            if (statement.getPredicate().stringValue().startsWith(ONTOLOGY)) {
                var value = statement.getObject();
                var name = statement.getPredicate().getLocalName();
                properties.putIfAbsent(
                        name, value instanceof IRI iri ? local(iri) : value.stringValue());
            }
        }
        return properties;
    }

    /// What stands behind the last slash or hash of an IRI.
    static String local(Resource node) {
        var iri = node.stringValue();
        return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    }

    static IRI own(String name) {
        return Values.iri(ONTOLOGY, name);
    }

    private static boolean isEnglish(Value value) {
        return !(value instanceof Literal literal)
                || literal.getLanguage().map(language -> language.startsWith("en")).orElse(true);
    }
}
