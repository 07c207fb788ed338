package org.rapporteur.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.rapporteur.vocabulary.Terms;

/// The terms of the ontology as people read them. To be called inside a read transaction.
record TermList(DatasetGraph dataset) {

    /// A term: its name, which is also its anchor, and what it is.
    record Term(String name, String label, String comment) {}

    /// Classes and properties, each by name.
    Map<String, List<Term>> parts() {
        var parts = new LinkedHashMap<String, List<Term>>();
        parts.put("Classes", terms(OWL.Class.asNode()));
        parts.put("Properties between things", terms(OWL.ObjectProperty.asNode()));
        parts.put("Properties with a value", terms(OWL.DatatypeProperty.asNode()));
        return parts;
    }

    private List<Term> terms(Node type) {
        var terms = new ArrayList<Term>();
        dataset.find(Node.ANY, Node.ANY, RDF.type.asNode(), type)
                .forEachRemaining(quad -> add(quad.getSubject(), terms));
        return terms.stream().distinct().sorted((a, b) -> a.name().compareTo(b.name())).toList();
    }

    private void add(Node term, List<Term> terms) {
        if (term.isURI() && term.getURI().startsWith(Terms.NAMESPACE)) {
            var name = term.getURI().substring(Terms.NAMESPACE.length());
            terms.add(
                    new Term(
                            name,
                            said(term, RDFS.label.asNode()),
                            said(term, RDFS.comment.asNode())));
        }
    }

    private String said(Node term, Node property) {
        var found = dataset.find(Node.ANY, term, property, Node.ANY);
        return found.hasNext() ? found.next().getObject().getLiteralLexicalForm() : "";
    }
}
