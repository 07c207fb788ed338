package org.rapporteur.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.index.RangeIndex;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.tdb2.solver.BindingNodeId;
import org.apache.jena.tdb2.solver.BindingTDB;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.apache.jena.tdb2.store.tupletable.TupleTable;
import org.apache.jena.tdb2.sys.SystemTDB;

/// The triples of a database as the numbers that TDB2 gives to terms: those of one graph, or those
/// of all graphs, each once. Read inside a transaction, by one thread.
final class NumberedQuads {

    /// The places of a triple, and the bit of each in a set of places.
    static final int SUBJECT = 0;

    static final int PREDICATE = 1;
    static final int OBJECT = 2;
    static final int PLACES = 3;

    private static final String LETTERS = "SPO";

    /// Which order finds the triples of which some places are given, by the set of these.
    private static final String[] ORDERS = {"SPO", "SPO", "POS", "SPO", "OSP", "OSP", "POS", "SPO"};

    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final TupleTable table;
    private final NodeTable terms;
    private final OptionalLong graph;
    private final Runnable step;

    private NumberedQuads(DatasetGraphTDB data, OptionalLong graph, Runnable step) {
        var quads = data.getQuadTable().getNodeTupleTable();
        this.table = quads.getTupleTable();
        this.terms = quads.getNodeTable();
        this.graph = graph;
        this.step = step;
    }

    /// The union of all named graphs; `step` is told of each quad that is read.
    static NumberedQuads union(DatasetGraphTDB data, Runnable step) {
        return new NumberedQuads(data, OptionalLong.empty(), step);
    }

    /// One named graph, by its number.
    static NumberedQuads graph(DatasetGraphTDB data, long number, Runnable step) {
        return new NumberedQuads(data, OptionalLong.of(number), step);
    }

    /// The number of a term, if the database has it.
    static OptionalLong number(DatasetGraphTDB data, Node term) {
        var id = data.getQuadTable().getNodeTupleTable().getNodeTable().getNodeIdForNode(term);
        return NodeId.isDoesNotExist(id) ? OptionalLong.empty() : OptionalLong.of(number(id));
    }

    /// What TDB2 has for a term, as one number, and back.
    static long number(NodeId id) {
        var bytes = new byte[NodeId.SIZE];
        NodeIdFactory.set(id, bytes);
        return (long) LONGS.get(bytes, 0);
    }

    static NodeId id(long number) {
        var bytes = new byte[NodeId.SIZE];
        LONGS.set(bytes, 0, number);
        return NodeIdFactory.get(bytes);
    }

    /// The term of a number.
    Node term(long number) {
        return terms.getNodeForNodeId(id(number));
    }

    /// A row of numbers as what ARQ goes on with; terms are read when they are asked for.
    Binding binding(List<Var> variables, long[] row) {
        var ids = new BindingNodeId(BindingFactory.root());
        for (int i = 0; i < row.length; i++) {
            ids.put(variables.get(i), id(row[i]));
        }
        return new BindingTDB(ids, terms);
    }

    /// The triples with given numbers at a set of places, which is not empty.
    Walk walk(long[] triple, int places) {
        var order = ORDERS[places];
        var key = ByteBuffer.allocate((PLACES + 1) * Long.BYTES);
        graph.ifPresent(key::putLong);
        for (int i = 0; i < Integer.bitCount(places); i++) {
            key.putLong(triple[LETTERS.indexOf(order.charAt(i))]);
        }
        var index = graph.isPresent() ? "G" + order : order + "G";
        return new Walk(range(index, key.array(), key.position()), index);
    }

    private Iterator<Record> range(String name, byte[] key, int prefix) {
        RangeIndex index = table.selectIndex(name, TupleIndexRecord.class).getRangeIndex();
        var after = key.clone();
        int last = prefix - 1;
        while (last >= 0 && ++after[last] == 0) {
            last--;
        }
        var to = last < 0 ? index.maxKey() : SystemTDB.indexRecordQuadFactory.create(after);
        return index.iterator(SystemTDB.indexRecordQuadFactory.create(key), to);
    }

    /// A walk through triples: `next` leads to the next one, `at` tells its numbers.
    final class Walk {

        private final Iterator<Record> quads;
        private final int[] offsets = new int[PLACES];
        private final long[] current = new long[PLACES];
        private boolean begun;

        private Walk(Iterator<Record> quads, String index) {
            this.quads = quads;
            for (int place = 0; place < PLACES; place++) {
                offsets[place] = index.indexOf(LETTERS.charAt(place)) * Long.BYTES;
            }
        }

        boolean next() {
            while (quads.hasNext()) {
                step.run();
                var key = quads.next().getKey();
                boolean fresh = !begun;
                for (int place = 0; place < PLACES; place++) {
                    long number = (long) LONGS.get(key, offsets[place]);
                    fresh |= number != current[place];
                    current[place] = number;
                }
                begun = true;
                if (fresh) {
                    return true;
                }
            }
            return false;
        }

        long at(int place) {
            return current[place];
        }
    }
}
