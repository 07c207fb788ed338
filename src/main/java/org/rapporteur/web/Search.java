package org.rapporteur.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.rapporteur.web.EntityView.FactView;
import org.rapporteur.web.EntityView.Link;

/// Looks for words in names and quotes, whatever their capitals and accents. To be asked inside a
/// read transaction.
record Search(Site site, Addresses addresses, SharedTitles titles) {

    /// An entity and the name of it that was found.
    record Named(Link entity, String kind, String name) {

        /// Whether it has a page here of its own.
        boolean isOurs() {
            return !kind.isEmpty();
        }
    }

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Var SOUGHT = Var.alloc("sought");

    private static final Query NAMES =
            QueryFactory.create(
                    """
                    PREFIX : <https://w3id.org/rapporteur/ontology#>
                    PREFIX text: <http://jena.apache.org/text#>
                    PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
                    SELECT ?entity (SAMPLE(?literal) AS ?name) (MAX(?score) AS ?best) {
                        (?entity ?score ?literal) text:query (skos:prefLabel ?sought 3000)
                        FILTER EXISTS { ?entity a ?type }
                        FILTER NOT EXISTS { ?entity :evidence ?evidence }
                    } GROUP BY ?entity ORDER BY DESC(?best) ?entity LIMIT 50
                    """,
                    Syntax.syntaxARQ);

    private static final Query QUOTES =
            QueryFactory.create(
                    """
                    PREFIX : <https://w3id.org/rapporteur/ontology#>
                    PREFIX oa: <http://www.w3.org/ns/oa#>
                    PREFIX text: <http://jena.apache.org/text#>
                    SELECT ?fact ?score {
                        (?evidence ?score) text:query (oa:exact ?sought 60) .
                        ?fact :evidence ?evidence
                    } ORDER BY DESC(?score) ?fact LIMIT 60
                    """,
                    Syntax.syntaxARQ);

    /// Entities whose names have all words, the last one perhaps not written to its end.
    List<Named> names(String words) {
        var wording = new Wording(new Descriptions(site.dataset()), addresses, titles);
        return rows(NAMES, words).stream()
                .map(row -> {
                    var entity = row.get("entity");
                    var name = row.get("name").getLiteralLexicalForm();
                    return new Named(wording.link(entity), kind(entity.getURI()), name);
                })
                .toList();
    }

    /// Facts whose quotes have all words.
    List<FactView> quotes(String words) {
        var descriptions = new Descriptions(site.dataset());
        var wording = new Wording(descriptions, addresses, titles);
        var views = new FactViews(NodeFactory.createURI(site.base().iri()), wording);
        return rows(QUOTES, words).stream()
                .map(row -> views.view(descriptions.fact(row.get("fact"))))
                .toList();
    }

    private List<Binding> rows(Query query, String words) {
        var sought = sought(words);
        var rows = new ArrayList<Binding>();
        if (sought.isEmpty()) {
            return rows;
        }
        var asked =
                QueryExec.dataset(site.dataset())
                        .query(query)
                        .substitution(SOUGHT, NodeFactory.createLiteralString(sought));
        try (var execution = asked.build()) {
            site.search().accept(execution.getContext());
            execution.select().forEachRemaining(rows::add);
        }
        return rows.stream().filter(row -> row.size() > 1).toList();
    }

    /// Every word as it is or as the beginning of one; nothing that the index would take for more
    /// than a word, as it does AND in capitals.
    private static String sought(String words) {
        return WORD.matcher(words)
                .results()
                .limit(12)
                .map(hit -> hit.group().toLowerCase(Locale.ROOT))
                .map("+(%1$s^4 %1$s*)"::formatted)
                .collect(Collectors.joining(" "));
    }

    /// What the address of an entity says that it is; empty for what is none of ours.
    private String kind(String iri) {
        var path = addresses.link(iri);
        var parts = Arrays.asList(path.split("/"));
        return path.startsWith("/page/") && parts.size() > 2 ? parts.get(2).replace('-', ' ') : "";
    }
}
