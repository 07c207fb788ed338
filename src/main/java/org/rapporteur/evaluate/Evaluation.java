package org.rapporteur.evaluate;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How good the tables found are, against those made by hand. `missing` are the tables that were
/// not found at all; `quoted` counts the rows whose documents are at hand, `verbatim` those of them
/// whose quote stands in its document word for word.
public record Evaluation(
        List<Score> scores,
        Map<String, Pairing> pairings,
        List<String> missing,
        int quoted,
        int verbatim) {

    public Evaluation {
        scores = List.copyOf(scores);
        pairings = Map.copyOf(pairings);
        missing = List.copyOf(missing);
    }

    /// Compares the tables in two folders.
    public static Evaluation of(Path gold, Path found) throws IOException {
        return of(gold, found, Map.of());
    }

    /// Compares the tables in two folders, and the quotes with the texts of their documents.
    public static Evaluation of(Path gold, Path found, Map<String, String> texts)
            throws IOException {
        var counting = new Counting(texts, documents(gold));
        for (var rubric : Rubric.ALL) {
            var expected = TableFiles.read(gold, rubric.table());
            if (expected.isPresent()) {
                var rows = TableFiles.read(found, rubric.table());
                if (rows.isEmpty()) {
                    counting.missing.add(rubric.table());
                }
                counting.count(rubric, expected.get(), rows.orElse(List.of()));
            }
        }
        return counting.evaluation();
    }

    /// All tables as one.
    public Score total() {
        int gold = scores.stream().mapToInt(Score::gold).sum();
        int found = scores.stream().mapToInt(Score::found).sum();
        int right = scores.stream().mapToInt(Score::right).sum();
        return new Score("all", gold, found, right, Map.of());
    }

    /// The mean F1 of the tables that have any rows.
    public double macroF1() {
        var counted = scores.stream().filter(score -> score.gold() + score.found() > 0).toList();
        double sum = 0;
        for (var score : counted) {
            sum += score.f1();
        }
        return counted.isEmpty() ? 0 : sum / counted.size();
    }

    /// The share of quotes that stand in their documents; 1 where no document is at hand.
    public double verbatimShare() {
        return quoted == 0 ? 1 : (double) verbatim / quoted;
    }

    private static Set<String> documents(Path gold) throws IOException {
        var rows = new ArrayList<Row>();
        for (var rubric : Rubric.ALL) {
            rows.addAll(TableFiles.read(gold, rubric.table()).orElse(List.of()));
        }
        return rows.stream().map(row -> row.get("document")).collect(toSet());
    }

    private static final class Counting {

        private final Map<String, String> texts;
        private final Set<String> documents;
        private final List<Score> scores = new ArrayList<>();
        private final Map<String, Pairing> pairings = new LinkedHashMap<>();
        private final List<String> missing = new ArrayList<>();
        private int quoted;
        private int verbatim;

        Counting(Map<String, String> texts, Set<String> documents) {
            this.texts = texts;
            this.documents = documents;
        }

        void count(Rubric rubric, List<Row> gold, List<Row> rows) {
            var found =
                    rows.stream().filter(row -> documents.contains(row.get("document"))).toList();
            var pairing = Pairing.of(rubric, gold, found);
            pairings.put(rubric.table(), pairing);
            scores.add(Score.of(rubric, gold.size(), found.size(), pairing));
            found.forEach(this::quote);
        }

        private void quote(Row row) {
            var text = texts.get(row.get("document"));
            if (text != null) {
                var quote = Likeness.squash(row.get("quote"));
                quoted++;
                verbatim += !quote.isEmpty() && text.contains(quote) ? 1 : 0;
            }
        }

        Evaluation evaluation() {
            return new Evaluation(scores, pairings, missing, quoted, verbatim);
        }
    }
}
