package org.rapporteur.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// How good one table is: its rows in the gold table, found and right, and the share of right cells
/// in other columns.
public record Score(String table, int gold, int found, int right, Map<String, Double> attributes) {

    public Score {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    static Score of(Rubric rubric, int gold, int found, Pairing pairing) {
        var attributes = new LinkedHashMap<String, Double>();
        for (var attribute : rubric.attributes()) {
            var relevant =
                    pairing.pairs().stream()
                            .filter(pair -> said(attribute, pair))
                            .map(pair -> agree(rubric, attribute, pair))
                            .toList();
            if (!relevant.isEmpty()) {
                double right = relevant.stream().filter(agrees -> agrees).count();
                attributes.put(attribute, round(right / relevant.size(), 3));
            }
        }
        return new Score(rubric.table(), gold, found, pairing.pairs().size(), attributes);
    }

    public double precision() {
        return found == 0 ? 0 : (double) right / found;
    }

    public double recall() {
        return gold == 0 ? 0 : (double) right / gold;
    }

    public double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    /// Rounded half to even, from the exact value of the number.
    static double round(double value, int digits) {
        return exactly(value, digits).doubleValue();
    }

    /// The same as text, with all its digits.
    static String fixed(double value, int digits) {
        return exactly(value, digits).toPlainString();
    }

    private static BigDecimal exactly(double value, int digits) {
        return new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN);
    }

    private static boolean said(String attribute, Pairing.Pair pair) {
        return !pair.gold().get(attribute).isEmpty() || !pair.found().get(attribute).isEmpty();
    }

    private static boolean agree(Rubric rubric, String attribute, Pairing.Pair pair) {
        return rubric.agree(attribute, Folded.of(pair.gold()), Folded.of(pair.found()));
    }
}
