package org.rapporteur.web;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// Entities of one kind that facts are about, by name.
record Listing(String kind, String title, List<Entry> entries) {

    /// An entity and how many facts there are about it.
    record Entry(String label, String href, long facts) {}

    Listing {
        entries = List.copyOf(entries);
    }

    /// The same with no more entries than given: those that most is said of.
    public Listing first(int most) {
        var byFacts = Comparator.comparingLong(Entry::facts).reversed();
        var kept = Set.copyOf(entries.stream().sorted(byFacts).limit(most).toList());
        return new Listing(kind, title, entries.stream().filter(kept::contains).toList());
    }
}
