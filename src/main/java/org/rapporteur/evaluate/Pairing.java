package org.rapporteur.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/// Which rows found are which rows of the gold table; each row pairs once, the best pairs first.
public record Pairing(List<Pair> pairs, List<Row> missed, List<Row> extra) {

    /// A gold row and the row that was found for it.
    public record Pair(Row gold, Row found) {}

    private record Candidate(double score, int gold, int found) {}

    private static final Comparator<Candidate> BEST_FIRST =
            Comparator.comparingDouble((Candidate candidate) -> -candidate.score())
                    .thenComparingInt(Candidate::gold)
                    .thenComparingInt(Candidate::found);

    public Pairing {
        pairs = List.copyOf(pairs);
        missed = List.copyOf(missed);
        extra = List.copyOf(extra);
    }

    static Pairing of(Rubric rubric, List<Row> gold, List<Row> found) {
        var usedGold = new HashSet<Integer>();
        var usedFound = new HashSet<Integer>();
        var pairs = new ArrayList<Pair>();
        for (var candidate : candidates(rubric, gold, found)) {
            boolean free =
                    !usedGold.contains(candidate.gold()) && !usedFound.contains(candidate.found());
            if (free) {
                usedGold.add(candidate.gold());
                usedFound.add(candidate.found());
                pairs.add(new Pair(gold.get(candidate.gold()), found.get(candidate.found())));
            }
        }
        return new Pairing(pairs, without(gold, usedGold), without(found, usedFound));
    }

    private static List<Candidate> candidates(Rubric rubric, List<Row> gold, List<Row> found) {
        var foldedGold = gold.stream().map(Folded::of).toList();
        var foldedFound = found.stream().map(Folded::of).toList();
        var candidates = new ArrayList<Candidate>();
        for (int i = 0; i < gold.size(); i++) {
            var document = gold.get(i).get("document");
            for (int j = 0; j < found.size(); j++) {
                if (document.equals(found.get(j).get("document"))) {
                    double score = rubric.score(foldedGold.get(i), foldedFound.get(j));
                    if (score > 0) {
                        candidates.add(new Candidate(score, i, j));
                    }
                }
            }
        }
        candidates.sort(BEST_FIRST);
        return candidates;
    }

    private static List<Row> without(List<Row> rows, HashSet<Integer> used) {
        return IntStream.range(0, rows.size())
                .filter(i -> !used.contains(i))
                .mapToObj(rows::get)
                .toList();
    }
}
