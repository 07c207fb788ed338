package org.rapporteur.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.jena.dboe.sys.Names;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetable.NodeTableTRDF;

/// Fills the empty database of a build. Terms get their numbers as they come; the quads are kept as
/// numbers, sorted for each index at the end, and written front to back. So each page of the disk
/// is written once, and full.
final class BulkLoad {

    private static final int INDEXES_AT_A_TIME =
            Math.min(2, Runtime.getRuntime().availableProcessors());

    /// The name of the index of terms.
    private static final String TERMS = Names.nodeTableBaseName;

    private final Path database;
    private final DatasetGraphTDB data;
    private final NodeTable terms;
    private final Spool spool;
    private final Map<Node, Long> predicates = new HashMap<>();
    private Node graph = Node.ANY;
    private long graphNumber;
    private Node subject = Node.ANY;
    private long subjectNumber;
    private boolean open = true;

    /// Begins to fill a database; this thread goes on with it.
    BulkLoad(Path database) throws IOException {
        this(database, Spool.CHUNK);
    }

    /// The same, which sorts so many quads at a time.
    BulkLoad(Path database, int atATime) throws IOException {
        this.database = database;
        this.data = Database.open(database);
        this.spool = new Spool(beside("quads"), atATime);
        this.terms = data.getQuadTable().getNodeTupleTable().getNodeTable();
        data.begin(TxnType.WRITE);
    }

    void add(Quad quad) {
        if (quad.isDefaultGraph()) {
            data.add(quad);
            return;
        }
        if (!quad.getGraph().equals(graph)) {
            graph = quad.getGraph();
            graphNumber = number(graph);
        }
        if (!quad.getSubject().equals(subject)) {
            subject = quad.getSubject();
            subjectNumber = number(subject);
        }
        long predicate = predicates.computeIfAbsent(quad.getPredicate(), this::number);
        try {
            spool.add(graphNumber, subjectNumber, predicate, number(quad.getObject()));
        } catch (IOException broken) {
            throw new UncheckedIOException("The quads cannot be written", broken);
        }
    }

    /// The number of a term, as it stands in an index.
    private long number(Node term) {
        return NumberedQuads.number(terms.getAllocateNodeId(term));
    }

    private Node term(long number) {
        return terms.getNodeForNodeId(NumberedQuads.id(number));
    }

    /// Counts what is there by now.
    Contents contents() throws IOException {
        try (var sorted = new SortedQuads(spool, "SPOG", beside("counted"))) {
            return Contents.of(sorted, this::term);
        }
    }

    /// Writes everything, and closes the database; tells its size.
    BuildSize finish() throws IOException {
        data.commit();
        packTerms();
        close();
        placeTerms();
        try (spool;
                var threads = Executors.newFixedThreadPool(INDEXES_AT_A_TIME)) {
            var written =
                    List.of(Names.quadIndexes).stream()
                            .map(index -> threads.submit(() -> write(index)))
                            .toList();
            long quads = 0;
            for (var index : written) {
                quads = await(index);
            }
            return new BuildSize(quads, bytes());
        }
    }

    /// Writes the index of terms anew beside the database, in its order and with full blocks.
    private void packTerms() throws IOException {
        data.end();
        data.begin(TxnType.READ);
        if (terms.baseNodeTable() instanceof NodeTableTRDF table
                && table.getIndex() instanceof BPlusTree tree
                && !tree.isEmpty()) {
            Files.createDirectories(beside(TERMS));
            PackedIndex.write(beside(TERMS), TERMS, tree.getRecordFactory(), tree.iterator());
        }
    }

    /// Puts that index in the place of the one that grew as terms came.
    private void placeTerms() throws IOException {
        if (Files.isDirectory(beside(TERMS))) {
            try (var files = Files.list(beside(TERMS))) {
                for (var file : files.toList()) {
                    var place = database.resolve(file.getFileName());
                    Files.move(file, place, StandardCopyOption.REPLACE_EXISTING);
                }
            }
            Files.delete(beside(TERMS));
        }
    }

    /// Gives up what was not finished.
    void giveUp() throws IOException {
        if (open) {
            data.abort();
            close();
            spool.close();
        }
    }

    private void close() {
        open = false;
        data.end();
        data.shutdown();
    }

    private long write(String index) throws IOException {
        try (var sorted = new SortedQuads(spool, index, beside(index))) {
            return PackedIndex.write(database, index, sorted);
        }
    }

    private static long await(Future<Long> index) throws IOException {
        try {
            return index.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("The load was interrupted", stopped);
        } catch (ExecutionException failed) {
            throw new IOException("An index cannot be written", failed.getCause());
        }
    }

    /// A file beside the database, for as long as the load.
    private Path beside(String name) {
        return database.resolveSibling("load-" + name);
    }

    /// How much room the quads and terms take. The other files of a database stay empty, whatever
    /// length they pretend to have.
    private long bytes() throws IOException {
        long sum = 0;
        try (var files = Files.list(database)) {
            for (var file : files.toList()) {
                var name = String.valueOf(file.getFileName());
                var owner = name.replaceFirst("[-.].*", "");
                if (owner.equals(TERMS) || List.of(Names.quadIndexes).contains(owner)) {
                    sum += Files.size(file);
                }
            }
        }
        return sum;
    }
}
