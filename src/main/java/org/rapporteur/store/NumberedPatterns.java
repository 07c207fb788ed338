package org.rapporteur.store;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.vocabulary.RDF;

/// Patterns that are solved together, in the numbers of terms. First comes the pattern with the
/// fewest triples; the rest is parted by what it shares with what is bound then, and so on.
final class NumberedPatterns {

    /// What is kept for a query at most: 32 MB.
    private static final long ROOM = 1L << 22;

    /// So far it is counted which pattern has fewest triples.
    private static final int COUNTED = 1 << 11;

    private final NumberedQuads quads;
    private final NumberedPart.Room room = new NumberedPart.Room(ROOM);
    private final Map<Var, Integer> slots = new LinkedHashMap<>();
    private final List<NumberedPattern> patterns = new ArrayList<>();
    private final long type;
    private boolean solvable = true;

    private NumberedPatterns(NumberedQuads quads, long type) {
        this.quads = quads;
        this.type = type;
    }

    /// The patterns, if they can be solved in this way.
    static Optional<NumberedPatterns> of(
            DatasetGraphTDB data, NumberedQuads quads, List<Triple> triples) {
        long type = NumberedQuads.number(data, RDF.Nodes.type).orElse(0);
        var all = new NumberedPatterns(quads, type);
        for (var triple : triples) {
            if (!all.add(data, triple)) {
                return Optional.empty();
            }
        }
        boolean open = all.patterns.stream().anyMatch(each -> each.isOpen(new BitSet()));
        return open || triples.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    private boolean add(DatasetGraphTDB data, Triple triple) {
        var nodes = List.of(triple.getSubject(), triple.getPredicate(), triple.getObject());
        var constants = new long[nodes.size()];
        var places = new int[nodes.size()];
        for (int place = 0; place < places.length; place++) {
            Node node = nodes.get(place);
            if (node.isVariable()) {
                places[place] = slots.computeIfAbsent(Var.alloc(node), any -> slots.size());
            } else if (node.isConcrete() && !node.isTripleTerm()) {
                OptionalLong number = NumberedQuads.number(data, node);
                solvable &= number.isPresent();
                constants[place] = number.orElse(0);
                places[place] = NumberedPattern.CONSTANT;
            } else {
                return false;
            }
        }
        patterns.add(new NumberedPattern(constants, places));
        return true;
    }

    /// Whether a variable is bound in each solution.
    boolean binds(Var variable) {
        return slots.containsKey(variable);
    }

    /// Where a variable stands in a row.
    int slot(Var variable) {
        return slots.getOrDefault(variable, NumberedPattern.CONSTANT);
    }

    /// The variables, in the order of their slots.
    List<Var> variables() {
        return List.copyOf(slots.keySet());
    }

    /// Goes through the solutions, until one is answered with false; each is found in the row that
    /// `then` is given. Tells whether it came to the end.
    boolean solve(Predicate<long[]> then) {
        if (!solvable) {
            return true;
        }
        return goOn(product(patterns, new BitSet()), 0, new long[slots.size()], then);
    }

    private static boolean goOn(
            List<NumberedPart> whole, int part, long[] row, Predicate<long[]> then) {
        return part == whole.size()
                ? then.test(row)
                : whole.get(part).solve(row, () -> goOn(whole, part + 1, row, then));
    }

    /// The parts that patterns fall into; those that bind nothing come first.
    private List<NumberedPart> product(List<NumberedPattern> all, BitSet bound) {
        var left = new ArrayList<>(all);
        var parts = new ArrayList<NumberedPart>();
        while (!left.isEmpty()) {
            parts.add(part(component(left, bound), bound));
        }
        parts.sort(Comparator.comparingInt(NumberedPart::binds));
        return parts;
    }

    /// Takes the first pattern out, with all that share open variables with it.
    private static List<NumberedPattern> component(List<NumberedPattern> left, BitSet bound) {
        var together = new ArrayList<NumberedPattern>();
        together.add(left.removeFirst());
        var open = together.getFirst().variables();
        open.andNot(bound);
        for (boolean grown = true; grown; ) {
            grown = false;
            for (var each : List.copyOf(left)) {
                var variables = each.variables();
                variables.andNot(bound);
                if (variables.intersects(open)) {
                    open.or(variables);
                    together.add(each);
                    left.remove(each);
                    grown = true;
                }
            }
        }
        return together;
    }

    private NumberedPart part(List<NumberedPattern> together, BitSet bound) {
        var first = first(together, bound);
        var rest = new ArrayList<>(together);
        rest.remove(first);
        var all = new BitSet();
        together.forEach(each -> all.or(each.variables()));
        var then = (BitSet) bound.clone();
        then.or(first.variables());
        return new NumberedPart(quads, room, first, product(rest, then), bound, all);
    }

    /// The pattern that is best asked first. Where nothing is bound, those with a property and an
    /// object are counted a little.
    private NumberedPattern first(List<NumberedPattern> together, BitSet bound) {
        ToLongFunction<NumberedPattern> rank = each -> each.rank(bound, type);
        var ranked = together.stream().sorted(Comparator.comparingLong(rank)).toList();
        var counted =
                ranked.stream()
                        .filter(each ->
                                bound.isEmpty() && each.given(bound) == NumberedPattern.BY_VALUE)
                        .toList();
        if (counted.size() < 2 || !counted.contains(ranked.getFirst())) {
            return ranked.getFirst();
        }
        return fewest(counted);
    }

    private NumberedPattern fewest(List<NumberedPattern> some) {
        var walks =
                some.stream()
                        .map(each -> quads.walk(each.triple(), NumberedPattern.BY_VALUE))
                        .toList();
        for (int i = 0; i < COUNTED; i++) {
            for (int each = 0; each < some.size(); each++) {
                if (!walks.get(each).next()) {
                    return some.get(each);
                }
            }
        }
        return some.getFirst();
    }
}
