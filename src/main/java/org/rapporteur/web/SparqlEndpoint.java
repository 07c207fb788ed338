package org.rapporteur.web;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.ServletContext;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.fuseki.server.DataAccessPointRegistry;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.server.OperationRegistry;
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
    Door door(Site site, MeterRegistry registry) {
        return new Door(site, new QueryFigures(registry));
    }

    @Bean
    FilterRegistrationBean<Door> doorFilter(Door door) {
        var registration = new FilterRegistrationBean<>(door);
        registration.setUrlPatterns(addresses());
        // Before Spring's filters, which do nothing for it; after what knows the client's address.
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }

    @Bean
    FilterRegistrationBean<OpenDoors> openDoors() {
        var registration = new FilterRegistrationBean<>(new OpenDoors());
        registration.addUrlPatterns("/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    /// Both endpoints, and each with the extension of a format.
    private static List<String> addresses() {
        var addresses = new ArrayList<>(List.of(QUERY_PATH, GRAPHS_PATH));
        Answers.EXTENSIONS.forEach(extension -> addresses.add(QUERY_PATH + "." + extension));
        RdfResponses.RDF.forEach(form -> addresses.add(GRAPHS_PATH + "." + form.name()));
        return addresses;
    }

    private static void register(ServletContext context, Site site) {
        site.queries().limit(site.dataset().getContext());
        var editions = new Editions(site);
        var operations = OperationRegistry.createEmpty();
        operations.register(
                Operation.Query, "application/sparql-query", new QueryOperation(site, editions));
        operations.register(Operation.GSP_R, new GraphOperation(editions));
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
