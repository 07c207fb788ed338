package org.rapporteur.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A document that is being made, with the rows of the tables that it states.
final class MadePage {

    private static final Pattern SLOT = Pattern.compile("\\{(?<name>\\w+)\\}");

    private final String name;
    private final String genre;
    private final Map<String, String> slots;
    private final StringBuilder text = new StringBuilder();
    private final List<Row> rows = new ArrayList<>();
    private final Set<String> there = new HashSet<>();
    private String last = "";
    private int paragraphs;

    /// A row of a table, its cells parted by tabs.
    record Row(String table, String line) {}

    MadePage(String name, String genre, Map<String, String> slots) {
        this.name = name;
        this.genre = genre;
        this.slots = slots;
    }

    String genre() {
        return genre;
    }

    String text() {
        return text.toString();
    }

    List<Row> rows() {
        return rows;
    }

    int length() {
        return text.length();
    }

    /// A heading.
    void title(String words) {
        last = filled(words, slots);
        text.append(paragraphs++ == 0 ? "# " : "## ").append(last).append("\n\n");
    }

    /// A line of a list, and the row that it gives.
    void item(String words, String table, String row) {
        last = filled(words, slots);
        text.append("- ").append(last).append('\n');
        rows.add(row(table, filled(row, slots)));
    }

    /// A numbered paragraph of one sentence, and the rows that it gives, if it is about tables (parted
    /// by a plus sign, as their rows are); `drawn` fills the slots that the meeting does not.
    void say(String words, String table, String row, Map<String, String> drawn) {
        var filling = new TreeMap<>(drawn);
        filling.put("meeting", slots.getOrDefault("meeting", ""));
        if (genre.equals("statement")) {
            filling.put("state", slots.getOrDefault("state", ""));
        }
        var number = "" + ++paragraphs;
        filling.put("paragraph", number);
        last = filled(words, filling);
        text.append(number).append(". ").append(last).append("\n\n");
        var tables = List.of(table.split("\\+"));
        var cells = List.of(row.split("\\+", -1));
        for (int i = 0; i < tables.size() && !table.isEmpty(); i++) {
            var made = filled(cells.get(i), filling);
            // Who speaks twice took part once.
            if (!tables.get(i).equals("participation") || there.add(made)) {
                rows.add(row(tables.get(i), made));
            }
        }
    }

    /// A row that what was said last gives.
    void fact(String table, String row) {
        rows.add(row(table, filled(row, slots)));
    }

    private Row row(String table, String cells) {
        return new Row(table, name + "\t" + cells.replace('|', '\t') + last);
    }

    private static String filled(String words, Map<String, String> slots) {
        return SLOT.matcher(words)
                .replaceAll(slot ->
                        Matcher.quoteReplacement(
                                slots.getOrDefault(slot.group("name"), slot.group())));
    }
}
