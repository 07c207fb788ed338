package org.rapporteur.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.rapporteur.web.TestStore.escaped;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// SPARQL 1.1 Query Results in CSV and TSV, in JSON and in XML (W3C Recommendations of 21 March
/// 2013), term by term.
class ResultFormatsTest {

    @TempDir static Path folder;
    private static TestStore site;

    @BeforeAll
    static void serve() throws IOException {
        site =
                new TestStore(
                        folder, Map.of("urn:g", "<urn:a> <urn:b> 1 ."), PublicQueries.STANDARD);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    /// A term, and how each format has it; in CSV it is its text alone.
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "<urn:x>~ urn:x~ <urn:x>~ {\"type\":\"uri\",\"value\":\"urn:x\"}~ <uri>urn:x</uri>",
                "'plain'~ plain~ \"plain\"~ {\"type\":\"literal\",\"value\":\"plain\"}~ <literal>plain</literal>",
                "'dit'@fr~ dit~ \"dit\"@fr~ {\"type\":\"literal\",\"value\":\"dit\",\"xml:lang\":\"fr\"}~ <literal xml:lang=\"fr\">dit</literal>",
                "12~ 12~ 12~ {\"type\":\"literal\",\"value\":\"12\",\"datatype\":\"http://www.w3.org/2001/XMLSchema#integer\"}~ <literal datatype=\"http://www.w3.org/2001/XMLSchema#integer\">12</literal>",
                "'a,b'~ \"a,b\"~ \"a,b\"~ {\"type\":\"literal\",\"value\":\"a,b\"}~ <literal>a,b</literal>",
                "'a\"b'~ \"a\"\"b\"~ \"a\\\"b\"~ {\"type\":\"literal\",\"value\":\"a\\\"b\"}~ <literal>a\"b</literal>",
                "'a\\nb'~ \"a¶b\"~ \"a\\nb\"~ {\"type\":\"literal\",\"value\":\"a\\nb\"}~ <literal>a&#x000A;b</literal>",
                "'a\\tb'~ a\tb~ \"a\\tb\"~ {\"type\":\"literal\",\"value\":\"a\\tb\"}~ <literal>a&#x0009;b</literal>",
                "'<&>'~ <&>~ \"<&>\"~ {\"type\":\"literal\",\"value\":\"<&>\"}~ <literal>&lt;&amp;&gt;</literal>",
                "'阿'~ 阿~ \"阿\"~ {\"type\":\"literal\",\"value\":\"阿\"}~ <literal>阿</literal>",
            })
    void aTermIsWrittenAsTheFormatSays(
            String term, String csv, String tsv, String json, String xml) {
        var query = "SELECT ?x ?none { VALUES ?x { %s } }".formatted(term);
        assertEquals("x,none\r\n" + lines(csv) + ",\r\n", ask(query, "csv"));
        assertEquals("?x\t?none\n" + tsv + "\t\n", ask(query, "tsv"));
        assertEquals(
                "{\"head\":{\"vars\":[\"x\",\"none\"]},\"results\":{\"bindings\":[{\"x\":"
                        + json
                        + "}]}}",
                ask(query, "json"));
        var written = ask(query, "xml").replaceAll(">\\s+<", "><");
        var row = written.substring(written.indexOf("<results>"));
        assertEquals(
                "<results><result><binding name=\"x\">"
                        + xml
                        + "</binding></result></results></sparql>",
                row.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT ?x { ?x <urn:none> 1 }", "SELECT ?x { ?x <urn:none> 2 }"})
    void noRowsAreAHeadAlone(String query) {
        assertEquals("x\r\n", ask(query, "csv"));
        assertEquals("?x\n", ask(query, "tsv"));
        assertEquals(
                "{\"head\":{\"vars\":[\"x\"]},\"results\":{\"bindings\":[]}}", ask(query, "json"));
    }

    /// With the ends of lines that the table of terms has another sign for.
    private static String lines(String expected) {
        return expected.replace('¶', '\n');
    }

    private static String ask(String query, String format) {
        var answer = site.get("/sparql?format=" + format + "&query=" + escaped(query), "*/*");
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.body();
    }
}
