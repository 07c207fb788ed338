package org.rapporteur.extract;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rapporteur.vocabulary.Knowledge;
import org.rapporteur.vocabulary.Pattern;
import org.rapporteur.vocabulary.Wording;

/// Tells the thematic area that words are about.
final class Topics {

    /// The area of what no wording tells.
    static final String OTHER = "other";

    private final List<Wording> wordings;

    Topics(Knowledge knowledge) {
        this.wordings = knowledge.wordings("Topic");
    }

    /// How much the words speak of each area.
    Map<String, Double> weigh(String text, double weight) {
        var weights = new TreeMap<String, Double>();
        for (var wording : wordings) {
            int count = count(wording.pattern(), text);
            if (count > 0) {
                double strength = weight * (0.75 + 0.25 * count) * (200 - wording.rank()) / 100.0;
                weights.merge(wording.get("topic"), strength, Double::sum);
            }
        }
        return weights;
    }

    private static int count(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        int count = 0;
        while (matcher.find() && count < 4) {
            count++;
        }
        return count;
    }

    /// The area that texts speak of most, each with its weight; other if they tell none.
    @SafeVarargs
    static String most(Map<String, Double>... all) {
        var sum = new TreeMap<String, Double>();
        for (var weights : all) {
            weights.forEach((topic, weight) -> sum.merge(topic, weight, Double::sum));
        }
        return sum.entrySet().stream()
                .max(Comparator.comparing(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElse(OTHER);
    }
}
