package org.rapporteur.dump;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.store.Table;

/// The description of the tables for programs, as a Tabular Data Package of Frictionless Data: for
/// each file its columns, their types and what they mean.
record DataPackage(String version, String licence) {

    private static final String DATE = "^\\d{4}(-\\d{2}(-\\d{2})?)?$";

    /// A table with what it is and its columns.
    record Described(Table table, String title, List<Column> columns) {}

    /// As the members of a JSON object.
    Map<String, Object> of(List<Described> tables) {
        var members = new LinkedHashMap<String, Object>();
        members.put("$schema", "https://datapackage.org/profiles/1.0/datapackage.json");
        members.put("profile", "tabular-data-package");
        members.put("name", "treaty-meetings");
        members.put("title", "What happened at treaty meetings, with the words that prove it");
        members.put("version", version);
        members.put("licenses", List.of(Map.of("name", "CC0-1.0", "path", licence)));
        members.put("resources", tables.stream().map(DataPackage::resource).toList());
        return members;
    }

    private static Map<String, Object> resource(Described described) {
        var members = new LinkedHashMap<String, Object>();
        members.put("name", described.table().name().replace('_', '-'));
        members.put("title", described.title());
        members.put("path", described.table().name() + ".csv");
        members.put("profile", "tabular-data-resource");
        members.put("format", "csv");
        members.put("mediatype", "text/csv");
        members.put("encoding", "utf-8");
        var fields = new ArrayList<Map<String, Object>>();
        described.columns().forEach(column -> fields.add(field(column)));
        var schema = new LinkedHashMap<String, Object>();
        schema.put("fields", fields);
        schema.put("missingValues", List.of(""));
        members.put("schema", schema);
        return members;
    }

    /// Frictionless has no date that may be a year, a month or a day: such a one is a text that
    /// looks like it.
    private static Map<String, Object> field(Column column) {
        var members = new LinkedHashMap<String, Object>();
        members.put("name", column.name());
        members.put("type", column.isInteger() ? "integer" : "string");
        members.put("description", column.meaning());
        if (column.isDate()) {
            members.put("constraints", Map.of("pattern", DATE));
        }
        return members;
    }
}
