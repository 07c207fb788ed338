package org.rapporteur.reconcile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapporteur.store.Table;
import org.rapporteur.vocabulary.Base;

/// Reads a catalogue from a dataset, as the files of `queries/reconcile` say.
record Reading(Base base, Function<String, Table> dataset) {

    private static final String FOLDER = "queries/reconcile/";

    private static final String PREFIXES =
            """
            PREFIX : <https://w3id.org/rapporteur/ontology#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX schema: <https://schema.org/>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            """;

    private static final String MEMBERS =
            """
            SELECT DISTINCT ?entity ?label ?language {
              VALUES ?class { CLASSES }
              ?entity a ?class .
              OPTIONAL { ?entity skos:prefLabel|dcterms:title ?label BIND (LANG(?label) AS ?language) }
            }
            ORDER BY ?entity ?language ?label
            """;

    private static final String VALUES =
            """
            SELECT DISTINCT ?entity ?value ?label {
              VALUES ?class { CLASSES }
              ?entity a ?class ; PATH ?value .
              OPTIONAL { ?value skos:prefLabel ?label FILTER (LANG(?label) IN ("", "en")) }
              FILTER (!isBlank(?value))
            }
            ORDER BY ?entity ?value ?label
            """;

    Catalogue catalogue() {
        var kinds = lines("types.tsv").stream().map(Reading::kind).toList();
        var properties = lines("properties.tsv").stream().map(Reading::property).toList();
        var aliases = aliases();
        var values = new HashMap<String, Map<String, List<Value>>>();
        for (var property : properties) {
            for (var kind : kinds) {
                if (property.types().contains(kind.id())) {
                    read(property, kind, values);
                }
            }
        }
        var entities = new TreeMap<String, Entity>();
        kinds.forEach(kind ->
                members(kind)
                        .forEach((id, name) ->
                                entities.put(id, entity(id, kind, name, aliases, values))));
        return new Catalogue(kinds, properties, entities);
    }

    private static Entity entity(
            String id,
            Kind kind,
            String name,
            Map<String, List<Alias>> aliases,
            Map<String, Map<String, List<Value>>> values) {
        var own = values.getOrDefault(id, Map.of());
        var names = new ArrayList<>(aliases.getOrDefault(id, List.of()));
        names.add(Alias.of(id.replaceFirst(".*/", "")));
        var description =
                kind.describedBy().stream()
                        .flatMap(property -> own.getOrDefault(property, List.of()).stream())
                        .map(Value::shown)
                        .distinct()
                        .limit(3)
                        .collect(Collectors.joining(", "));
        return new Entity(id, kind, name, description, names, own);
    }

    /// The things of a kind with their names, English ones before others.
    private Map<String, String> members(Kind kind) {
        var named = new LinkedHashMap<String, String>();
        var english = new LinkedHashMap<String, String>();
        for (var row : ask(MEMBERS.replace("CLASSES", classes(kind)))) {
            var id = id(row.getFirst());
            if (isOurs(row.getFirst())) {
                named.putIfAbsent(
                        id, row.get(1).isEmpty() ? id.replaceFirst(".*/", "") : row.get(1));
                if (row.get(2).equals("en")) {
                    english.putIfAbsent(id, row.get(1));
                }
            }
        }
        named.putAll(english);
        return named;
    }

    private Map<String, List<Alias>> aliases() {
        var aliases = new HashMap<String, List<Alias>>();
        for (var file : List.of("names.rq", "offices.rq")) {
            for (var row : dataset.apply(text(file)).rows()) {
                aliases.computeIfAbsent(id(row.getFirst()), id -> new ArrayList<>())
                        .add(Alias.of(row.get(1), row.get(2), row.get(3)));
            }
        }
        return aliases;
    }

    private void read(Property property, Kind kind, Map<String, Map<String, List<Value>>> values) {
        var query = VALUES.replace("CLASSES", classes(kind)).replace("PATH", property.path());
        for (var row : ask(query)) {
            values.computeIfAbsent(id(row.getFirst()), id -> new HashMap<>())
                    .computeIfAbsent(property.id(), id -> new ArrayList<>())
                    .add(value(property, row));
        }
    }

    private Value value(Property property, List<String> row) {
        var found = row.get(1);
        var label = row.get(2).isEmpty() ? id(found).replaceFirst(".*/", "") : row.get(2);
        return switch (property.kind()) {
            case "entity" -> new Value.Named(id(found), label);
            case "integer" -> new Value.Whole(Long.parseLong(found));
            default -> new Value.Text(found);
        };
    }

    private List<List<String>> ask(String query) {
        return dataset.apply(PREFIXES + query).rows();
    }

    private boolean isOurs(String iri) {
        return iri.startsWith(base.iri() + "id/");
    }

    /// What follows the space of identifiers.
    private String id(String iri) {
        return isOurs(iri) ? iri.substring(base.iri().length() + "id/".length()) : iri;
    }

    private static String classes(Kind kind) {
        return kind.classes().stream().map(each -> ":" + each).collect(Collectors.joining(" "));
    }

    private static Kind kind(List<String> cells) {
        return new Kind(cells.get(0), cells.get(1), words(cells.get(2)), words(cells.get(3)));
    }

    private static Property property(List<String> cells) {
        return new Property(
                cells.get(0), cells.get(1), words(cells.get(2)), cells.get(3), cells.get(4));
    }

    private static List<String> words(String cell) {
        return Arrays.asList(cell.split(" ", -1));
    }

    private static List<List<String>> lines(String file) {
        return text(file).lines().skip(1).map(line -> Arrays.asList(line.split("\t", -1))).toList();
    }

    private static String text(String file) {
        try (InputStream in = Reading.class.getClassLoader().getResourceAsStream(FOLDER + file)) {
            var bytes = Objects.requireNonNull(in, file).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
