package org.rapporteur.store;

import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.Plan;
import org.apache.jena.sparql.engine.PlanBase;
import org.apache.jena.sparql.engine.QueryEngineFactory;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.main.QueryEngineMain;
import org.apache.jena.sparql.util.Context;

/// Answers queries on a graph that is kept elsewhere: a plain one is sent there as a whole, others
/// are worked out here, on a copy.
final class RemoteEngine implements QueryEngineFactory {

    private final QueryEngineFactory here = QueryEngineMain.getFactory();

    @Override
    public boolean accept(Query query, DatasetGraph dataset, Context context) {
        return dataset instanceof RemoteDataset;
    }

    @Override
    public boolean accept(Op op, DatasetGraph dataset, Context context) {
        return false;
    }

    @Override
    public Plan create(Query query, DatasetGraph dataset, Binding input, Context context) {
        if (!(dataset instanceof RemoteDataset remote)) {
            return here.create(query, dataset, input, context);
        }
        var plain = PlainQuery.of(query, context);
        return plain.isPresent() && input.isEmpty() && remote.answers(plain.get())
                ? new Sent(Algebra.compile(query), remote.rows(plain.get(), context))
                : here.create(query, remote.copy(), input, context);
    }

    @Override
    public Plan create(Op op, DatasetGraph dataset, Binding input, Context context) {
        return here.create(op, dataset, input, context);
    }

    private static final class Sent extends PlanBase {

        private final QueryIterator rows;

        Sent(Op op, QueryIterator rows) {
            super(op, rows);
            this.rows = rows;
        }

        @Override
        protected QueryIterator iteratorOnce() {
            return rows;
        }
    }
}
