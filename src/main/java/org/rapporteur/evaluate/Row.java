package org.rapporteur.evaluate;

import java.util.Map;

/// A row of a table by the names of its columns.
public record Row(Map<String, String> cells) {

    public Row {
        cells = Map.copyOf(cells);
    }

    /// A cell, empty where the table has no such column.
    public String get(String column) {
        return cells.getOrDefault(column, "");
    }
}
