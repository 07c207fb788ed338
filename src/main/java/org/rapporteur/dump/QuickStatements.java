package org.rapporteur.dump;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rapporteur.store.PublishedGraph;
import org.rapporteur.store.Table;

/// The steps of states towards treaties that were completed, as commands for QuickStatements, the
/// tool by which statements come into Wikidata; a file for each kind of step, for Wikidata has one
/// property for several of them. Each statement has the date as a qualifier where the document
/// gives one, and the fact's address as its reference. A person has to read them before they go in.
///
/// @param items the items of treaties in Wikidata, by the codes of the treaties
record QuickStatements(Map<String, String> items) {

    private static final String QUERY =
            """
            PREFIX : <https://w3id.org/rapporteur/ontology#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            SELECT DISTINCT ?treaty ?item ?step ?property ?state ?when ?fact {
                ?fact a :TreatyAction ; :status/skos:notation "completed" ; :action ?action ;
                    :agent ?agent ; :treaty ?about .
                ?action skos:notation ?step ; skos:broadMatch ?property .
                ?agent skos:exactMatch ?state .
                ?about :code ?treaty .
                OPTIONAL { ?about skos:exactMatch ?item FILTER (STRSTARTS(STR(?item), "http://www.wikidata.org/entity/")) }
                OPTIONAL { ?fact :date ?when }
                FILTER (STRSTARTS(STR(?state), "http://www.wikidata.org/entity/"))
                FILTER (STRSTARTS(STR(?property), "http://www.wikidata.org/entity/"))
            }
            ORDER BY ?step ?treaty ?state ?when ?fact
            """;

    private static final String POINT_IN_TIME = "P585";
    private static final String REFERENCE_URL = "S854";
    private static final int YEAR = 9;
    private static final int MONTH = 10;
    private static final int DAY = 11;

    QuickStatements {
        items = Map.copyOf(items);
    }

    /// The commands by the kind of step.
    Map<String, String> of(PublishedGraph store) {
        var lines = new TreeMap<String, List<String>>();
        for (var row : Table.asked("steps", QUERY, store.dataset()).records()) {
            var step = String.valueOf(row.get("step"));
            lines.computeIfAbsent(step, each -> new ArrayList<>()).add(line(row));
        }
        var files = new TreeMap<String, String>();
        lines.forEach((step, each) ->
                files.put(step, String.join("\n", new LinkedHashSet<>(each)) + "\n"));
        return files;
    }

    private String line(Map<String, String> row) {
        var cells = new ArrayList<String>();
        cells.add(treaty(row));
        cells.add(last(row, "property"));
        cells.add(last(row, "state"));
        var when = String.valueOf(row.get("when"));
        if (!when.isEmpty()) {
            cells.add(POINT_IN_TIME);
            cells.add(time(when));
        }
        cells.add(REFERENCE_URL);
        cells.add("\"" + row.get("fact") + "\"");
        return String.join("\t", cells);
    }

    /// The item of the treaty, or a word in its place which no tool takes for one.
    private String treaty(Map<String, String> row) {
        var known = last(row, "item");
        var code = String.valueOf(row.get("treaty"));
        return known.isEmpty() ? items.getOrDefault(code, "ITEM-OF-" + code) : known;
    }

    private static String last(Map<String, String> row, String column) {
        return String.valueOf(row.get(column)).replaceFirst(".*/", "");
    }

    /// A year, month or day as Wikidata writes it, with how precise it is.
    static String time(String date) {
        int precision = date.length() > "2011-02".length() ? DAY : date.length() > 4 ? MONTH : YEAR;
        var whole = precision == YEAR ? date + "-00-00" : precision == MONTH ? date + "-00" : date;
        return "+" + whole + "T00:00:00Z/" + precision;
    }
}
