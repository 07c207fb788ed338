package org.rapporteur.dump;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The description of the tables for programs, as a Data Package of Frictionless Data: for each CSV
/// file its columns, their types and what they mean, and where the same stands in other formats.
public record DataPackage(String version, String licence) {

    private static final String DATE = "^\\d{4}(-\\d{2}(-\\d{2})?)?$";

    /// A table with what it is and its columns.
    public record Described(String table, String title, List<Column> columns) {

        public Described {
            columns = List.copyOf(columns);
        }
    }

    /// As the members of a JSON object.
    public Map<String, Object> of(List<Described> tables) {
        var members = new LinkedHashMap<String, Object>();
        members.put("$schema", "https://datapackage.org/profiles/1.0/datapackage.json");
        members.put("profile", "data-package");
        members.put("name", "treaty-meetings");
        members.put("title", "What happened at treaty meetings, with the words that prove it");
        members.put("version", version);
        members.put("licenses", List.of(Map.of("name", "CC0-1.0", "path", licence)));
        members.put("resources", tables.stream().flatMap(DataPackage::resources).toList());
        return members;
    }

    private static Stream<Map<String, Object>> resources(Described described) {
        return Stream.of(
                tabular(described),
                file(described, "-json", "json"),
                file(described, "-parquet", "parquet"));
    }

    private static Map<String, Object> file(Described described, String ending, String format) {
        var members = new LinkedHashMap<String, Object>();
        members.put("name", described.table().replace('_', '-') + ending);
        members.put("title", described.title());
        members.put("path", described.table() + "." + format);
        members.put("format", format);
        members.put("mediatype", DumpFile.mediaType(format));
        return members;
    }

    private static Map<String, Object> tabular(Described described) {
        var members = file(described, "", "csv");
        members.put("profile", "tabular-data-resource");
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
        members.put("type", column.isDate() ? "string" : column.type());
        members.put("description", column.meaning());
        if (column.isDate()) {
            members.put("constraints", Map.of("pattern", DATE));
        }
        return members;
    }
}
