package org.rapporteur.evaluate;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;

/// A row with its cells folded for comparison, and the words of its quote.
record Folded(Row row, Map<String, String> cells, List<String> words) {

    static Folded of(Row row) {
        var cells =
                row.cells().entrySet().stream()
                        .collect(
                                toUnmodifiableMap(
                                        Map.Entry::getKey, cell -> Likeness.fold(cell.getValue())));
        return new Folded(row, cells, Likeness.words(row.get("quote")));
    }

    String get(String column) {
        return cells.getOrDefault(column, "");
    }
}
