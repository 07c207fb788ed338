package org.rapporteur.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.sparql.expr.aggregate.AggCountVar;
import org.apache.jena.sparql.expr.aggregate.AggCountVarDistinct;
import org.apache.jena.tdb2.store.DatasetGraphTDB;

/// What patterns find, counted, told apart or whole, on the numbers that TDB2 gives to terms: the
/// terms themselves are read for what is told at the end, and not for each solution. Patterns,
/// conditions on their variables and counts are worked out so; whatever else a query has is left to
/// ARQ.
public final class Tally {

    /// So many solutions are kept; where there are more, ARQ goes through them one by one.
    private static final int MOST = 1 << 18;

    private final ExecutionContext run;
    private final DatasetGraphTDB data;
    private final Runnable step;
    private final List<Triple> triples = new ArrayList<>();
    private final List<Expr> conditions = new ArrayList<>();
    private final Set<Node> graphs = new HashSet<>();

    private Tally(ExecutionContext run, DatasetGraphTDB data, Runnable step) {
        this.run = run;
        this.data = data;
        this.step = step;
    }

    /// The groups of a query with their counts, if that can be told in this way; `step` is run with
    /// each quad and each solution that is looked at, and may end it with an exception.
    public static Optional<QueryIterator> groups(
            OpGroup group, ExecutionContext run, Runnable step) {
        return group.getGroupVars().getExprs().isEmpty()
                ? rows(
                        group.getSubOp(),
                        group.getGroupVars().getVars(),
                        group.getAggregators(),
                        run,
                        step)
                : Optional.empty();
    }

    /// The rows that a query tells apart, in the same way.
    public static Optional<QueryIterator> distinct(
            OpProject project, ExecutionContext run, Runnable step) {
        return project.getVars().isEmpty()
                ? Optional.empty()
                : rows(project.getSubOp(), project.getVars(), List.of(), run, step);
    }

    /// All solutions of a pattern, if they are not too many to be kept, in the same way.
    static Optional<QueryIterator> solutions(Op pattern, ExecutionContext run, Runnable step) {
        return of(pattern, run, step).flatMap(Tally::solutions);
    }

    private static Optional<QueryIterator> rows(
            Op from,
            List<Var> by,
            List<ExprAggregator> counts,
            ExecutionContext run,
            Runnable step) {
        return of(from, run, step).flatMap(tally -> tally.rows(by, counts));
    }

    private static Optional<Tally> of(Op pattern, ExecutionContext run, Runnable step) {
        if (run.getDataset() instanceof DatasetGraphTDB data) {
            var tally = new Tally(run, data, step);
            if (tally.takes(pattern) && tally.graphs.size() == 1) {
                return Optional.of(tally);
            }
        }
        return Optional.empty();
    }

    /// Whether all of a pattern is of the kinds that are known here; takes them in.
    private boolean takes(Op op) {
        return switch (op) {
            case OpQuadPattern pattern -> {
                graphs.add(pattern.getGraphNode());
                yield triples.addAll(pattern.getBasicPattern().getList());
            }
            case OpSequence parts -> parts.getElements().stream().allMatch(this::takes);
            case OpJoin join -> takes(join.getLeft()) && takes(join.getRight());
            case OpFilter filter -> triples.isEmpty() && takes(filter.getSubOp()) && takes(filter);
            default -> false;
        };
    }

    /// Takes the conditions on what was taken in before: they see no other variables.
    private boolean takes(OpFilter filter) {
        var seen = new HashSet<Node>();
        for (var triple : triples) {
            seen.addAll(List.of(triple.getSubject(), triple.getPredicate(), triple.getObject()));
        }
        var all = filter.getExprs().getList();
        return conditions.addAll(all)
                && all.stream().noneMatch(NumberedFilter::asksAgain)
                && all.stream().allMatch(each -> seen.containsAll(each.getVarsMentioned()));
    }

    private Optional<QueryIterator> rows(List<Var> by, List<ExprAggregator> counts) {
        return quads().flatMap(quads ->
                        NumberedPatterns.of(data, quads, triples)
                                .filter(patterns -> isTold(patterns, by, counts))
                                .map(patterns -> tell(quads, patterns, by, counts)))
                .map(rows -> QueryIterPlainWrapper.create(rows.iterator(), run));
    }

    private Optional<QueryIterator> solutions() {
        return quads().flatMap(quads ->
                        NumberedPatterns.of(data, quads, triples)
                                .flatMap(patterns -> all(quads, patterns)))
                .map(rows -> QueryIterPlainWrapper.create(rows.iterator(), run));
    }

