package org.rapporteur.extract;

import java.util.List;
import org.rapporteur.fact.Fact;

/// Reads one kind of fact.
interface Extractor {

    /// The facts that a document states, in the order of its text.
    List<? extends Fact> extract(Context context);
}
