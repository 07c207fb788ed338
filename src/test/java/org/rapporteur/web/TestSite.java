package org.rapporteur.web;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.rapporteur.store.BuildFigures;
import org.rapporteur.vocabulary.Base;

/// A real server on a free port, with a small site that only reads.
final class TestSite extends Reached {

    private static final Instant PUBLISHED = Instant.ofEpochSecond(1_700_000_000);

    private final Server server;

    TestSite() {
        this(PublicQueries.STANDARD);
    }

    TestSite(PublicQueries queries) {
        this(queries, TestSite::small);
    }

    TestSite(PublicQueries queries, Consumer<DatasetGraph> content) {
        this(queries, content, () -> "", () -> Instant.EPOCH);
    }

    /// A site that is reached through a proxy only.
    static TestSite behindProxy() {
        return new TestSite(
                served(PublicQueries.STANDARD, () -> "", () -> Instant.EPOCH, TestSite::small),
                true);
    }

    /// A site that was built by a run with these figures.
    static TestSite of(BuildFigures figures) {
        return new TestSite(
                served(
                        PublicQueries.STANDARD,
                        () -> "0001-a",
                        () -> PUBLISHED,
                        TestSite::small,
                        Optional.of(figures)),
                false);
    }

    /// A site over a dataset that is there already.
    TestSite(DatasetGraph dataset, String edition) {
        this(dataset, () -> edition);
    }

    /// A site over a dataset that may become another, and says so by its edition.
    TestSite(DatasetGraph dataset, Supplier<String> edition) {
        this(
                new Site(
                        Base.STANDARD,
                        dataset,
                        edition,
                        () -> PUBLISHED,
                        context -> {},
                        document -> Optional.empty(),
                        document -> false,
                        PublicQueries.STANDARD,
                        Optional::empty),
                false);
    }

    /// A site that says which edition it serves.
    TestSite(
            PublicQueries queries,
            Consumer<DatasetGraph> content,
            Supplier<String> edition,
            Supplier<Instant> published) {
        this(served(queries, edition, published, content), false);
    }

    private TestSite(Site served, boolean behindProxy) {
        server = Server.start(served, new Listening(0, 0, behindProxy));
    }

    private static void small(DatasetGraph dataset) {
        RDFDataMgr.read(dataset, "src/test/resources/web/site.trig");
    }

    private static Site served(
            PublicQueries queries,
            Supplier<String> edition,
            Supplier<Instant> published,
            Consumer<DatasetGraph> content) {
        return served(queries, edition, published, content, Optional.empty());
    }

    private static Site served(
            PublicQueries queries,
            Supplier<String> edition,
            Supplier<Instant> published,
            Consumer<DatasetGraph> content,
            Optional<BuildFigures> figures) {
        var dataset = DatabaseMgr.createDatasetGraph();
        Txn.executeWrite(dataset, () -> content.accept(dataset));
        dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
        return new Site(
                Base.STANDARD,
                dataset,
                edition,
                published,
                context -> {},
                document -> Optional.empty(),
                document -> false,
                queries,
                () -> figures);
    }

    @Override
    protected Server server() {
        return server;
    }

    HttpRequest.Builder operations(String path) {
        var address = "http://localhost:" + server.managementPort() + path;
        return HttpRequest.newBuilder(URI.create(address));
    }

    @Override
    public void close() {
        server.close();
    }
}
