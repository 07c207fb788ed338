package org.rapporteur.web;

import org.apache.jena.query.text.TextQueryPF;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.pfunction.StandardPropertyFunctions;
import org.jspecify.annotations.Nullable;

/// The property functions that a query may use: ARQ's own and the search for words, and none that
/// is found by the name of a Java class.
final class ClosedPropertyFunctions extends PropertyFunctionRegistry {

    /// The namespace of what looks for words in names and quotes.
    static final String WORDS = "http://jena.apache.org/text#";

    ClosedPropertyFunctions() {
        StandardPropertyFunctions.loadStdDefs(this);
        put(WORDS + "query", TextQueryPF.class);
    }

    @Override
    public boolean manages(String iri) {
        return isRegistered(iri);
    }

    @Override
    public @Nullable PropertyFunctionFactory get(String iri) {
        return isRegistered(iri) ? super.get(iri) : null;
    }
}
