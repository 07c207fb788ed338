package org.rapporteur.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The figures of an evaluation taken apart: those of the documents of each genre, and those
/// without one document, which tell how far a table's figure hangs on it. Rules are not trained, so
/// nothing is learnt anew without the document; it is the measure that is tried, not the rules.
public record Breakdown(List<Genre> genres, List<LeftOut> leftOut) {

    private static final String ALL = "all";

    /// The documents of one genre: all tables as one, and each table.
    public record Genre(String name, int documents, Score total, List<Score> tables) {

        public Genre {
            tables = List.copyOf(tables);
        }
    }

    /// The lowest and highest F1 of a table when one document is left out.
    public record LeftOut(String table, double f1, Without lowest, Without highest) {}

    /// The F1 of all documents but one.
    public record Without(String document, double f1) {}

    public Breakdown {
        genres = List.copyOf(genres);
        leftOut = List.copyOf(leftOut);
    }

    /// Takes the figures of an evaluation apart.
    ///
    /// @param genres the genre of each document; those it does not name are of none
    public static Breakdown of(Evaluation evaluation, Map<String, String> genres) {
        var documents = documents(evaluation);
        return new Breakdown(
                byGenre(evaluation, documents, genres), leftOut(evaluation, documents));
    }

    private static List<String> documents(Evaluation evaluation) {
        var names = new TreeSet<String>();
        evaluation.pairings().values().stream()
                .flatMap(Breakdown::gold)
                .forEach(row -> names.add(document(row)));
        return List.copyOf(names);
    }

    private static List<Genre> byGenre(
            Evaluation evaluation, List<String> documents, Map<String, String> genres) {
        SortedMap<String, List<String>> members = new TreeMap<>();
        for (var document : documents) {
            members.computeIfAbsent(
                            genres.getOrDefault(document, "none"), genre -> new ArrayList<>())
                    .add(document);
        }
        return members.entrySet().stream()
                .map(each -> genre(evaluation, each.getKey(), each.getValue()))
                .toList();
    }

    private static Genre genre(Evaluation evaluation, String name, List<String> documents) {
        var tables =
                evaluation.scores().stream()
                        .map(score -> score(evaluation, score.table(), documents::contains))
                        .toList();
        return new Genre(name, documents.size(), sum(tables), tables);
    }

    private static List<LeftOut> leftOut(Evaluation evaluation, List<String> documents) {
        var tables = Stream.concat(evaluation.scores().stream().map(Score::table), Stream.of(ALL));
        return tables.flatMap(table -> leftOut(evaluation, table, documents).stream()).toList();
    }

    /// Nothing can be left out of one document.
    private static List<LeftOut> leftOut(
            Evaluation evaluation, String table, List<String> documents) {
        var figures = new ArrayList<Without>();
        for (var document : documents) {
            var score = figure(evaluation, table, other -> !other.equals(document));
            if (score.gold() + score.found() > 0) {
                figures.add(new Without(document, score.f1()));
            }
        }
        if (documents.size() < 2 || figures.isEmpty()) {
            return List.of();
        }
        figures.sort(Comparator.comparingDouble(Without::f1).thenComparing(Without::document));
        var whole = figure(evaluation, table, any -> true).f1();
        return List.of(new LeftOut(table, whole, figures.getFirst(), figures.getLast()));
    }

    private static Score figure(Evaluation evaluation, String table, Predicate<String> counts) {
        return table.equals(ALL)
                ? sum(
                        evaluation.scores().stream()
                                .map(score -> score(evaluation, score.table(), counts))
                                .toList())
                : score(evaluation, table, counts);
    }

    private static Score score(Evaluation evaluation, String table, Predicate<String> counts) {
        var pairing =
                evaluation
                        .pairings()
                        .getOrDefault(table, new Pairing(List.of(), List.of(), List.of()));
        int right = count(pairing.pairs().stream().map(Pairing.Pair::gold), counts);
        int missed = count(pairing.missed().stream(), counts);
        int extra = count(pairing.extra().stream(), counts);
        return new Score(table, right + missed, right + extra, right, Map.of());
    }

    private static Score sum(List<Score> scores) {
        int gold = scores.stream().mapToInt(Score::gold).sum();
        int found = scores.stream().mapToInt(Score::found).sum();
        int right = scores.stream().mapToInt(Score::right).sum();
        return new Score(ALL, gold, found, right, Map.of());
    }

    private static int count(Stream<Row> rows, Predicate<String> counts) {
        return (int) rows.filter(row -> counts.test(document(row))).count();
    }

    private static Stream<Row> gold(Pairing pairing) {
        return Stream.concat(
                pairing.pairs().stream().map(Pairing.Pair::gold), pairing.missed().stream());
    }

    private static String document(Row row) {
        return row.get("document");
    }
}
