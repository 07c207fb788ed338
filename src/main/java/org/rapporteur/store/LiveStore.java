package org.rapporteur.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.util.Context;
import org.rapporteur.document.Transcript;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The published build of a store, whichever it is: who begins to read gets the newest and keeps it
/// to the end. A build that was replaced is closed when its last reader ends.
public final class LiveStore implements PublishedGraph {

    private static final Logger LOG = LoggerFactory.getLogger(LiveStore.class);
    private static final long PAUSE = TimeUnit.SECONDS.toNanos(1);

    /// A build and how many are reading it.
    private static final class Reading {

        private final Store store;
        private final String edition;
        private final Instant published;
        private int readers;

        Reading(Store store) {
            this.store = store;
            this.edition = store.edition();
            this.published = store.published();
        }
    }

    private final Path directory;
    private final View view;
    private final long pause;
    private volatile Reading newest;
    private long looked = System.nanoTime();
    private boolean closed;

    private LiveStore(Path directory, Store store, long pause) {
        this.directory = directory;
        this.newest = new Reading(store);
        this.pause = pause;
        this.view = new View(store.dataset());
    }

    /// Opens the published build; a newer one is noticed within a second.
    ///
    /// @throws NoBuildException if there is none
    public static LiveStore open(Path directory) throws IOException {
        return open(directory, PAUSE);
    }

    /// The same, looking for a newer build after a pause of so many nanoseconds.
    static LiveStore open(Path directory, long pause) throws IOException {
        return new LiveStore(directory, Store.open(directory), pause);
    }

    @Override
    public DatasetGraph dataset() {
        return view;
    }

    @Override
    public String edition() {
        return view.reading().edition;
    }

    @Override
    public Instant published() {
        return view.reading().published;
    }

    @Override
    public Optional<BuildFigures> figures() {
        return view.reading().store.figures();
    }

    @Override
    public void letSearch(Context context) {
        view.reading().store.letSearch(context);
    }

    /// The text of a document in the edition of this thread's transaction, if there is one.
    @Override
    public Optional<Transcript> transcript(String document) {
        return view.reading().store.transcript(document);
    }

    /// Whether that edition no longer holds a document that an earlier one held.
    @Override
    public boolean withdrew(String document) {
        return view.reading().store.withdrew(document);
    }

    @Override
    public synchronized void close() {
        closed = true;
        closeUnread(newest);
    }

    private synchronized Reading enter() {
        look();
        newest.readers++;
        return newest;
    }

    private synchronized void leave(Reading reading) {
        reading.readers--;
        if (closed || !reading.equals(newest)) {
            closeUnread(reading);
        }
    }

    /// Turns to a newer build if there is one. While it cannot be opened the old one serves.
    private void look() {
        if (closed || System.nanoTime() - looked < pause) {
            return;
        }
        try {
            if (!newest.store.isCurrent()) {
                var replaced = newest;
                newest = new Reading(Store.open(directory));
                closeUnread(replaced);
            }
        } catch (IOException | RuntimeException unreadable) {
            LOG.warn("The newer build in {} cannot be opened", directory, unreadable);
        }
        looked = System.nanoTime();
    }

    private static void closeUnread(Reading reading) {
        if (reading.readers > 0) {
            return;
        }
        try {
            reading.store.close();
        } catch (IOException broken) {
            LOG.warn("A build cannot be closed", broken);
        }
    }

    /// A dataset that is another one for each transaction.
    private final class View extends DatasetGraphWrapper {

        private final ThreadLocal<Optional<Reading>> mine =
                ThreadLocal.withInitial(Optional::empty);

        View(DatasetGraph first) {
            super(first, first.getContext().copy());
        }

        Reading reading() {
            return mine.get().orElse(newest);
        }

        @Override
        protected DatasetGraph get() {
            return reading().store.dataset();
        }

        @Override
        public void begin() {
            begin(TxnType.READ);
        }

        @Override
        public void begin(ReadWrite mode) {
            begin(TxnType.convert(mode));
        }

        @Override
        public void begin(TxnType type) {
            mine.set(Optional.of(enter()));
            try {
                super.begin(type);
            } catch (RuntimeException failed) {
                giveUp();
                throw failed;
            }
        }

        @Override
        public void end() {
            try {
                super.end();
            } finally {
                giveUp();
            }
        }

        private void giveUp() {
            mine.get().ifPresent(LiveStore.this::leave);
            mine.remove();
        }
    }
}
