package org.rapporteur.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.graph.RdfFormat;
import org.rapporteur.graph.RdfFormats;

class QuestionTest {

    private static final String PREFIXES =
            """
            PREFIX : <https://w3id.org/rapporteur/ontology#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            """;

    @TempDir static Path directory;

    @BeforeAll
    static void publish() throws IOException {
        StoreTest.publish(directory);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    table, 'name      type\\n--------  ------\\nArvandia  :State\\n'
                    csv, 'name,type\\r\\nArvandia,https://w3id.org/rapporteur/ontology#State\\r\\n'
                    tsv, '?name\\t?type\\n"Arvandia"@en\\t<https://w3id.org/rapporteur/ontology#State>\\n'
                    """)
    void rowsComeInTheFormatAskedFor(String format, String expected) throws IOException {
        var query =
                "SELECT ?name ?type { ?state a :State ; skos:prefLabel ?name ; a ?type FILTER"
                        + " (LANG(?name) = 'en') }";
        var text = expected.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t");
        assertEquals(text, answer(query, format));
    }

    @ParameterizedTest
    @CsvSource({"json, '\"Arvandia\"'", "xml, '>Arvandia<'"})
    void rowsComeInFormatsForMachines(String format, String part) throws IOException {
        assertTrue(answer("SELECT ?n { ?s skos:prefLabel ?n }", format).contains(part));
    }

    @Test
    void graphsComeInEveryFormatOfRdf() throws IOException {
        for (var format : RdfFormats.ALL.stream().map(RdfFormat::name).toList()) {
            var query = "CONSTRUCT { ?s skos:prefLabel ?n } { ?s a :State ; skos:prefLabel ?n }";
            assertTrue(answer(query, format).contains("Arvandia"), format);
            assertTrue(answer("DESCRIBE ?s { ?s a :State }", format).contains("Old"), format);
        }
    }

    @Test
    void aYesOrNoIsAWord() throws IOException {
        assertEquals("no\n", answer("ASK { ?s a :Vote }", "table"));
    }

    @Test
    void whatIsNoQueryIsRefusedWithTheReason() {
        var wrong = assertThrows(IllegalArgumentException.class, () -> Question.parse("SELECT"));
        assertTrue(String.valueOf(wrong.getMessage()).startsWith("Not a query: "));
    }

    @ParameterizedTest
    @CsvSource({"ASK {}, ttl", "SELECT * {}, yaml", "DESCRIBE <urn:x>, csv"})
    void aFormatThatDoesNotFitIsRefusedWithThoseThatDo(String query, String format) {
        var question = Question.parse(query);
        var out = new ByteArrayOutputStream();
        var wrong = assertThrows(IllegalArgumentException.class, () -> ask(question, format, out));
        assertTrue(String.valueOf(wrong.getMessage()).contains("there are table"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    participation | document,meeting,participant,kind,capacity,quote
                    roles | document,holder,kind,role,topic,meeting,on_behalf_of,start,end,quote
                    decisions | document,meeting,paragraph,action,topic,date,quote
                    contributions | document,meeting,contributor,act,stance,topic,quote
                    treaty_actions | document,agent,action,date,status,quote
                    meetings | document,label,series,ordinal,city,country,start,end,quote
                    """)
    void tablesHaveTheColumnsOfTheGuide(String table, String columns) throws IOException {
        assertEquals(columns, table(table).getFirst());
    }

    @Test
    void tablesSayWhatTheFactsSay() throws IOException {
        var meeting = "Second Meeting of States Parties to the Sample Convention";
        assertEquals(
                List.of(
                        "sample-report," + meeting + ",Arvandia,state,,Arvandia",
                        "sample-report," + meeting + ",Corvian,,,Corvian"),
                table("participation").subList(1, 3));
        var words = "\"Ms. Ada Quill, chargé d'affaires of Arvandia, as President\"";
        assertEquals(
                List.of(
                        "sample-report,Ada Quill,person,,,%s,Arvandia,,%s,%s"
                                .formatted(meeting, meeting, words),
                        "sample-report,Ada Quill,person,chargé d'affaires,,%s,Arvandia,,2010,%s"
                                .formatted(meeting, words)),
                table("roles").stream().skip(1).sorted().toList());
        assertEquals(
                "sample-report,%s,,2,Port Dastra,,2011-05-03,2011-05-05,%s"
                        .formatted(meeting, "Port Dastra from 3 to 5 May 2011"),
                table("meetings").getLast());
    }

    private static List<String> table(String name) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var store = Store.open(directory)) {
            Tables.write(store.dataset(), name, out);
        }
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static String answer(String query, String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ask(Question.parse(PREFIXES + query), format, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void ask(Question question, String format, ByteArrayOutputStream out)
            throws IOException {
        try (var store = Store.open(directory)) {
            question.answer(store.dataset(), format, out);
        }
    }
}
