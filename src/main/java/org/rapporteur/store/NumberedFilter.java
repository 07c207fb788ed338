package org.rapporteur.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.Unstable;

/// A condition on rows of numbers. What ARQ said of some terms is kept, since the same come again.
final class NumberedFilter {

    private static final int KEPT = 1 << 16;

    private final Expr condition;
    private final List<Var> variables;
    private final int[] slots;
    private final NumberedQuads quads;
    private final ExecutionContext run;
    private final boolean steady;
    private final Map<Numbers, Boolean> known = new HashMap<>();

    NumberedFilter(
            Expr condition, NumberedPatterns patterns, NumberedQuads quads, ExecutionContext run) {
        this.condition = condition;
        this.variables = List.copyOf(condition.getVarsMentioned());
        this.slots = variables.stream().mapToInt(patterns::slot).toArray();
        this.quads = quads;
        this.run = run;
        this.steady = !Kinds.of(condition).changing;
    }

    /// Whether a condition asks the graph again, which is none of our business.
    static boolean asksAgain(Expr condition) {
        return Kinds.of(condition).asking;
    }

    boolean keeps(long[] row) {
        if (!steady) {
            return satisfied(row);
        }
        var terms = Numbers.of(row, slots);
        var said = known.get(terms);
        if (said == null) {
            said = satisfied(row);
            if (known.size() < KEPT) {
                known.put(terms, said);
            }
        }
        return said;
    }

    private boolean satisfied(long[] row) {
        BindingBuilder binding = BindingFactory.builder();
        for (int i = 0; i < slots.length; i++) {
            binding.add(variables.get(i), quads.term(row[slots[i]]));
        }
        return condition.isSatisfied(binding.build(), run);
    }

    /// What a condition is made of.
    private static final class Kinds extends ExprVisitorBase {

        private boolean changing;
        private boolean asking;

        static Kinds of(Expr condition) {
            var kinds = new Kinds();
            Walker.walk(condition, kinds);
            return kinds;
        }

        @Override
        public void visit(ExprFunction0 function) {
            changing = true;
        }

        @Override
        public void visit(ExprFunction1 function) {
            changing |= function instanceof Unstable;
        }

        @Override
        public void visit(ExprFunctionN function) {
            changing |= function instanceof E_Function || function instanceof E_Call;
        }

        @Override
        public void visit(ExprFunctionOp function) {
            asking = true;
        }
    }
}
