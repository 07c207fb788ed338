package org.rapporteur.resolve;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// A person as one document names him or her: the document's IRI, the IRI and the name, and what
/// its facts tell, each trait with the IRI of a fact that tells it.
public record Mention(
        String document, String person, String name, SortedMap<Trait, String> traits) {

    /// More traits of one person in one document than these tell nothing new.
    private static final int MOST = 16;

    public Mention {
        var kept = new TreeMap<Trait, String>();
        traits.entrySet().stream()
                .limit(MOST)
                .forEach(each -> kept.put(each.getKey(), each.getValue()));
        traits = Collections.unmodifiableSortedMap(kept);
    }

    boolean has(Trait.Kind kind) {
        return traits.keySet().stream().anyMatch(each -> each.kind() == kind);
    }
}
