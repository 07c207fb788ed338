package org.rapporteur.web;

import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.rapporteur.store.NumberedExecutor;

/// Our way to run a query, except that it keeps the query's pace, and that a property path stops
/// when the query is stopped: ARQ walks a path to its end before it looks.
final class GuardedExecutor extends NumberedExecutor {

    private final Optional<Pace> pace;

    GuardedExecutor(ExecutionContext run) {
        super(run);
        this.pace = Pace.of(run.getContext());
    }

    @Override
    protected QueryIterator exec(Op op, QueryIterator input) {
        var rows = super.exec(op, input);
        return pace.isPresent() ? new Paced(rows, pace.get()) : rows;
    }

    @Override
    protected void look() {
        super.look();
        if (pace.isPresent()) {
            pace.get().step(Pace.STATEMENT);
        }
    }

    @Override
    protected QueryIterator execute(OpPath path, QueryIterator input) {
        var graph = execCxt.getActiveGraph();
        if (graph instanceof Guarded) {
            return super.execute(path, input);
        }
        var guarded =
                ExecutionContext.copyChangeActiveGraph(execCxt, new Guarded(graph, this::look));
        return new GuardedExecutor(guarded).execute(path, input);
    }

    /// Rows, each of which is a step.
    private static final class Paced extends QueryIteratorWrapper {

        private final Pace pace;

        Paced(QueryIterator rows, Pace pace) {
            super(rows);
            this.pace = pace;
        }

        @Override
        protected boolean hasNextBinding() {
            pace.step(Pace.ROW);
            return super.hasNextBinding();
        }
    }

    private static final class Guarded extends GraphWrapper {

        private final Runnable look;

        Guarded(Graph graph, Runnable look) {
            super(graph);
            this.look = look;
        }

        @Override
        public ExtendedIterator<Triple> find(Triple pattern) {
            look.run();
            return super.find(pattern).filterKeep(this::goesOn);
        }

        @Override
        public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
            look.run();
            return super.find(subject, predicate, object).filterKeep(this::goesOn);
        }

        private boolean goesOn(Triple triple) {
            look.run();
            return !triple.getPredicate().isVariable();
        }
    }
}
