package org.rapporteur.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphBaseFind;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.QueryEngineRegistry;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.util.Context;

/// The data of a store that is reached by HTTP, to be read. Within a transaction all answers are
/// from one build.
final class RemoteDataset extends DatasetGraphBaseFind {

    private static final Var GRAPH = Var.alloc("g");
    private static final Var SUBJECT = Var.alloc("s");
    private static final Var PREDICATE = Var.alloc("p");
    private static final Var OBJECT = Var.alloc("o");

    static {
        QueryEngineRegistry.addFactory(new RemoteEngine());
    }

    /// What a transaction began with, and the short answers that it has got.
    private record Transaction(Snapshot begun, Map<List<Node>, List<Quad>> known) {}

    /// So many statements are copied at most.
    private static final int LARGEST_COPY = 1_000_000;

    /// What a build holds, in memory.
    private record Copy(String edition, Optional<DatasetGraph> data) {}

    /// The words of a build, in memory.
    private record Words(String edition, Optional<TextIndex> index) {}

    private final RemoteStore store;
    private final Object copying = new Object();
    private Copy copied = new Copy("", Optional.empty());
    private Words indexed = new Words("", Optional.empty());
    private final ThreadLocal<Optional<Transaction>> mine =
            ThreadLocal.withInitial(Optional::empty);

    RemoteDataset(RemoteStore store) {
        this.store = store;
    }

    /// What this thread's transaction began with.
    Optional<Snapshot> mine() {
        return mine.get().map(Transaction::begun);
    }

    /// The rows of a plain query.
    QueryIterator rows(Query query, Context context) {
        var begun = transaction().begun();
        return rows(store.dialect().framed(query, begun).toString(), begun, context);
    }

    /// Whether the store can be trusted with a query.
    boolean answers(Query query) {
        return store.dialect() == Dialect.FUSEKI || PlainQuery.isSimple(query);
    }

    /// The data of this transaction here in memory, copied once for each build; this dataset itself
    /// where there is too much of it.
    DatasetGraph copy() {
        var edition = transaction().begun().edition();
        synchronized (copying) {
            if (!copied.edition().equals(edition)) {
                copied = new Copy(edition, copied());
            }
            return copied.data().orElse(this);
        }
    }

    /// The index of the words in this transaction's data, made once for each build.
    TextIndex words() {
        var edition = transaction().begun().edition();
        synchronized (copying) {
            if (!indexed.edition().equals(edition)) {
                try {
                    indexed = new Words(edition, Optional.of(WordIndex.of(copy())));
                } catch (IOException full) {
                    throw new UncheckedIOException(full);
                }
            }
            return indexed.index().orElseThrow();
        }
    }

    private Optional<DatasetGraph> copied() {
        var data = DatasetGraphFactory.createTxnMem();
        data.begin(TxnType.WRITE);
        var all = findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
        int many = 0;
        while (all.hasNext()) {
            var quad = all.next();
            data.add(quad);
            data.add(new Quad(Quad.defaultGraphIRI, quad.asTriple()));
            many++;
            if (many > LARGEST_COPY) {
                data.abort();
                return Optional.empty();
            }
        }
        data.commit();
        data.end();
        return Optional.of(data);
    }

    private QueryIterator rows(String query, Snapshot begun, Context context) {
        return new RemoteRows(store, begun, query, context);
    }

    private Iterator<Quad> found(Node graph, Node subject, Node predicate, Node object) {
        var transaction = transaction();
        var triple = List.of(any(subject), any(predicate), any(object));
        if (triple.getFirst().isConcrete()) {
            var pattern = List.of(any(graph), triple.get(0), triple.get(1), triple.get(2));
            var known = transaction.known().get(pattern);
            if (known == null) {
                known = Iter.toList(asked(graph, triple, transaction.begun()));
                transaction.known().put(pattern, known);
            }
            return known.iterator();
        }
        return asked(graph, triple, transaction.begun());
    }

    private Iterator<Quad> asked(Node graph, List<Node> triple, Snapshot begun) {
        var query = store.dialect().statements(any(graph), triple, begun);
        return Iter.map(rows(query, begun, getContext()), row -> quad(graph, triple, row));
    }

    private static Quad quad(Node graph, List<Node> triple, Binding row) {
        return new Quad(
                any(graph).isConcrete() ? graph : row.get(GRAPH),
                triple.get(0).isConcrete() ? triple.get(0) : row.get(SUBJECT),
                triple.get(1).isConcrete() ? triple.get(1) : row.get(PREDICATE),
                triple.get(2).isConcrete() ? triple.get(2) : row.get(OBJECT));
    }

    private static Node any(Node node) {
        return isWildcard(node) ? Node.ANY : node;
    }

    private Transaction transaction() {
        return mine.get()
                .orElseThrow(() -> new IllegalStateException("It is read in transactions"));
    }

    @Override
    public Iterator<Quad> find(Node graph, Node subject, Node predicate, Node object) {
        return found(graph, subject, predicate, object);
    }

    @Override
    protected Iterator<Quad> findInDftGraph(Node subject, Node predicate, Node object) {
        return found(Quad.defaultGraphIRI, subject, predicate, object);
    }

    @Override
    protected Iterator<Quad> findInSpecificNamedGraph(
            Node graph, Node subject, Node predicate, Node object) {
        return found(graph, subject, predicate, object);
    }

    @Override
    protected Iterator<Quad> findInAnyNamedGraphs(Node subject, Node predicate, Node object) {
        return found(Node.ANY, subject, predicate, object);
    }

    @Override
    public Iterator<Node> listGraphNodes() {
        return Iter.distinct(
                Iter.map(findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY), Quad::getGraph));
    }

    @Override
    public Graph getDefaultGraph() {
        return GraphView.createUnionGraph(this);
    }

    /// The union as a graph that is walked through: here in memory.
    @Override
    public Graph getUnionGraph() {
        return copy().getDefaultGraph();
    }

    @Override
    public Graph getGraph(Node name) {
        return GraphView.createNamedGraph(this, name);
    }

    @Override
    public PrefixMap prefixes() {
        return PrefixMapFactory.create();
    }

    @Override
    public void addGraph(Node name, Graph graph) {
        throw readOnly();
    }

    @Override
    public void removeGraph(Node name) {
        throw readOnly();
    }

    private static UnsupportedOperationException readOnly() {
        return new UnsupportedOperationException("It is read only; builds are published");
    }

    @Override
    public boolean supportsTransactions() {
        return true;
    }

    @Override
    public boolean supportsTransactionAbort() {
        return true;
    }

    @Override
    public void begin(TxnType type) {
        if (type == TxnType.WRITE) {
            throw readOnly();
        }
        try {
            var begun = store.begin();
            if (begun.isNone()) {
                throw new BuildChangedException();
            }
            mine.set(Optional.of(new Transaction(begun, new HashMap<>())));
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
    }

    @Override
    public boolean promote(Promote mode) {
        return false;
    }

    @Override
    public void commit() {
        end();
    }

    @Override
    public void abort() {
        end();
    }

    @Override
    public void end() {
        mine.remove();
    }

    @Override
    public ReadWrite transactionMode() {
        return ReadWrite.READ;
    }

    @Override
    public TxnType transactionType() {
        return TxnType.READ;
    }

    @Override
    public boolean isInTransaction() {
        return mine.get().isPresent();
    }
}