    private Optional<List<Binding>> all(NumberedQuads quads, NumberedPatterns patterns) {
        var filters = filters(quads, patterns);
        var rows = new ArrayList<Binding>();
        boolean whole =
                patterns.solve(row -> {
                    step.run();
                    if (filters.stream().allMatch(each -> each.keeps(row))) {
                        rows.add(quads.binding(patterns.variables(), row));
                    }
                    return rows.size() <= MOST;
                });
        return whole ? Optional.of(rows) : Optional.empty();
    }

    private List<NumberedFilter> filters(NumberedQuads quads, NumberedPatterns patterns) {
        return conditions.stream()
                .map(each -> new NumberedFilter(each, patterns, quads, run))
                .toList();
    }

    private Optional<NumberedQuads> quads() {
        var graph = graphs.iterator().next();
        if (Quad.isUnionGraph(graph)) {
            return Optional.of(NumberedQuads.union(data, step));
        }
        if (!graph.isURI() || Quad.isDefaultGraph(graph)) {
            return Optional.empty();
        }
        var number = NumberedQuads.number(data, graph);
        return number.isPresent()
                ? Optional.of(NumberedQuads.graph(data, number.getAsLong(), step))
                : Optional.empty();
    }

    /// Whether patterns bind all that is asked for, and each count is one that is known here.
    private boolean isTold(NumberedPatterns patterns, List<Var> by, List<ExprAggregator> counts) {
        return by.stream().allMatch(patterns::binds)
                && counts.stream().allMatch(each -> isCounted(each, patterns));
    }

    private static boolean isCounted(ExprAggregator count, NumberedPatterns patterns) {
        return switch (count.getAggregator()) {
            case AggCount any -> true;
            case AggCountVar some -> patterns.binds(variable(count));
            case AggCountVarDistinct some -> patterns.binds(variable(count));
            default -> false;
        };
    }

    /// What is counted; of an expression that is no variable, one that nothing binds.
    private static Var variable(ExprAggregator count) {
        var counted = count.getAggregator().getExprList().get(0);
        return counted.isVariable() ? counted.asVar() : Var.ANON;
    }

    private List<Binding> tell(
            NumberedQuads quads,
            NumberedPatterns patterns,
            List<Var> by,
            List<ExprAggregator> counts) {
        var filters = filters(quads, patterns);
        int[] keys = by.stream().mapToInt(patterns::slot).toArray();
        var groups = new LinkedHashMap<Numbers, Group>();
        if (by.isEmpty()) {
            groups.put(Numbers.none(), new Group(patterns, counts));
        }
        patterns.solve(row -> {
            step.run();
            if (filters.stream().allMatch(each -> each.keeps(row))) {
                groups.computeIfAbsent(Numbers.of(row, keys), any -> new Group(patterns, counts))
                        .add(row);
            }
            return true;
        });
        var rows = new ArrayList<Binding>();
        groups.forEach((key, group) -> rows.add(binding(quads, by, key, counts, group)));
        return rows;
    }

    private static Binding binding(
            NumberedQuads quads,
            List<Var> by,
            Numbers key,
            List<ExprAggregator> counts,
            Group group) {
        var row = BindingFactory.builder();
        for (int i = 0; i < by.size(); i++) {
            row.add(by.get(i), quads.term(key.at(i)));
        }
        for (int i = 0; i < counts.size(); i++) {
            row.add(counts.get(i).getVar(), NodeValue.makeInteger(group.count(i)).asNode());
        }
        return row.build();
    }

    /// What is counted of one group.
    private static final class Group {

        private final List<Optional<Set<Long>>> different = new ArrayList<>();
        private final int[] slots;
        private long solutions;

        Group(NumberedPatterns patterns, List<ExprAggregator> counts) {
            this.slots = new int[counts.size()];
            for (int i = 0; i < slots.length; i++) {
                boolean apart = counts.get(i).getAggregator() instanceof AggCountVarDistinct;
                slots[i] = apart ? patterns.slot(variable(counts.get(i))) : 0;
                different.add(apart ? Optional.of(new HashSet<>()) : Optional.empty());
            }
        }

        void add(long[] row) {
            solutions++;
            for (int i = 0; i < slots.length; i++) {
                if (different.get(i).isPresent()) {
                    different.get(i).get().add(row[slots[i]]);
                }
            }
        }

        long count(int count) {
            return different.get(count).map(each -> (long) each.size()).orElse(solutions);
        }
    }
}
