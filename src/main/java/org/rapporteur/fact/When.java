package org.rapporteur.fact;

/// A date as precise as it is printed: ISO 8601 `2017-09-04`, `2017-09` or `2017`; empty where the
/// document does not say.
public record When(String iso) {

    public static final When UNSAID = new When("");

    public boolean isSaid() {
        return !iso.isEmpty();
    }
}
