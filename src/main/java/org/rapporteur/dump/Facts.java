package org.rapporteur.dump;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.rapporteur.store.PublishedGraph;
import org.rapporteur.store.Table;

/// The facts of a build by their IRIs, in order: of which class each is, which document states it,
/// and a digest of all that is said of it and of its evidence.
record Facts(Map<String, Entry> entries) {

    private static final String QUERY =
            """
            PREFIX : <https://w3id.org/rapporteur/ontology#>
            SELECT ?fact ?property ?value {
                ?fact :document ?document ; :evidence ?evidence .
                { ?fact ?property ?value } UNION { ?evidence ?property ?value }
                FILTER (?property != :evidence && !isBlank(?value))
            }
            """;

    private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
    private static final String DOCUMENT = "https://w3id.org/rapporteur/ontology#document";
    private static final String HEAD = "fact\tkind\tdocument\tsha256";
    private static final int CELLS = 4;

    /// What is known of one fact.
    record Entry(String kind, String document, String sha256) {}

    Facts {
        entries = Map.copyOf(entries);
    }

    static Facts of(PublishedGraph store) {
        var said = new LinkedHashMap<String, List<List<String>>>();
        for (var row : Table.asked("facts", QUERY, store.dataset()).rows()) {
            said.computeIfAbsent(row.getFirst(), fact -> new ArrayList<>()).add(row.subList(1, 3));
        }
        var entries = new TreeMap<String, Entry>();
        said.forEach((fact, pairs) -> entries.put(fact, entry(pairs)));
        return new Facts(entries);
    }

    /// Those of an earlier dump; none where the file is missing.
    static Facts read(Path file) throws IOException {
        var entries = new TreeMap<String, Entry>();
        if (Files.exists(file)) {
            for (var line : Files.readAllLines(file)) {
                var cells = line.split("\t", -1);
                if (cells.length != CELLS) {
                    throw new IOException("%s is no list of facts: %s".formatted(file, line));
                }
                entries.put(cells[0], new Entry(cells[1], cells[2], cells[3]));
            }
            entries.remove("fact");
        }
        return new Facts(entries);
    }

    /// A line for each, below the names of the columns.
    String lines() {
        var lines = new StringBuilder(HEAD).append('\n');
        new TreeMap<>(entries)
                .forEach((fact, entry) ->
                        lines.append(
                                "%s\t%s\t%s\t%s\n"
                                        .formatted(
                                                fact,
                                                entry.kind(),
                                                entry.document(),
                                                entry.sha256())));
        return lines.toString();
    }

    private static Entry entry(List<List<String>> pairs) {
        var lines = pairs.stream().map(pair -> String.join("\t", pair)).sorted().toList();
        var kind = first(pairs, TYPE).replaceFirst(".*#", "");
        return new Entry(
                kind, first(pairs, DOCUMENT), DigestUtils.sha256Hex(String.join("\n", lines)));
    }

    /// The first value of a property, the class of the evidence left out.
    private static String first(List<List<String>> pairs, String property) {
        return pairs.stream()
                .filter(pair -> pair.getFirst().equals(property))
                .map(List::getLast)
                .filter(value -> !value.endsWith("#Evidence"))
                .sorted()
                .findFirst()
                .orElse("");
    }
}
