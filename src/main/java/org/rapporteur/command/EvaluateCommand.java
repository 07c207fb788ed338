package org.rapporteur.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rapporteur.evaluate.Breakdown;
import org.rapporteur.evaluate.BreakdownText;
import org.rapporteur.evaluate.Evaluation;
import org.rapporteur.evaluate.EvaluationText;
import org.rapporteur.evaluate.TableFiles;
import org.rapporteur.store.Place;
import org.rapporteur.store.PublishedGraph;
import org.rapporteur.store.Question;
import org.rapporteur.store.Tables;

/// Says how far the tables of a store agree with tables made by hand.
record EvaluateCommand(Console console) {

    private static final String GENRES =
            """
            PREFIX : <https://w3id.org/rapporteur/ontology#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            SELECT ?document ?genre {
                ?source a :Document ; :name ?document ; :genre/skos:notation ?genre
            }
            """;

    int run(Place place, Path gold, Optional<Path> corpus, boolean json) throws IOException {
        if (!Files.isDirectory(gold)) {
            throw new IOException("There is no folder %s with tables made by hand".formatted(gold));
        }
        var texts = corpus.isPresent() ? TableFiles.texts(corpus.get()) : Map.<String, String>of();
        var found = Files.createTempDirectory("rapporteur-tables");
        try {
            var genres = write(place, found);
            var evaluation = Evaluation.of(gold, found, texts);
            evaluation.missing().forEach(table -> console.say(table + ": no table found"));
            var text = text(evaluation, Breakdown.of(evaluation, genres), json);
            console.out().write(text.getBytes(StandardCharsets.UTF_8));
            console.out().flush();
            return Summary.DONE;
        } finally {
            remove(found);
        }
    }

    private static String text(Evaluation evaluation, Breakdown parts, boolean json) {
        return json
                ? EvaluationText.json(evaluation, List.of(BreakdownText.json(parts)))
                : EvaluationText.table(evaluation) + "\n" + BreakdownText.table(parts);
    }

    /// Writes the tables of a store, and says the genres of its documents.
    private static Map<String, String> write(Place place, Path folder) throws IOException {
        try (var store = place.open()) {
            for (var table : Tables.NAMES) {
                try (var out = Files.newOutputStream(folder.resolve(table + ".csv"))) {
                    Tables.write(store.dataset(), table, out);
                }
            }
            return genres(store);
        }
    }

    private static Map<String, String> genres(PublishedGraph store) throws IOException {
        var out = new ByteArrayOutputStream();
        Question.parse(GENRES).answer(store.dataset(), "csv", out);
        var genres = new TreeMap<String, String>();
        for (var row : TableFiles.csv(new StringReader(out.toString(StandardCharsets.UTF_8)))) {
            genres.put(row.get("document"), row.get("genre"));
        }
        return genres;
    }

    private static void remove(Path folder) throws IOException {
        for (var table : Tables.NAMES) {
            Files.deleteIfExists(folder.resolve(table + ".csv"));
        }
        Files.delete(folder);
    }
}
