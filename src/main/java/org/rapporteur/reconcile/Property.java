package org.rapporteur.reconcile;

import java.util.List;

/// A property that can be compared or fetched: of which types, of what kind (`text`, `integer` or
/// `entity`), and along which path of the graph.
public record Property(String id, String name, List<String> types, String kind, String path) {

    public Property {
        types = List.copyOf(types);
    }
}
