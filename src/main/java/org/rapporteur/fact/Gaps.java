package org.rapporteur.fact;

import java.util.List;

/// The sentences of a document from which a fact might have come and none did: the first of them,
/// and how many there are; `sentences` is how many such sentences there are with or without facts.
public record Gaps(List<Gap> first, int count, int sentences) {

    /// None are known.
    public static final Gaps NONE = new Gaps(List.of(), 0, 0);

    public Gaps {
        first = List.copyOf(first);
    }
}
