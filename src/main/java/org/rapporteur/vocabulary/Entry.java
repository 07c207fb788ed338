package org.rapporteur.vocabulary;

import java.util.Map;

/// What a wording of the lexicon stands for: a state by one of its names, an office, a verb that
/// reports. `iri` is the concept, entity or wording it belongs to; `name` its canonical name or
/// notation; `more` what else is said of it, by the local names of the properties.
public record Entry(Slot slot, String label, String iri, String name, Map<String, String> more) {

    public Entry {
        more = Map.copyOf(more);
    }

    /// A property, empty where it is not given.
    public String get(String property) {
        return more.getOrDefault(property, "");
    }

    /// Whether the words mean this in the documents of a treaty (its IRI, empty if unknown).
    public boolean holdsIn(String treaty) {
        return !isOwn() || get(Entries.OWN).equals(treaty);
    }

    /// Whether the words mean this in the documents of one treaty only.
    public boolean isOwn() {
        return !get(Entries.OWN).isEmpty();
    }
}
