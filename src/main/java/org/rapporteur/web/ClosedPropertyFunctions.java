package org.rapporteur.web;

import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.pfunction.StandardPropertyFunctions;
import org.jspecify.annotations.Nullable;

/// The property functions that a query may use: ARQ's own, and none that is found by the name of a
/// Java class.
final class ClosedPropertyFunctions extends PropertyFunctionRegistry {

    ClosedPropertyFunctions() {
        StandardPropertyFunctions.loadStdDefs(this);
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
