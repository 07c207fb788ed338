package org.rapporteur.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rapporteur.store.Table;
import org.rapporteur.vocabulary.Base;
import org.springframework.web.util.UriComponentsBuilder;

/// Which rows of a table somebody wants, and in which order: words that stand in any cell (`q`) or
/// in the cell of a column, capitals and accents aside; `sort` names a column, downwards behind a
/// hyphen.
record Wishes(Map<String, String> words) {

    private static final String ANYWHERE = "q";
    private static final String SORT = "sort";

    Wishes {
        var kept = new TreeMap<>(words);
        kept.keySet().removeAll(List.of("format", "from"));
        kept.values().removeIf(String::isBlank);
        kept.keySet().removeIf(wish -> !wish.matches("[a-z_]{1,40}"));
        words = Map.copyOf(kept);
    }

    Table of(Table table) {
        var kept = table.rows().stream().filter(row -> grants(table, row));
        var sort = words.getOrDefault(SORT, "");
        int column = table.columns().indexOf(sort.replaceFirst("^-", ""));
        if (column >= 0) {
            var upwards = Comparator.comparing((List<String> row) -> Base.slug(row.get(column)));
            kept = kept.sorted(sort.startsWith("-") ? upwards.reversed() : upwards);
        }
        return new Table(table.name(), table.columns(), kept.toList());
    }

    /// The same as the end of an address.
    String suffix() {
        var builder = UriComponentsBuilder.newInstance();
        new TreeMap<>(words).forEach((wish, value) -> builder.queryParam(wish, "{" + wish + "}"));
        return builder.encode().buildAndExpand(words).toUriString();
    }

    private boolean grants(Table table, List<String> row) {
        return words.entrySet().stream()
                .allMatch(wish -> grants(table, row, wish.getKey(), Base.slug(wish.getValue())));
    }

    private static boolean grants(Table table, List<String> row, String wish, String sought) {
        int column = table.columns().indexOf(wish);
        if (column >= 0) {
            return Base.slug(row.get(column)).contains(sought);
        }
        return !wish.equals(ANYWHERE)
                || row.stream().anyMatch(cell -> Base.slug(cell).contains(sought));
    }
}
