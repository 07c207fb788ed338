package org.rapporteur.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.rapporteur.vocabulary.Terms;
import tools.jackson.databind.json.JsonMapper;

/// What search engines read of a page: JSON-LD in the terms of schema.org.
final class SchemaOrg {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SCHEMA = "https://schema.org/";

    /// What a kind of entity, as its address spells it, is called there.
    private static final Map<String, String> TYPES =
            Map.of(
                    "meeting", "Event",
                    "state", "Country",
                    "organization", "Organization",
                    "body", "Organization",
                    "person", "Person",
                    "document", "DigitalDocument",
                    "topic", "DefinedTerm",
                    "treaty", "Legislation");

    /// Which property is called what there.
    private static final Map<Node, String> PROPERTIES =
            Map.of(
                    SKOS.altLabel.asNode(), "alternateName",
                    SKOS.exactMatch.asNode(), "sameAs",
                    DCTerms.identifier.asNode(), "identifier",
                    DCTerms.issued.asNode(), "datePublished",
                    DCTerms.language.asNode(), "inLanguage",
                    NodeFactory.createURI(SCHEMA + "startDate"), "startDate",
                    NodeFactory.createURI(SCHEMA + "endDate"), "endDate",
                    NodeFactory.createURI(SCHEMA + "location"), "location",
                    Descriptions.node(Terms.START_DATE), "startDate",
                    Descriptions.node(Terms.END_DATE), "endDate");

    private SchemaOrg() {}

    /// An entity; empty where schema.org has no word for its kind.
    static String of(Description description, String path, Addresses addresses, Wording wording) {
        var type = TYPES.get(path.split("/", -1)[0]);
        if (type == null) {
            return "";
        }
        var said = said(type, addresses.entity(path), wording.label(description.entity()));
        for (var quad : description.own()) {
            var property = PROPERTIES.get(quad.getPredicate());
            if (property != null && quad.getSubject().equals(description.entity())) {
                var value = quad.getObject();
                add(said, property, value.isURI() ? value.getURI() : wording.link(value).text());
            }
        }
        return written(said);
    }

    /// The site itself, with the address of its search.
    static String site(String base) {
        var said = said("WebSite", base, "Rapporteur");
        said.put(
                "potentialAction",
                Map.of(
                        "@type", "SearchAction",
                        "target", base + "search?q={words}",
                        "query-input", "required name=words"));
        return written(said);
    }

    private static Map<String, Object> said(String type, String iri, String name) {
        var said = new LinkedHashMap<String, Object>();
        said.put("@context", "https://schema.org");
        said.put("@type", type);
        said.put("@id", iri);
        said.put("name", name);
        said.put("url", iri);
        return said;
    }

    private static void add(Map<String, Object> said, String property, String value) {
        var values = new ArrayList<String>();
        if (said.get(property) instanceof List<?> before) {
            before.forEach(each -> values.add(String.valueOf(each)));
        }
        if (!values.contains(value)) {
            values.add(value);
        }
        said.put(property, values);
    }

    /// As the content of a script element, which nothing in it may end.
    private static String written(Map<String, Object> said) {
        return JSON.writeValueAsString(said).replace("<", "\\u003c");
    }
}
