package org.rapporteur.web;

import java.time.Instant;
import java.util.function.Supplier;
import org.apache.jena.sparql.core.DatasetGraph;
import org.rapporteur.vocabulary.Base;

/// What the web shows: a dataset, and the base of the IRIs in it. `edition` names what the dataset
/// holds: while it stays the same, nothing changes. `published` says since when.
public record Site(
        Base base,
        DatasetGraph dataset,
        Supplier<String> edition,
        Supplier<Instant> published,
        PublicQueries queries) {

    /// A site that never changes.
    public Site(Base base, DatasetGraph dataset, PublicQueries queries) {
        this(base, dataset, () -> "", () -> Instant.EPOCH, queries);
    }
}
