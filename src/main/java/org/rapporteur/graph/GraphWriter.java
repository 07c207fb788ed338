package org.rapporteur.graph;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.rio.RDFHandler;

/// Sends statements of one named graph to a handler.
record GraphWriter(IRI graph, RDFHandler handler) {

    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

    void write(IRI subject, IRI property, Value value) {
        handler.handleStatement(VALUES.createStatement(subject, property, value, graph));
    }

    void write(IRI subject, Fields fields) {
        fields.list().forEach(field -> write(subject, field.property(), field.value()));
    }
}
