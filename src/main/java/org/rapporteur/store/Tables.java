package org.rapporteur.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;

/// The tables that say what the documents state, one query each.
public final class Tables {

    /// The six that documents are annotated in by hand.
    public static final List<String> NAMES =
            List.of(
                    "participation",
                    "roles",
                    "decisions",
                    "contributions",
                    "treaty_actions",
                    "meetings");

    /// What documents say beside, and where they gave no fact.
    public static final List<String> MORE =
            List.of(
                    "votes",
                    "financial_contributions",
                    "extension_requests",
                    "agenda_items",
                    "references",
                    "gaps");

    public static final List<String> ALL = Stream.concat(NAMES.stream(), MORE.stream()).toList();

    private Tables() {}

    /// The query of a table.
    public static Question question(String table) throws IOException {
        return Question.parse(query(table));
    }

    /// What a table is, in the words of the first comment of its query.
    public static String title(String table) throws IOException {
        return query(table).lines().findFirst().orElseThrow().replaceFirst("^#\\s*", "");
    }

    /// Writes a table as CSV.
    public static void write(DatasetGraph dataset, String table, OutputStream out)
            throws IOException {
        question(table).answer(dataset, "csv", out);
    }

    /// The query of a table as it is written.
    static String query(String table) throws IOException {
        var resource = "queries/tables/" + table + ".rq";
        try (InputStream in = Tables.class.getClassLoader().getResourceAsStream(resource)) {
            var bytes = Objects.requireNonNull(in, resource).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
