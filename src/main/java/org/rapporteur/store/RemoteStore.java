package org.rapporteur.store;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;
import org.apache.jena.vocabulary.DCTerms;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A graph that is kept in a store reached by HTTP. The store cannot keep a build for those who
/// read it, so each answer is checked: it is given only if the build it began with was the
/// published one when the store began to answer (and, in a store of no special kind, still when it
/// ended).
public final class RemoteStore implements PublishedGraph {

    /// In the context of a query: how long it may take, a `Duration`. The store is told.
    public static final Symbol TIME = Symbol.create("urn:x-rapporteur:time");

    private static final Logger LOG = LoggerFactory.getLogger(RemoteStore.class);
    private static final long PAUSE = TimeUnit.SECONDS.toNanos(1);
    private static final int ATTEMPTS = 20;
    private static final long BETWEEN_MILLIS = 100;
    private static final Var PROPERTY = Var.alloc("p");
    private static final Var VALUE = Var.alloc("o");

    private final RemoteLink link;
    private final Dialect dialect;
    private final RemoteDataset dataset;
    private Snapshot known;
    private long looked = System.nanoTime();

    private RemoteStore(RemoteLink link, Dialect dialect, Snapshot known) {
        this.link = link;
        this.dialect = dialect;
        this.known = known;
        this.dataset = new RemoteDataset(this);
    }

    /// Opens what is published in a store.
    ///
    /// @throws NoBuildException if there is nothing
    static RemoteStore open(Place.Remote remote) throws IOException {
        var store = reach(remote);
        store.known = store.begin();
        if (store.known.isNone()) {
            throw new NoBuildException(remote);
        }
        return store;
    }

    /// The same, whether or not anything is published.
    static RemoteStore reach(Place.Remote remote) throws IOException {
        var link = new RemoteLink(remote);
        try (var asking = link.ask("ASK {}", Optional.empty())) {
            var dialect = asking.says("Fuseki-Request-Id") ? Dialect.FUSEKI : Dialect.STANDARD;
            return new RemoteStore(link, dialect, Snapshot.NONE);
        }
    }

    @Override
    public DatasetGraph dataset() {
        return dataset;
    }

    @Override
    public String edition() {
        return latest().edition();
    }

    @Override
    public Instant published() {
        return latest().published();
    }

    @Override
    public void letSearch(Context context) {
        context.set(TextQuery.textIndex, dataset.words());
    }

    @Override
    public void close() {
        // Nothing is held open between two questions.
    }

    RemoteLink link() {
        return link;
    }

    Dialect dialect() {
        return dialect;
    }

    /// What is published, for a reader who begins. A store that is being changed step by step has
    /// no note meanwhile; that is waited for.
    Snapshot begin() throws IOException {
        var now = look();
        for (int i = 0; now.isNone() && dialect == Dialect.STANDARD && i < ATTEMPTS; i++) {
            pause();
            now = look();
        }
        return remember(now);
    }

    /// Checks that what a reader began with is still published.
    void verify(Snapshot begun) throws IOException {
        var now = remember(look());
        if (!now.edition().equals(begun.edition())) {
            throw new BuildChangedException();
        }
    }

    /// Sends a query to be answered from what a reader began with.
    RemoteLink.Asking ask(String query, Context context) {
        Duration time = context.get(TIME);
        return link.ask(
                query, dialect == Dialect.FUSEKI ? Optional.ofNullable(time) : Optional.empty());
    }

    private Snapshot latest() {
        var mine = dataset.mine();
        return mine.isPresent() ? mine.get() : recent();
    }

    private synchronized Snapshot recent() {
        if (System.nanoTime() - looked > PAUSE) {
            try {
                var now = look();
                known = now.isNone() ? known : now;
            } catch (IOException gone) {
                LOG.warn("Cannot look whether there is a newer build", gone);
            }
            looked = System.nanoTime();
        }
        return known;
    }

    private synchronized Snapshot remember(Snapshot now) {
        if (!now.isNone()) {
            known = now;
            looked = System.nanoTime();
        }
        return now;
    }

    private Snapshot look() throws IOException {
        try (var asking = link.ask(dialect.note(), Optional.empty())) {
            var edition = "";
            var published = Instant.EPOCH;
            var graphs = new ArrayList<String>();
            var rows = asking.rows();
            while (rows.hasNext()) {
                var row = rows.next();
                if (!row.contains(PROPERTY) || !row.contains(VALUE)) {
                    // A store that lets us read what is being changed: there is no note yet.
                    return Snapshot.NONE;
                }
                var property = row.get(PROPERTY);
                var value = row.get(VALUE);
                if (property.equals(DCTerms.identifier.asNode())) {
                    edition = value.getLiteralLexicalForm();
                } else if (property.equals(DCTerms.issued.asNode())) {
                    published = Instant.parse(value.getLiteralLexicalForm());
                } else if (property.equals(DCTerms.hasPart.asNode())) {
                    graphs.add(value.getURI());
                }
            }
            graphs.sort(null);
            return edition.isEmpty() ? Snapshot.NONE : new Snapshot(edition, published, graphs);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
