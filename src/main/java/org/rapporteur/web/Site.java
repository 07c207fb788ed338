package org.rapporteur.web;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Context;
import org.rapporteur.document.Transcript;
import org.rapporteur.store.BuildFigures;
import org.rapporteur.store.PublishedGraph;
import org.rapporteur.vocabulary.Base;

/// What the web shows: a dataset, and the base of the IRIs in it. `edition` names what the dataset
/// holds: while it stays the same, nothing changes. `published` says since when. `search` lets a
/// query with a context look for words. `transcripts` has the texts of documents by their names;
/// `withdrawn` knows the names of those that an earlier edition held. `figures` are those of the
/// run that read it.
public record Site(
        Base base,
        DatasetGraph dataset,
        Supplier<String> edition,
        Supplier<Instant> published,
        Consumer<Context> search,
        Function<String, Optional<Transcript>> transcripts,
        Predicate<String> withdrawn,
        PublicQueries queries,
        Supplier<Optional<BuildFigures>> figures) {

    /// A store that may be built anew while it is served.
    public static Site of(Base base, PublishedGraph store, PublicQueries queries) {
        return new Site(
                base,
                store.dataset(),
                store::edition,
                store::published,
                store::letSearch,
                store::transcript,
                store::withdrew,
                queries,
                store::figures);
    }

    /// A site that never changes.
    public Site(Base base, DatasetGraph dataset, PublicQueries queries) {
        this(
                base,
                dataset,
                () -> "",
                () -> Instant.EPOCH,
                context -> {},
                document -> Optional.empty(),
                document -> false,
                queries,
                Optional::empty);
    }
}
