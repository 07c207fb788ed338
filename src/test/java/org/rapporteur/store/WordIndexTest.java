package org.rapporteur.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Words that are looked for, and what a build tells of itself.
class WordIndexTest {

    private static final String BASE = "https://example.org/";
    private static final String TURTLE =
            """
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix oa: <http://www.w3.org/ns/oa#> .
            <urn:s:laos> a <urn:c:State> ; skos:prefLabel "Lao People's Democratic Republic"@en ;
              skos:altLabel "Laos"@en , "Laós"@es .
            <urn:s:ivory> a <urn:c:State> ; skos:prefLabel "Côte d'Ivoire"@en .
            <urn:e:1> oa:exact "The Meeting warmly welcomed the clearance of Laos." .
            """;

    @TempDir Path folder;

    @BeforeEach
    void build() throws IOException {
        TextQuery.init();
        try (var build = Build.begin(folder)) {
            var bytes = TURTLE.getBytes(StandardCharsets.UTF_8);
            build.load("urn:g", "test.ttl", new ByteArrayInputStream(bytes));
            build.describe(BASE);
            build.publish();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "laos, urn:s:laos",
        "LAO, urn:s:laos",
        "cote, urn:s:ivory",
        "Côte, urn:s:ivory",
        "laós, urn:s:laos",
    })
    void namesAreFoundWhateverTheirCapitalsAndAccents(String word, String found)
            throws IOException {
        assertEquals(List.of(found), found("?s text:query '%s'".formatted(word)));
    }

    @Test
    void quotesAreFoundByTheirWords() throws IOException {
        assertEquals(List.of("urn:e:1"), found("?s text:query (oa:exact 'clearance AND laos')"));
        assertEquals(List.of(), found("?s text:query (oa:exact 'ivory')"));
    }

    @Test
    void aBuildTellsWhatItHolds() throws IOException {
        try (var store = Store.open(folder)) {
            var answers =
                    ask(
                            store.dataset(),
                            store.dataset().getContext(),
                            """
                            SELECT ?s { ?d void:classPartition ?p . ?p void:class <urn:c:State> ; void:entities 2 .
                              ?d void:propertyPartition ?q . ?q void:property skos:altLabel ; void:triples 2 .
                              ?d void:triples 7 ; void:distinctSubjects 3 BIND(?d AS ?s) }
                            """);
            assertEquals(List.of(BASE + "dataset"), answers);
            assertTrue(store.edition().matches("0001-[0-9a-f]{16}"), store.edition());
        }
    }

    private List<String> found(String pattern) throws IOException {
        try (var store = Store.open(folder)) {
            var context = store.dataset().getContext().copy();
            store.letSearch(context);
            return ask(
                    store.dataset(), context, "SELECT DISTINCT ?s { " + pattern + " } ORDER BY ?s");
        }
    }

    private static List<String> ask(DatasetGraph data, Context context, String query) {
        var prefixes =
                """
                PREFIX text: <http://jena.apache.org/text#>
                PREFIX void: <http://rdfs.org/ns/void#>
                PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
                PREFIX oa: <http://www.w3.org/ns/oa#>
                """;
        return Txn.calculateRead(
                data,
                () -> {
                    var found = new ArrayList<String>();
                    try (var run =
                            QueryExec.dataset(data)
                                    .context(context)
                                    .query(prefixes + query)
                                    .build()) {
                        run.select().forEachRemaining(row -> found.add(row.get("s").getURI()));
                    }
                    return found;
                });
    }
}
