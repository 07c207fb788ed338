package org.rapporteur.reconcile;

import java.util.List;

/// A type of things that can be asked for, and the properties whose values describe such a thing in
/// short.
public record Kind(String id, String name, List<String> classes, List<String> describedBy) {

    public Kind {
        classes = List.copyOf(classes);
        describedBy = List.copyOf(describedBy);
    }
}
