package org.rapporteur.web;

import jakarta.servlet.ServletContext;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.fuseki.server.DataAccessPointRegistry;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.server.OperationRegistry;
import org.apache.jena.fuseki.servlets.GSP_R;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/// The SPARQL protocol and the Graph Store protocol, served by Fuseki's own code. The two
/// operations registered read; there is no other.
@Configuration(proxyBeanMethods = false)
class SparqlEndpoint {

    static final String QUERY_PATH = "/sparql";
    static final String GRAPHS_PATH = "/data";

    @Bean
    ServletContextInitializer fuseki(Site site) {
        return context -> register(context, site);
    }

    @Bean
    FilterRegistrationBean<SparqlFilter> sparqlFilter() {
        var registration = new FilterRegistrationBean<>(new SparqlFilter());
        registration.addUrlPatterns(QUERY_PATH, GRAPHS_PATH);
        registration.setOrder(Ordered.LOWEST_PRECEDENCE - 10);
        return registration;
    }

    private static void register(ServletContext context, Site site) {
        site.queries().limit(site.dataset().getContext());
        var operations = OperationRegistry.createEmpty();
        operations.register(Operation.Query, "application/sparql-query", new SPARQL_QueryDataset());
        operations.register(Operation.GSP_R, new GSP_R());
        var service =
                DataService.newBuilder(site.dataset())
                        .addEndpoint(Operation.Query, QUERY_PATH.substring(1))
                        .addEndpoint(Operation.GSP_R, GRAPHS_PATH.substring(1))
                        .build();
        service.setEndpointProcessors(operations);
        service.goActive();
        var points = new DataAccessPointRegistry();
        points.register(new DataAccessPoint("/", service));
        OperationRegistry.set(context, operations);
        DataAccessPointRegistry.set(context, points);
    }
}
