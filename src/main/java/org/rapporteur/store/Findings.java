package org.rapporteur.store;

import java.util.List;

/// What the rules say of a graph, in sentences for people: what must not be, and what is in doubt.
public record Findings(List<String> violations, List<String> warnings) {

    public Findings {
        violations = List.copyOf(violations);
        warnings = List.copyOf(warnings);
    }

    public boolean conforms() {
        return violations.isEmpty();
    }
}
