package org.rapporteur.web;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/// What the web is made of: a controller for each kind of address, the SPARQL endpoint, and the
/// words for what goes wrong.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    LinkedDataController.class,
    PageController.class,
    TableController.class,
    OntologyController.class,
    SparqlEndpoint.class,
    Problems.class
})
class WebApplication {}
