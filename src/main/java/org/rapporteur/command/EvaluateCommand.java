package org.rapporteur.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.evaluate.Evaluation;
import org.rapporteur.evaluate.EvaluationText;
import org.rapporteur.evaluate.TableFiles;
import org.rapporteur.store.Place;
import org.rapporteur.store.Tables;

/// Says how far the tables of a store agree with tables made by hand.
record EvaluateCommand(Console console) {

    int run(Place place, Path gold, Optional<Path> corpus, boolean json) throws IOException {
        if (!Files.isDirectory(gold)) {
            throw new IOException("There is no folder %s with tables made by hand".formatted(gold));
        }
        var texts = corpus.isPresent() ? TableFiles.texts(corpus.get()) : Map.<String, String>of();
        var found = Files.createTempDirectory("rapporteur-tables");
        try {
            write(place, found);
            var evaluation = Evaluation.of(gold, found, texts);
            evaluation.missing().forEach(table -> console.say(table + ": no table found"));
            var text = json ? EvaluationText.json(evaluation) : EvaluationText.table(evaluation);
            console.out().write(text.getBytes(StandardCharsets.UTF_8));
            console.out().flush();
            return Summary.DONE;
        } finally {
            remove(found);
        }
    }

    private static void write(Place place, Path folder) throws IOException {
        try (var store = place.open()) {
            for (var table : Tables.NAMES) {
                try (var out = Files.newOutputStream(folder.resolve(table + ".csv"))) {
                    Tables.write(store.dataset(), table, out);
                }
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        for (var table : Tables.NAMES) {
            Files.deleteIfExists(folder.resolve(table + ".csv"));
        }
        Files.delete(folder);
    }
}
