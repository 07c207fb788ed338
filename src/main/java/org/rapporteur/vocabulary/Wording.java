package org.rapporteur.vocabulary;

import java.util.List;
import java.util.Map;

/// A turn of phrase that announces a fact, with texts in which it must be found and texts in which
/// it must not. `announces` is the local name of a class of facts or of a step of reading; `rank`
/// orders those that announce the same.
public record Wording(
        String iri,
        String announces,
        int rank,
        Pattern pattern,
        Map<String, String> more,
        List<String> matches,
        List<String> rejects) {

    public Wording {
        more = Map.copyOf(more);
        matches = List.copyOf(matches);
        rejects = List.copyOf(rejects);
    }

    /// A property, empty where it is not given.
    public String get(String property) {
        return more.getOrDefault(property, "");
    }
}
