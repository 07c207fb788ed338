package org.rapporteur.web;

import java.util.function.Supplier;
import org.apache.jena.sparql.core.DatasetGraph;
import org.rapporteur.vocabulary.Base;

/// What the web shows: a dataset, and the base of the IRIs in it. `edition` names what the dataset
/// holds: while it stays the same, nothing changes.
public record Site(
        Base base, DatasetGraph dataset, Supplier<String> edition, PublicQueries queries) {

    /// A site that never changes.
    public Site(Base base, DatasetGraph dataset, PublicQueries queries) {
        this(base, dataset, () -> "", queries);
    }
}
