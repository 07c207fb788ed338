package org.rapporteur.extract;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rapporteur.vocabulary.Knowledge;
import org.rapporteur.vocabulary.Wording;

/// Tells the thematic area that words are about.
final class Topics {

    /// The area of what no wording tells.
    static final String OTHER = "other";

    private final Knowledge knowledge;
    private final List<Wording> noise;
    private final String treaty;

    /// @param treaty the IRI of the treaty that a document is about, empty if it names none: some
    ///   words tell an area in the documents of one treaty only
    Topics(Knowledge knowledge, String treaty) {
        this.knowledge = knowledge;
        this.treaty = treaty;
        this.noise = knowledge.wordings("TopicNoise");
    }

    /// How much the words speak of each area.
    Map<String, Double> weigh(String text, double weight) {
        return weigh(text, weight, FEW);
    }

    /// The same for a long text, in which more mentions count.
    Map<String, Double> weighLong(String text) {
        return weigh(text, 1, MANY);
    }

    private static final int FEW = 4;
    private static final int MANY = 40;

    private Map<String, Double> weigh(String words, double weight, int most) {
        var text = plain(words);
        var weights = new TreeMap<String, Double>();
        for (var wording : knowledge.wordings("Topic", text)) {
            int count = isMeant(wording) ? wording.pattern().count(text, most) : 0;
            if (count > 0) {
                double strength = weight * (0.75 + 0.25 * count) * (200 - wording.rank()) / 100.0;
                weights.merge(wording.get("topic"), strength, Double::sum);
            }
        }
        return weights;
    }

    private boolean isMeant(Wording wording) {
        return wording.get("treaty").isEmpty() || treaty.endsWith("/" + wording.get("treaty"));
    }

    /// The words without the names of offices and bodies.
    private String plain(String words) {
        var plain = words;
        for (var wording : noise) {
            plain = without(wording, plain);
        }
        return plain;
    }

    private static String without(Wording wording, String words) {
        var matcher = wording.pattern().matcher(words);
        var kept = new StringBuilder();
        int next = 0;
        while (matcher.find()) {
            kept.append(words, next, matcher.start());
            next = matcher.end();
        }
        return next == 0 ? words : kept.append(words, next, words.length()).toString();
    }

    /// The area that texts speak of most, each with its weight; other if they tell none.
    @SafeVarargs
    static String most(Map<String, Double>... all) {
        return sum(all).entrySet().stream()
                .max(Comparator.comparing(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElse(OTHER);
    }

    /// What several texts speak of together.
    @SafeVarargs
    static Map<String, Double> sum(Map<String, Double>... all) {
        var sum = new TreeMap<String, Double>();
        for (var weights : all) {
            weights.forEach((topic, weight) -> sum.merge(topic, weight, Double::sum));
        }
        return sum;
    }
}
