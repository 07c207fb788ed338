package org.rapporteur;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.rapporteur.pipeline.Outcome;

/// The graph of the sample documents tells how good it is, in the Data Quality Vocabulary.
class QualityTest {

    private static final String PREFIXES =
            """
            BASE <https://w3id.org/rapporteur/>
            PREFIX : <https://w3id.org/rapporteur/ontology#>
            PREFIX dqv: <http://www.w3.org/ns/dqv#>
            """;

    @Test
    void whatTheRunCountedIsMeasuredOnTheDataset() throws IOException {
        var published = SampleGraph.report().of(Outcome.Published.class);
        int facts = published.stream().mapToInt(Outcome.Published::facts).sum();
        int gaps = published.stream().mapToInt(Outcome.Published::gaps).sum();
        assertTrue(gaps > 0, "the samples have no gaps");
        assertEquals(List.of("" + facts), measured("facts", "dataset"));
        assertEquals(List.of("" + gaps), measured("gaps", "dataset"));
        assertEquals(List.of("" + published.size()), measured("documents", "dataset"));
        assertEquals(
                List.of("" + gaps), ask("SELECT (SUM(?n) AS ?value) { ?d :gapCount ?n }", "value"));
    }

    /// As many names as the graph of identifications tells of.
    @Test
    void namesHeldToMeanOneAndThoseInDoubtAreCounted() throws IOException {
        for (var figure : Map.of("identified", true, "undecided", false).entrySet()) {
            var count =
                    ask(
                            "SELECT (COUNT(?n) AS ?value) { ?n a :Identification ; :certain %s }"
                                    .formatted(figure.getValue()),
                            "value");
            assertEquals(count, measured(figure.getKey(), "dataset"), figure.getKey());
        }
        assertEquals(List.of("1"), measured("identified", "dataset"));
    }

    @Test
    void theDoubtsOfTheRulesAreCountedByWhatTheySay() throws IOException {
        int doubts =
                SampleGraph.report().of(Outcome.Published.class).stream()
                        .mapToInt(each -> each.doubts().size())
                        .sum();
        assertEquals(List.of("" + doubts), measured("doubts", "dataset"));
        var single =
                ask(
                        """
                        SELECT (SUM(?value) AS ?all) {
                            ?m dqv:isMeasurementOf ?metric ; dqv:value ?value
                            FILTER(STRSTARTS(STR(?metric), STR(<quality#metric-doubt->)))
                        }
                        """,
                        "all");
        assertEquals(List.of("" + doubts), single);
    }

    /// The figures published are those that the build holds.
    @Test
    void everyFloorIsPublished() throws IOException {
        for (var line : Files.readAllLines(Path.of("data/gold/floor.csv")).subList(1, 7)) {
            var cells = line.split(",", -1);
            var name = "f1-" + cells[0].replace('_', '-');
            assertEquals(List.of(cells[1]), measured(name, "quality#set-corpus"), line);
        }
        var sets = new TreeSet<String>();
        var development = Path.of("src/test/resources/floor-development.csv");
        Files.readAllLines(development).stream()
                .skip(1)
                .forEach(line -> sets.add("quality#set-" + line.split(",", -1)[0]));
        for (var set : sets) {
            assertEquals(1, measured("f1-roles", set).size(), set);
        }
    }

    private static List<String> measured(String metric, String on) throws IOException {
        return ask(
                """
                SELECT ?value {
                    GRAPH <graph/quality> {
                        ?m a dqv:QualityMeasurement ; dqv:isMeasurementOf <quality#metric-%s> ;
                            dqv:computedOn <%s> ; dqv:value ?value .
                        <dataset> dqv:hasQualityMeasurement ?m
                    }
                }
                """
                        .formatted(metric, on),
                "value");
    }

    private static List<String> ask(String query, String name) throws IOException {
        try (var store = SampleGraph.open()) {
            var data = store.dataset();
            return Txn.calculateRead(
                    data,
                    () -> {
                        try (var asked = QueryExec.dataset(data).query(PREFIXES + query).build()) {
                            return asked.select().stream()
                                    .map(row -> row.get(name).getLiteralLexicalForm())
                                    .toList();
                        }
                    });
        }
    }
}
