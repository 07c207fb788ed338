package org.rapporteur.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.rapporteur.web.TestStore.escaped;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.resultset.ResultsCompare;
import org.apache.jena.sparql.util.Context;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// SPARQL 1.1 Query (W3C Recommendation of 21 March 2013) as it is answered behind the door: what
/// the door puts in the place of ARQ's own functions, paths and sorting changes no answer.
class EvaluationTest {

    private static final String DATA =
            """
            @prefix : <https://data.example/> .
            :a :next :b ; :n 1 ; :t "alpha"@en , "Alpha" ; :d 1.5 .
            :b :next :c ; :n 2 ; :t "beta" ; :d 2.5 .
            :c :next :a ; :n 3 ; :t "gamma"@fr ; :d 2.5 .
            :d :other :a ; :n "x" ; :when "2026-01-02T03:04:05.5+01:00"^^<http://www.w3.org/2001/XMLSchema#dateTime> .
            """;

    @TempDir static Path folder;
    private static TestStore site;

    @BeforeAll
    static void serve() throws IOException {
        var graphs = Map.of("https://data.example/g", DATA);
        site = new TestStore(folder, graphs, PublicQueries.STANDARD);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    /// Queries and what they give as CSV, the rows parted by a stroke.
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            textBlock =
                    """
                    SELECT (SUM(IF(REGEX(STR(?t), 'a$'), 1, 0)) AS ?k) { ?s :t ?t }~ 4
                    SELECT (GROUP_CONCAT(REPLACE(STR(?t), 'a', 'o'); separator='+') AS ?k) { :b :t ?t }~ beto
                    SELECT (COUNT(DISTINCT CONCAT(STR(?d), '!')) AS ?k) { ?s :d ?d }~ 2
                    SELECT ?d { ?s :d ?d } GROUP BY ?d HAVING (COUNT(*) > 1) (REGEX(STR(?d), '5$'))~ 2.5
                    SELECT ?d { ?s :d ?d } GROUP BY ?d HAVING (REGEX(STR(?d), '^1')) (COUNT(*) = 1)~ 1.5
                    SELECT ?k (COUNT(*) AS ?n) { ?s :t ?t } GROUP BY (REGEX(STR(?t), '^a', 'i') AS ?k) ORDER BY ?k~ false,2|true,2
                    SELECT ?k { ?s :t ?k } ORDER BY REPLACE(STR(?k), '^b', 'z') LIMIT 4~ Alpha|alpha|gamma|beta
                    SELECT (CONCAT(?t, '-', ?t) AS ?k) { :a :t ?t FILTER(LANG(?t) = 'en') }~ alpha-alpha
                    SELECT (LANG(CONCAT(?t, ?t)) AS ?k) { :c :t ?t }~ fr
                    SELECT ?k { { SELECT (MAX(?n * 2) AS ?k) { ?s :n ?n FILTER ISNUMERIC(?n) } } }~ 6
                    SELECT (?n * ?d AS ?k) { :c :n ?n ; :d ?d }~ 7.5
                    SELECT (?n * 2e0 AS ?k) { :c :n ?n }~ 6.0e0
                    SELECT (COALESCE(?n * 2, 'none') AS ?k) { :d :n ?n }~ none
                    SELECT ?k { ?k :next+ ?k } ORDER BY ?k~ https://data.example/a|https://data.example/b|https://data.example/c
                    SELECT (COUNT(*) AS ?k) { ?x :next* ?y ; :d 1.5 }~ 3
                    SELECT (COUNT(*) AS ?k) { :d :other/:next? ?y }~ 2
                    SELECT (COUNT(*) AS ?k) { ?x !(:next|:n|:t|:d|:when) ?y . ?x :other ?y }~ 1
                    SELECT (COUNT(*) AS ?k) { ?x ^:next ?y }~ 3
                    SELECT ?k { ?x :t ?k FILTER EXISTS { ?x :next ?y . ?y :t ?u FILTER REGEX(?u, 'GAM', 'i') } }~ beta
                    SELECT ?k { ?k :n ?n MINUS { ?k :next ?y } }~ https://data.example/d
                    SELECT ?k { VALUES (?x ?k) { (:a 1) (:b UNDEF) (UNDEF 3) } ?x :d 1.5 } ORDER BY ?k~ 1|3
                    SELECT (SAMPLE(?t) AS ?k) { :b :t ?t }~ beta
                    SELECT (AVG(?d) AS ?k) { ?s :d ?d }~ 2.166666666666666666666667
                    SELECT (REPLACE('abc', 'b', '[$0]') AS ?k) {}~ a[b]c
                    SELECT (COALESCE(REPLACE('abc', 'x*', '-'), 'error') AS ?k) {}~ error
                    SELECT (COALESCE(REGEX(5, '5'), 'error') AS ?k) {}~ error
                    SELECT (COALESCE(CONCAT('a', 5), 'error') AS ?k) {}~ error
                    SELECT (REPLACE('a.c', '.', '-', 'q') AS ?k) {}~ a-c
                    """)
    void answersAreThoseOfTheStandard(String query, String rows) {
        var answer = ask(query);
        assertEquals(200, answer.statusCode(), answer.body());
        var lines = answer.body().lines().skip(1).toList();
        assertEquals(rows, String.join("|", lines), query);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NOW() = NOW() && DATATYPE(NOW()) = xsd:dateTime",
                "RAND() >= 0 && RAND() < 1",
                "REGEX(STR(UUID()), '^urn:uuid:[0-9a-f-]{36}$') && UUID() != UUID()",
                "STRLEN(STRUUID()) = 36",
                "TIMEZONE('2026-01-02T03:04:05+01:00'^^xsd:dateTime) = 'PT1H'^^xsd:dayTimeDuration",
                "TZ('2026-01-02T03:04:05'^^xsd:dateTime) = ''",
                "SECONDS('2026-01-02T03:04:05.5Z'^^xsd:dateTime) = 5.5",
                "STRDT('5', xsd:integer) = 5 && STRLANG('a', 'en') = 'a'@en",
                "IRI('x') = <x> && ISIRI(URI('https://data.example/'))",
                "BNODE('a') = BNODE('a') && BNODE() != BNODE()",
                "SHA256('abc') ="
                        + " 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'",
                "MD5('abc') = '900150983cd24fb0d6963f7d28e17f72'",
                "ENCODE_FOR_URI('a b/é') = 'a%20b%2F%C3%A9'",
                "STRBEFORE('abc'@en, 'b') = 'a'@en && STRAFTER('abc', 'z') = ''",
                "LANGMATCHES('de-CH', 'de') && SUBSTR('motor', 2, 3) = 'oto'",
                "UCASE('é'@fr) = 'É'@fr && STRSTARTS('abc', 'a') && STRENDS('abc', 'c')",
                "IF(true, 1, 1/0) = 1 && COALESCE(1/0, 2) = 2 && 5 NOT IN (1, 2)",
                "ROUND(2.5) = 3 && CEIL(1.2) = 2 && FLOOR(-1.2) = -2 && ABS(-1) = 1",
                "xsd:integer('7') * xsd:decimal('0.5') = 3.5 && xsd:boolean('1')",
                "REGEX('a\\n"
                        + "b', 'a.b', 's') && REGEX('a\\n"
                        + "b', '^b', 'm') && REGEX('ab', 'a b', 'x')",
            })
    void functionsAreThoseOfTheStandard(String condition) {
        var answer = ask("ASK { FILTER(" + condition + ") }");
        assertEquals("true", answer.body().lines().skip(1).findFirst().orElse(""), condition);
    }

    @ParameterizedTest
    @CsvSource({
        "CONSTRUCT { ?x <urn:p> ?k } { ?x :t ?t BIND(CONCAT(STR(?t) %2C '!') AS ?k) }, 4",
        "CONSTRUCT { [] <urn:p> ?x } { ?x :next ?y }, 3",
        "CONSTRUCT WHERE { ?x :next ?y }, 3",
        "DESCRIBE :b, 4",
        "DESCRIBE ?x { ?x :n 3 }, 4",
    })
    void graphsAreMade(String query, int triples) {
        var answer = asked(query.replace("%2C", ","), "application/n-triples");
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(triples, answer.body().lines().count(), answer.body());
    }

    /// What unbound, typed and tagged terms look like in each form.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "application/sparql-results+json|`{\"t\":{\"type\":\"literal\",\"value\":\"alpha\",\"xml:lang\":\"en\"}}`",
                "application/sparql-results+xml|`xml:lang=\"en\"`",
                "text/tab-separated-values|`\"alpha\"@en`",
                "text/csv|`alpha,`",
            })
    void rowsAreWrittenInEachForm(String accept, String part) {
        var query = "SELECT ?t ?none { :a :t ?t FILTER(LANG(?t) = 'en') }";
        var answer = asked(query, accept);
        assertTrue(answer.body().contains(part), answer.body());
    }

    /// What is written as JSON by us is read by Jena as what Jena writes.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { ?s ?p ?o } ORDER BY ?s ?p ?o",
                "SELECT * { VALUES (?a ?b) { (1 UNDEF) (UNDEF UNDEF) ('a\"\\\\\\n'@en-GB 'é😀') } }",
                "SELECT * { BIND(BNODE() AS ?a) BIND(BNODE() AS ?b) BIND(?a AS ?c) }",
                "SELECT ?none {}",
                "SELECT * { ?x <urn:none> ?y }",
                "ASK { ?s ?p ?o }",
            })
    void jsonIsReadAsTheOtherFormsAre(String query) {
        var json = read(asked(query, "application/sparql-results+json"), ResultSetLang.RS_JSON);
        var xml = read(asked(query, "application/sparql-results+xml"), ResultSetLang.RS_XML);
        if (json.isBoolean()) {
            assertEquals(xml.booleanResult(), json.booleanResult());
        } else {
            assertTrue(ResultsCompare.equalsByTerm(xml.rowSet(), json.rowSet()));
        }
    }

    private static QueryExecResult read(HttpResponse<String> answer, Lang form) {
        assertEquals(200, answer.statusCode(), answer.body());
        var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        return RowSetReaderRegistry.getFactory(form)
                .create(form)
                .readAny(new ByteArrayInputStream(bytes), new Context());
    }

    private static HttpResponse<String> ask(String query) {
        return asked(query, "text/csv");
    }

    private static HttpResponse<String> asked(String query, String accept) {
        var prefixes =
                "PREFIX : <https://data.example/> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> ";
        return site.get("/sparql?query=" + escaped(prefixes + query), accept);
    }
}
