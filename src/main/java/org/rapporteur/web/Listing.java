package org.rapporteur.web;

import java.util.List;

/// Entities of one kind that facts are about, by name.
record Listing(String kind, String title, List<Entry> entries) {

    /// An entity and how many facts there are about it.
    record Entry(String label, String href, long facts) {}

    Listing {
        entries = List.copyOf(entries);
    }

    /// The same, with no more entries than given.
    public Listing first(int most) {
        return new Listing(kind, title, entries.stream().limit(most).toList());
    }
}
