package org.rapporteur.dump;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What the columns of the tables mean, from `queries/tables/columns.tsv`: the table, or `*` for
/// all that have such a column, the column, its type, its meaning.
public record Columns(Map<String, Column> named) {

    private static final String FILE = "queries/tables/columns.tsv";
    private static final int CELLS = 4;

    public Columns {
        named = Map.copyOf(named);
    }

    /// Those of the tables of this project.
    public static Columns standard() throws IOException {
        try (InputStream in = Columns.class.getClassLoader().getResourceAsStream(FILE)) {
            var bytes = Objects.requireNonNull(in, FILE).readAllBytes();
            return parse(new String(bytes, StandardCharsets.UTF_8).lines().skip(1).toList());
        }
    }

    static Columns parse(List<String> lines) {
        var named = new HashMap<String, Column>();
        for (var line : lines) {
            var cells = line.split("\t", -1);
            if (cells.length != CELLS) {
                throw new IllegalArgumentException("Not a column: " + line);
            }
            named.put(key(cells[0], cells[1]), new Column(cells[1], cells[2], cells[3]));
        }
        return new Columns(named);
    }

    /// The columns of a table in their order.
    ///
    /// @throws IllegalArgumentException if one of them is not described
    public List<Column> of(String table, List<String> names) {
        return names.stream().map(name -> of(table, name)).toList();
    }

    private Column of(String table, String name) {
        var own = named.get(key(table, name));
        var common = named.get(key("*", name));
        if (own == null && common == null) {
            throw new IllegalArgumentException(
                    "%s says nothing of the column %s of %s".formatted(FILE, name, table));
        }
        return own == null ? Objects.requireNonNull(common) : own;
    }

    private static String key(String table, String column) {
        return table + "/" + column;
    }
}
