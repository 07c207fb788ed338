package org.rapporteur;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.rapporteur.store.Question;
import org.rapporteur.store.Questions;
import org.rapporteur.store.Store;

/// The questions of `queries/questions` give the answers that stand beside them: asked of the store
/// itself, and of a Fuseki over HTTP that has the same graph. With `-Dquestions.write=true` the
/// answers of the store are written instead, to be read and judged before they are committed.
class QuestionsTest {

    private static final Path FOLDER = Path.of("queries/questions");
    private static final boolean WRITE = Boolean.getBoolean("questions.write");
    private static final int FEWEST = 30;

    private static Store store;
    private static FusekiServer fuseki;

    @BeforeAll
    static void serve() throws IOException {
        store = SampleGraph.open();
        fuseki = FusekiServer.create().port(0).add("/sample", store.dataset(), false).build();
        fuseki.start();
    }

    @AfterAll
    static void stop() throws IOException {
        fuseki.stop();
        store.close();
    }

    @TestFactory
    Stream<DynamicTest> theStoreAnswersAsExpected() {
        return Questions.all().stream()
                .map(question -> dynamicTest(question.name(), () -> compare(question)));
    }

    @TestFactory
    Stream<DynamicTest> aFusekiAnswersAsExpected() {
        return asExpected(endpoint());
    }

    /// A test for each question: that an endpoint gives the answer that stands beside it.
    static Stream<DynamicTest> asExpected(URI endpoint) {
        return Questions.all().stream()
                .map(question ->
                        dynamicTest(
                                question.name(),
                                () ->
                                        assertEquals(
                                                expected(question), overHttp(question, endpoint))));
    }

    @Test
    void everyFileIsAQuestionThatIsShown() throws IOException {
        var names = Questions.all().stream().map(Questions.Posed::name).sorted().toList();
        try (var files = Files.list(FOLDER)) {
            var stems =
                    files.map(file -> file.getFileName().toString())
                            .filter(file -> file.endsWith(".rq"))
                            .map(file -> file.substring(0, file.length() - ".rq".length()))
                            .sorted()
                            .toList();
            assertEquals(stems, names);
        }
        assertTrue(names.size() >= FEWEST, "so few questions: " + names.size());
    }

    @Test
    void everyAnswerBelongsToAQuestion() throws IOException {
        try (var files = Files.list(FOLDER)) {
            var lone =
                    files.filter(file -> file.toString().endsWith(".csv"))
                            .filter(file -> !Files.exists(question(file)))
                            .toList();
            assertEquals(List.of(), lone);
        }
    }

    /// Rows come in one order only if all columns that tell them apart are sorted by.
    @Test
    void everyQuestionIsAskedInWordsTeachesAndSorts() {
        for (var question : Questions.all()) {
            assertTrue(question.title().matches("[A-Z].+\\?"), question.name());
            assertTrue(question.lesson().length() > 80, question.name() + " teaches nothing");
            var query = QueryFactory.create(question.query());
            assertTrue(query.isSelectType() && query.hasOrderBy(), question.name());
            var rows = Questions.sampleAnswer(question.name()).lines().toList();
            assertTrue(rows.size() > 1, question.name() + " has no rows");
            assertEquals(String.join(",", query.getResultVars()), rows.getFirst());
        }
    }

    @Test
    void theDocumentationListsThemInTheirOrder() throws IOException {
        var page = Files.readString(Path.of("docs/questions.md"));
        var links = Pattern.compile("\\[([^]]+)]\\(\\.\\./queries/questions/([\\w-]+)\\.rq\\)");
        var listed =
                links.matcher(page).results().map(each -> each.group(2) + ": " + each.group(1));
        var posed = Questions.all().stream().map(each -> each.name() + ": " + each.title());
        assertEquals(posed.toList(), listed.toList());
    }

    @Test
    void noTwoQuestionsAreTheSame() {
        var titles = new HashSet<String>();
        Questions.all().forEach(question -> assertTrue(titles.add(question.title())));
    }

    /// Rows that state what no careful reader finds in the documents: the facts are wrong and the
    /// questions are not. Who mends the reading takes the row out of the list.
    @Test
    void whatIsWrongInTheAnswersIsKnown() {
        var wrong = KnownFailures.in(Path.of("src/test/resources/known-failures/answers.tsv"));
        for (var row : wrong.reasons().keySet()) {
            var parts = row.split(": ", 2);
            var answer = plain(Questions.sampleAnswer(parts[0])).lines().toList();
            assertTrue(answer.contains(parts[1]), "take out of " + wrong.file() + ": " + row);
        }
    }

    private static void compare(Questions.Posed question) throws IOException {
        var out = new ByteArrayOutputStream();
        Question.parse(question.file()).answer(store.dataset(), "csv", out);
        var found = plain(out.toString(StandardCharsets.UTF_8));
        if (WRITE) {
            Files.writeString(answer(question), found);
        }
        assertEquals(expected(question), found);
    }

    private static URI endpoint() {
        return URI.create(fuseki.datasetURL("/sample") + "/sparql");
    }

    /// What an endpoint answers, as CSV.
    static String overHttp(Questions.Posed question, URI endpoint)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(endpoint)
                        .header("Content-Type", "application/sparql-query")
                        .header("Accept", "text/csv")
                        .POST(HttpRequest.BodyPublishers.ofString(question.file()))
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            var response = client.send(request, BodyHandlers.ofString());
            assertEquals(200, response.statusCode(), response.body());
            return plain(response.body());
        }
    }

    /// The answer that stands beside a question.
    static String expected(Questions.Posed question) throws IOException {
        return plain(Files.readString(answer(question)));
    }

    private static Path answer(Questions.Posed question) {
        return FOLDER.resolve(question.name() + ".csv");
    }

    private static Path question(Path answer) {
        return answer.resolveSibling(answer.getFileName().toString().replace(".csv", ".rq"));
    }

    /// Lines end with a carriage return too in CSV of SPARQL; the files in version control do not.
    private static String plain(String csv) {
        return csv.replace("\r\n", "\n");
    }
}
