package org.rapporteur.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.rapporteur.vocabulary.Terms;

/// What there is in a dataset, counted once for each kind and edition.
final class Listings {

    private static final Var TYPE = Var.alloc("type");
    private static final Var SCHEME = Var.alloc("scheme");
    private static final Var ENTITY = Var.alloc("entity");
    private static final Var LABEL = Var.alloc("label");
    private static final Var FACTS = Var.alloc("facts");

    private static final String MEMBERS =
            """
            PREFIX : <%s>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            SELECT ?entity (SAMPLE(?name) AS ?label) (MIN(STR(?in)) AS ?series) (MIN(?number) AS ?ordinal) {
                { ?entity a ?type } UNION { ?entity skos:inScheme ?scheme }
                OPTIONAL { ?entity skos:prefLabel|dcterms:title ?name }
                OPTIONAL { ?entity :series ?in }
                OPTIONAL { ?entity :ordinal ?number }
            } GROUP BY ?entity ORDER BY ?series ?ordinal LCASE(?label) ?entity
            """
                    .formatted(Terms.NAMESPACE);

    private static final String KINDS =
            """
            PREFIX : <%s>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            SELECT ?type (SAMPLE(?name) AS ?label) (SAMPLE(?many) AS ?facts) {
                { SELECT ?type (COUNT(DISTINCT ?fact) AS ?many) { ?fact :evidence ?evidence ; a ?type } GROUP BY ?type }
                OPTIONAL { ?type rdfs:label ?name }
            } GROUP BY ?type ORDER BY DESC(?facts) ?type
            """
                    .formatted(Terms.NAMESPACE);

    private final Site site;
    private final Addresses addresses;
    private final SharedTitles titles;
    private final Remembered<Listing> known;
    private final Remembered<Map<String, Long>> counted;

    Listings(Site site, SharedTitles titles) {
        this.site = site;
        this.addresses = new Addresses(site.base());
        this.titles = titles;
        this.known = new Remembered<>(site.edition());
        this.counted = new Remembered<>(site.edition());
    }

    /// The entities of a kind, as their addresses spell it.
    Listing of(String kind) {
        return Txn.calculateRead(site.dataset(), () -> known.get(kind, this::read));
    }

    /// How many facts there are of each kind.
    Map<String, Long> facts() {
        return Txn.calculateRead(site.dataset(), () -> counted.get(KINDS, this::count));
    }

    private Map<String, Long> count(String kinds) {
        var counts = new LinkedHashMap<String, Long>();
        for (var row : rows(QueryExec.dataset(site.dataset()).query(kinds).build())) {
            counts.put(label(row, row.get(TYPE)), facts(row));
        }
        return counts;
    }

    /// Concepts are listed even when no fact is about them, others are not.
    private Listing read(String kind) {
        var descriptions = new Descriptions(site.dataset());
        var type = type(kind);
        var entries = new ArrayList<Listing.Entry>();
        for (var row : rows(members(kind))) {
            var entity = row.get(ENTITY);
            var facts = descriptions.count(entity);
            if (facts > 0 || !descriptions.isA(entity, type)) {
                var label = titles.label(entity).orElseGet(() -> label(row, entity));
                entries.add(new Listing.Entry(label, addresses.link(entity.getURI()), facts));
            }
        }
        return new Listing(kind, title(kind), entries);
    }

    private QueryExec members(String kind) {
        var scheme = NodeFactory.createURI(addresses.entity(kind));
        return QueryExec.dataset(site.dataset())
                .query(MEMBERS)
                .substitution(TYPE, type(kind))
                .substitution(SCHEME, scheme)
                .build();
    }

    private static Node type(String kind) {
        return NodeFactory.createURI(Terms.NAMESPACE + capital(kind));
    }

    private static List<Binding> rows(QueryExec query) {
        try (query) {
            var rows = new ArrayList<Binding>();
            query.select().forEachRemaining(rows::add);
            return rows.stream().filter(row -> row.size() > 1).toList();
        }
    }

    private static String label(Binding row, Node otherwise) {
        var label = row.get(LABEL);
        return label == null ? otherwise.getLocalName() : label.getLiteralLexicalForm();
    }

    private static long facts(Binding row) {
        return Long.parseLong(row.get(FACTS).getLiteralLexicalForm());
    }

    private static String title(String kind) {
        return kind.endsWith("y")
                ? capital(kind).substring(0, kind.length() - 1) + "ies"
                : capital(kind) + "s";
    }

    private static String capital(String kind) {
        return kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
    }
}
