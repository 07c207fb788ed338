package org.rapporteur.resolve;

import java.util.List;

/// What a name turned out to mean. Doubt is a result, not an error.
public sealed interface Resolution {

    /// The IRI that facts point to.
    String iri();

    /// An entity of the reference data, with its canonical name.
    record Found(String iri, String name) implements Resolution {}

    /// An entity that no reference data knows, published under a new IRI.
    record Minted(String iri, String name) implements Resolution {}

    /// A name with more than one reading; `iri` stands for the name, not for one of its readings.
    record Ambiguous(String iri, String name, List<String> candidates) implements Resolution {

        public Ambiguous {
            candidates = List.copyOf(candidates);
        }
    }
}
