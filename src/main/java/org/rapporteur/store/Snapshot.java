package org.rapporteur.store;

import java.time.Instant;
import java.util.List;

/// What a store that is reached by HTTP said was published: the edition, since when, and the names
/// of its graphs where the store has to be told them with every query.
record Snapshot(String edition, Instant published, List<String> graphs) {

    /// What is so while nothing is published.
    static final Snapshot NONE = new Snapshot("", Instant.EPOCH, List.of());

    Snapshot {
        graphs = List.copyOf(graphs);
    }

    boolean isNone() {
        return edition.isEmpty();
    }

    /// The number of the build.
    int number() {
        return isNone() ? 0 : Integer.parseInt(edition.substring(0, edition.indexOf('-')));
    }
}
