package org.rapporteur.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rapporteur.store.Place;
import org.rapporteur.store.Question;

/// Answers one query from a store.
record QueryCommand(Console console) {

    private static final String STANDARD_INPUT = "-";

    int run(String file, Place place, String format) throws IOException {
        var question = Question.parse(words(file));
        try (var store = place.open()) {
            question.answer(store.dataset(), format, console.out());
        }
        return Summary.DONE;
    }

    private String words(String file) throws IOException {
        return file.equals(STANDARD_INPUT)
                ? new String(console.in().readAllBytes(), StandardCharsets.UTF_8)
                : Files.readString(Path.of(file));
    }
}
