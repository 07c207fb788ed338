package org.rapporteur.evaluate;

import static java.util.stream.Collectors.joining;
import static org.rapporteur.evaluate.Score.fixed;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// An evaluation as text: a table for people, JSON for machines.
public final class EvaluationText {

    private static final String HEADER =
            "table             gold  found  right       P       R      F1  attributes";

    private EvaluationText() {}

    /// One line for each table, and one for all.
    public static String table(Evaluation evaluation) {
        var lines = new ArrayList<String>();
        lines.add(HEADER);
        for (var score : evaluation.scores()) {
            var attributes =
                    score.attributes().entrySet().stream()
                            .map(one -> one.getKey() + "=" + fixed(one.getValue(), 2))
                            .collect(joining(" "));
            lines.add(line(score, attributes));
        }
        lines.add(line(evaluation.total(), summary(evaluation)));
        return String.join("\n", lines) + "\n";
    }

    /// The same figures as JSON.
    public static String json(Evaluation evaluation) {
        return json(evaluation, List.of());
    }

    /// The same figures as JSON, with more members of the object behind them.
    public static String json(Evaluation evaluation, List<String> members) {
        var parts = new ArrayList<String>();
        for (var score : evaluation.scores()) {
            var attributes =
                    score.attributes().entrySet().stream()
                            .map(one -> "   \"%s\": %s".formatted(one.getKey(), one.getValue()))
                            .collect(joining(",\n"));
            var block = attributes.isEmpty() ? "{}" : "{\n" + attributes + "\n  }";
            parts.add(json(score, "  \"attributes\": " + block));
        }
        var more = "  \"macro_f1\": " + Score.round(evaluation.macroF1(), 3);
        if (evaluation.quoted() > 0) {
            var share = new BigDecimal(Double.toString(Score.round(evaluation.verbatimShare(), 4)));
            more += ",\n  \"verbatim_quotes\": " + share.toPlainString();
        }
        parts.add(json(evaluation.total(), more));
        parts.addAll(members);
        return "{\n" + String.join(",\n", parts) + "\n}\n";
    }

    private static String json(Score score, String more) {
        return " \"%s\": {\n".formatted(score.table())
                + json("gold", score.gold())
                + json("found", score.found())
                + json("right", score.right())
                + json("precision", Score.round(score.precision(), 3))
                + json("recall", Score.round(score.recall(), 3))
                + json("f1", Score.round(score.f1(), 3))
                + more
                + "\n }";
    }

    private static String json(String name, Number value) {
        return "  \"%s\": %s,\n".formatted(name, value);
    }

    private static String line(Score score, String more) {
        return String.format(
                Locale.ROOT,
                "%-16s%6d%7d%7d%8s%8s%8s  %s",
                score.table(),
                score.gold(),
                score.found(),
                score.right(),
                fixed(score.precision(), 3),
                fixed(score.recall(), 3),
                fixed(score.f1(), 3),
                more);
    }

    private static String summary(Evaluation evaluation) {
        var macro = "macro F1 " + fixed(evaluation.macroF1(), 3);
        if (evaluation.quoted() == 0) {
            return macro;
        }
        double share = Score.round(evaluation.verbatimShare(), 4) * 100;
        return macro + ", quotes verbatim " + fixed(share, 1) + "%";
    }
}
