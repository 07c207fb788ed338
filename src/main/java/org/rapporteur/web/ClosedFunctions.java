package org.rapporteur.web;

import java.util.List;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.function.Function;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.function.StandardFunctions;
import org.apache.jena.sparql.function.library.localname;
import org.apache.jena.sparql.function.library.namespace;
import org.apache.jena.sparql.function.library.substr;
import org.jspecify.annotations.Nullable;

/// The functions that a query may call: those listed, and none that is found by the name of a Java
/// class.
final class ClosedFunctions extends FunctionRegistry {

    /// What makes texts of any length is not among them.
    private static final List<Class<? extends Function>> ARQ_LIBRARY =
            List.of(localname.class, namespace.class, substr.class);

    ClosedFunctions() {
        StandardFunctions.loadStdDefs(this);
        BoundedFunctions.register(this);
        ARQ_LIBRARY.forEach(
                type -> put(ARQConstants.ARQFunctionLibraryURI + type.getSimpleName(), type));
    }

    @Override
    public @Nullable FunctionFactory get(String iri) {
        return isRegistered(iri) ? super.get(iri) : null;
    }
}
