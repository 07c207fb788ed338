package org.rapporteur.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.system.Txn;
import org.rapporteur.document.Transcript;

/// A published graph, open for reading, wherever it is kept.
public interface PublishedGraph extends AutoCloseable {

    /// The data, to be read in transactions; the default graph is the union of all named graphs.
    DatasetGraph dataset();

    /// Does work that reads one build to its end, whatever is published meanwhile.
    default void read(Reading work) throws IOException {
        try {
            Txn.executeRead(
                    dataset(),
                    () -> {
                        try {
                            work.read();
                        } catch (IOException broken) {
                            throw new UncheckedIOException(broken);
                        }
                    });
        } catch (UncheckedIOException broken) {
            throw Objects.requireNonNullElse(broken.getCause(), new IOException(broken));
        }
    }

    /// Work that reads.
    interface Reading {
        void read() throws IOException;
    }

    /// The number of the build that this thread's transaction reads, or that the next one would,
    /// and a digest of what it holds.
    String edition();

    /// When that build was published.
    Instant published();

    /// The figures of the run that made that build, where they are kept with it.
    default Optional<BuildFigures> figures() {
        return Optional.empty();
    }

    /// Lets a query of this thread's transaction search for words (`text:query`).
    void letSearch(Context context);

    /// The text of a document in the edition of this thread's transaction, if it is kept.
    default Optional<Transcript> transcript(String document) {
        return Optional.empty();
    }

    /// Whether that edition is known no longer to hold a document that an earlier one held.
    default boolean withdrew(String document) {
        return false;
    }

    @Override
    void close() throws IOException;
}
