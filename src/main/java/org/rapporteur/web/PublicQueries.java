package org.rapporteur.web;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Set;
import org.apache.jena.query.ARQ;
import org.apache.jena.shared.OperationDeniedException;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.apache.jena.sparql.service.single.ServiceExecutor;
import org.apache.jena.sparql.util.Context;

/// What anybody's query may do here: read this dataset, for a while. Of the world outside it
/// reaches only the SPARQL services named.
public record PublicQueries(Duration timeout, Set<String> services) {

    /// No other service, and half a minute.
    public static final PublicQueries STANDARD =
            new PublicQueries(Duration.ofSeconds(30), Set.of());

    private static final Duration CONNECT = Duration.ofSeconds(10);

    public PublicQueries {
        services = Set.copyOf(services);
    }

    /// Sets the limits in the context of a dataset, which every query on it inherits.
    void limit(Context context) {
        // One number: a client's own timeout may lower it and not raise it.
        context.set(ARQ.queryTimeout, String.valueOf(timeout.toMillis()));
        FunctionRegistry.set(context, new ClosedFunctions());
        PropertyFunctionRegistry.set(context, new ClosedPropertyFunctions());
        context.set(ARQ.httpServiceAllowed, !services.isEmpty());
        ServiceExecutorRegistry.set(context, listed());
        if (!services.isEmpty()) {
            context.set(ARQ.httpQueryClient, straight());
        }
    }

    /// A client that follows no redirect: a service on the list could send us to one that is not.
    private static HttpClient straight() {
        return HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT)
                .build();
    }

    private ServiceExecutorRegistry listed() {
        ServiceExecutor guarded =
                (execute, original, binding, context) -> {
                    var node = execute.getService();
                    if (!node.isURI() || !services.contains(node.getURI())) {
                        throw new OperationDeniedException("SERVICE is not allowed here: " + node);
                    }
                    return ServiceExecutorRegistry.httpService.createExecution(
                            execute, original, binding, context);
                };
        return new ServiceExecutorRegistry().add(guarded);
    }
}
