package org.rapporteur.store;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Optional;
import org.apache.jena.atlas.io.IndentedWriter;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIteratorBase;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.serializer.SerializationContext;
import org.apache.jena.sparql.util.Context;

/// The rows that a store reached by HTTP has for a query, read as they come. It is asked when the
/// first is wanted.
final class RemoteRows extends QueryIteratorBase {

    private static final int ATTEMPTS = 3;
    private static final long BETWEEN_MILLIS = 100;

    private final RemoteStore store;
    private final Snapshot begun;
    private final String query;
    private final Context context;
    private volatile Optional<RemoteLink.Asking> asking = Optional.empty();
    private Optional<RowSet> rows = Optional.empty();
    private boolean ended;
    private volatile boolean given;

    RemoteRows(RemoteStore store, Snapshot begun, String query, Context context) {
        this.store = store;
        this.begun = begun;
        this.query = query;
        this.context = context;
    }

    @Override
    protected boolean hasNextBinding() {
        try {
            boolean first = rows.isEmpty();
            boolean more = begun().hasNext();
            if (first) {
                store.verify(begun);
            }
            if (!more && !ended) {
                ended = true;
                if (store.dialect() == Dialect.STANDARD) {
                    store.verify(begun);
                }
            }
            return more;
        } catch (IOException failed) {
            throw given ? new QueryCancelledException() : new HttpException(failed);
        } catch (QueryCancelledException | BuildChangedException known) {
            throw known;
        } catch (RuntimeException broken) {
            throw given ? new QueryCancelledException() : broken;
        }
    }

    @Override
    protected Binding moveToNextBinding() {
        var row = rows.orElseThrow().next();
        var here = BindingFactory.builder();
        row.forEach((variable, node) -> here.add(variable, Genids.here(node)));
        return here.build();
    }

    @Override
    protected void closeIterator() {
        asking.ifPresent(RemoteLink.Asking::close);
    }

    @Override
    protected void requestCancel() {
        given = true;
        asking.ifPresent(RemoteLink.Asking::cancel);
    }

    @Override
    public void output(IndentedWriter out, SerializationContext names) {
        out.print(query);
    }

    private RowSet begun() throws IOException {
        for (int failures = 0; rows.isEmpty(); failures++) {
            var asked = store.ask(query, context);
            asking = Optional.of(asked);
            if (given) {
                asked.cancel();
            }
            try {
                rows = Optional.of(asked.rows());
            } catch (IOException failed) {
                // A Fuseki that gives space back fails at what it is asked in that moment.
                if (failures == ATTEMPTS) {
                    throw failed;
                }
                pause();
            }
        }
        return rows.get();
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(BETWEEN_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Stopped while waiting");
        }
    }
}
