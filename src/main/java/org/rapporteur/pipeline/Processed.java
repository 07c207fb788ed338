package org.rapporteur.pipeline;

import java.util.List;
import java.util.Optional;
import org.eclipse.rdf4j.model.Statement;
import org.rapporteur.document.Document;

/// What one file gave: its outcome, and what is to be published, the document and its statements;
/// nothing unless all is well.
record Processed(Outcome outcome, Optional<Document> document, List<Statement> statements) {

    Processed {
        statements = List.copyOf(statements);
    }

    /// A file that gives nothing to publish.
    static Processed without(Outcome outcome) {
        return new Processed(outcome, Optional.empty(), List.of());
    }
}
