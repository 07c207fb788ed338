package org.rapporteur.dump;

import java.util.TreeMap;
import java.util.TreeSet;

/// What is different from an earlier dump: facts that are new, that are gone, and of which
/// something else is said now (other words, another rule).
record Changes(Facts before, Facts now) {

    private static final String HEAD = "change\tfact\tkind\tdocument\n";

    /// A line for each, below the names of the columns, in the order of the facts' IRIs.
    String lines() {
        var lines = new StringBuilder(HEAD);
        var all = new TreeSet<>(before.entries().keySet());
        all.addAll(now.entries().keySet());
        for (var fact : all) {
            var old = before.entries().get(fact);
            var current = now.entries().get(fact);
            if (old == null && current != null) {
                lines.append(line("added", fact, current));
            } else if (old != null && current == null) {
                lines.append(line("gone", fact, old));
            } else if (old != null && !old.equals(current)) {
                lines.append(line("changed", fact, old));
            }
        }
        return lines.toString();
    }

    /// How many facts there are of each kind.
    TreeMap<String, Integer> kinds() {
        var kinds = new TreeMap<String, Integer>();
        now.entries().values().forEach(entry -> kinds.merge(entry.kind(), 1, Integer::sum));
        return kinds;
    }

    private static String line(String change, String fact, Facts.Entry entry) {
        return "%s\t%s\t%s\t%s\n".formatted(change, fact, entry.kind(), entry.document());
    }
}
