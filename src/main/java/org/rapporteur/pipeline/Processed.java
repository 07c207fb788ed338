package org.rapporteur.pipeline;

import java.util.List;
import org.eclipse.rdf4j.model.Statement;

/// What one file gave: its outcome, and the statements to publish; none unless all is well.
record Processed(Outcome outcome, List<Statement> statements) {

    Processed {
        statements = List.copyOf(statements);
    }

    /// A file that gives nothing to publish.
    static Processed without(Outcome outcome) {
        return new Processed(outcome, List.of());
    }
}
