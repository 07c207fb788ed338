package org.rapporteur.store;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Patterns that hang together, with some of their variables bound: one of them is asked first, and
/// what is left falls apart into parts that share no open variable. What a part has found for the
/// bound terms is kept for when the same terms come again, as long as they do.
final class NumberedPart {

    /// So many searches are made before a column is thought of, and so many pairs may it have for
    /// each of them: to walk to the next pair costs a fraction of a search.
    private static final long SEARCHES = 256;

    private static final long PAIRS_FOR_A_SEARCH = 8;

    /// After so many terms it shows whether the same come again.
    private static final int TRIALS = 1 << 12;

    private final NumberedQuads quads;
    private final Room room;
    private final NumberedPattern pattern;
    private final int given;
    private final boolean[] fresh = new boolean[NumberedQuads.PLACES];
    private final int[] keys;
    private final int[] found;
    private final List<NumberedPart> parts;
    private final Map<Numbers, List<Numbers>> known = new HashMap<>();
    private boolean remembers;
    private int hits;
    private long searches;
    private long nextTry = SEARCHES;
    private Optional<NumberedColumn> column = Optional.empty();

    /// How much may still be kept in memory for a query, in numbers.
    static final class Room {

        private long left;

        Room(long left) {
            this.left = left;
        }

        boolean take(long numbers) {
            left -= numbers;
            return left >= 0;
        }

        long left() {
            return Math.max(0, left);
        }
    }

    /// A pattern with the parts that come after it.
    ///
    /// @param bound the variables that are bound before
    /// @param all the variables of this pattern and of the parts
    NumberedPart(
            NumberedQuads quads,
            Room room,
            NumberedPattern pattern,
            List<NumberedPart> parts,
            BitSet bound,
            BitSet all) {
        this.quads = quads;
        this.room = room;
        this.pattern = pattern;
        this.parts = List.copyOf(parts);
        this.given = pattern.given(bound);
        var before = (BitSet) all.clone();
        before.and(bound);
        this.keys = before.stream().toArray();
        var open = (BitSet) all.clone();
        open.andNot(bound);
        this.found = open.stream().toArray();
        this.remembers = !parts.isEmpty() && !bound.isEmpty();
        for (int place = 0; place < NumberedQuads.PLACES; place++) {
            int slot = pattern.slot(place);
            fresh[place] = slot != NumberedPattern.CONSTANT && open.get(slot);
            if (fresh[place]) {
                open.clear(slot);
            }
        }
    }

    /// How many variables it binds: who binds none only says whether a row stays.
    int binds() {
        return found.length;
    }

    /// Goes through the solutions with what a row has, until one is answered with false; `then`
    /// finds each in the row. Tells whether it came to the end.
    boolean solve(long[] row, BooleanSupplier then) {
        if (!remembers) {
            return search(row, then);
        }
        var key = Numbers.of(row, keys);
        var solutions = known.get(key);
        if (solutions == null) {
            return learn(key, row, then);
        }
        hits++;
        return tell(solutions, row, then);
    }

    private boolean tell(List<Numbers> solutions, long[] row, BooleanSupplier then) {
        for (var solution : solutions) {
            solution.into(row, found);
            if (!then.getAsBoolean()) {
                return false;
            }
        }
        return true;
    }

    /// Solves it for new terms. What there is no room to keep is passed on as it is found.
    private boolean learn(Numbers key, long[] row, BooleanSupplier then) {
        var solutions = new ArrayList<Numbers>();
        boolean whole =
                search(
                        row,
                        () -> {
                            if (!remembers) {
                                return then.getAsBoolean();
                            }
                            solutions.add(Numbers.of(row, found));
                            if (room.take(found.length + 2L)) {
                                return true;
                            }
                            forget();
                            return tell(solutions, row, then);
                        });
        if (!remembers) {
            return whole;
        }
        known.put(key, solutions);
        if (known.size() >= TRIALS && hits < known.size()) {
            forget();
        }
        return tell(solutions, row, then);
    }

    private void forget() {
        remembers = false;
        known.clear();
    }

    private boolean search(long[] row, BooleanSupplier then) {
        searches++;
        if (searches >= nextTry && column.isEmpty()) {
            nextTry = 2 * searches;
            column = load();
        }
        var triple = pattern.triple(row);
        if (column.isPresent()) {
            return look(column.get(), triple[key()], row, then);
        }
        var walk = quads.walk(triple, given);
        while (walk.next()) {
            if (fits(walk, row) && !goOn(0, row, then)) {
                return false;
            }
        }
        return true;
    }

    private boolean fits(NumberedQuads.Walk walk, long[] row) {
        for (int place = 0; place < NumberedQuads.PLACES; place++) {
            if (!fits(place, walk.at(place), row)) {
                return false;
            }
        }
        return true;
    }

    /// Binds the variable of a place, or tells whether what is there has this number.
    private boolean fits(int place, long number, long[] row) {
        int slot = pattern.slot(place);
        if (fresh[place]) {
            row[slot] = number;
            return true;
        }
        return number == (slot == NumberedPattern.CONSTANT ? pattern.constant(place) : row[slot]);
    }

    private boolean look(NumberedColumn pairs, long key, long[] row, BooleanSupplier then) {
        for (int at = pairs.first(key); pairs.has(at, key); at++) {
            if (fits(value(), pairs.value(at), row) && !goOn(0, row, then)) {
                return false;
            }
        }
        return true;
    }

    private boolean goOn(int part, long[] row, BooleanSupplier then) {
        return part == parts.size()
                ? then.getAsBoolean()
                : parts.get(part).solve(row, () -> goOn(part + 1, row, then));
    }

    /// The place that is searched for, where a column can be made: subject or object are given by
    /// the row, and the property is known.
    private int key() {
        boolean bySubject =
                !pattern.isConstant(NumberedQuads.SUBJECT)
                        && (given & 1 << NumberedQuads.SUBJECT) != 0;
        return bySubject ? NumberedQuads.SUBJECT : NumberedQuads.OBJECT;
    }

    private int value() {
        return key() == NumberedQuads.SUBJECT ? NumberedQuads.OBJECT : NumberedQuads.SUBJECT;
    }

    private Optional<NumberedColumn> load() {
        boolean possible =
                pattern.isConstant(NumberedQuads.PREDICATE)
                        && !pattern.isConstant(NumberedQuads.SUBJECT)
                        && !pattern.isConstant(key())
                        && (given & 1 << key()) != 0;
        if (!possible) {
            return Optional.empty();
        }
        int most = (int) Math.min(PAIRS_FOR_A_SEARCH * searches, room.left() / 2);
        int places = 1 << NumberedQuads.PREDICATE;
        if (pattern.isConstant(NumberedQuads.OBJECT)) {
            places |= 1 << NumberedQuads.OBJECT;
        }
        var loaded = NumberedColumn.of(quads.walk(pattern.triple(), places), key(), value(), most);
        loaded.ifPresent(pairs -> room.take(2L * pairs.size()));
        return loaded;
    }
}
