package org.rapporteur.store;

import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterRoot;
import org.apache.jena.sparql.engine.iterator.QueryIterSort;
import org.apache.jena.sparql.engine.iterator.QueryIterTopN;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/// TDB2's way to run a query, except that what is counted, told apart or sorted is found in numbers
/// (`Tally`) where that is possible.
public class NumberedExecutor extends OpExecutorTDB2 {

    /// Runs parts of a query; it is made anew for each.
    public NumberedExecutor(ExecutionContext run) {
        super(run);
    }

    /// Counts, where nothing is bound before.
    @Override
    protected QueryIterator execute(OpGroup group, QueryIterator input) {
        return instead(input, () -> Tally.groups(group, execCxt, this::look))
                .orElseGet(() -> super.execute(group, input));
    }

    /// Rows that are sorted, which takes all of them, in the same way.
    @Override
    protected QueryIterator execute(OpTopN top, QueryIterator input) {
        return instead(input, () -> toSort(top.getSubOp()))
                .<QueryIterator>map(rows ->
                        new QueryIterTopN(
                                rows, top.getConditions(), top.getLimit(), false, execCxt))
                .orElseGet(() -> super.execute(top, input));
    }

    @Override
    protected QueryIterator execute(OpOrder order, QueryIterator input) {
        return instead(input, () -> toSort(order.getSubOp()))
                .<QueryIterator>map(rows -> new QueryIterSort(rows, order.getConditions(), execCxt))
                .orElseGet(() -> super.execute(order, input));
    }

    private Optional<QueryIterator> toSort(Op rows) {
        return rows instanceof OpDistinct distinct && distinct.getSubOp() instanceof OpProject some
                ? Tally.distinct(some, execCxt, this::look)
                : Tally.solutions(rows, execCxt, this::look);
    }

    /// The rows that come instead of those that would come from what is bound before, which has to
    /// be nothing.
    private static Optional<QueryIterator> instead(
            QueryIterator input, Supplier<Optional<QueryIterator>> rows) {
        if (!(input instanceof QueryIterRoot root && root.isJoinIdentity())) {
            return Optional.empty();
        }
        var found = rows.get();
        found.ifPresent(any -> input.close());
        return found;
    }

    /// Run with whatever is looked at; stops a query that is to end.
    protected void look() {
        var signal = execCxt.getCancelSignal();
        if (signal != null && signal.get()) {
            throw new QueryCancelledException();
        }
    }
}
