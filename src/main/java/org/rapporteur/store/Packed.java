package org.rapporteur.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.dboe.trans.bplustree.rewriter.BPlusTreeRewriter;
import org.apache.jena.query.TxnType;
import org.apache.jena.tdb2.loader.base.CoLib;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;

/// Makes the database of a build that will not be written again: the indexes are written anew, each
/// block of them full, which takes about half the room of one that was filled bit by bit, and half
/// the time to read.
final class Packed {

    /// The beginnings of the names of the files that are taken as they are: what the nodes are, and
    /// which prefixes there are.
    private static final List<String> TAKEN = List.of("nodes", "prefixes", "GPU");

    private Packed() {}

    /// Makes a packed database of a filled one, which is used up by that.
    ///
    /// @throws IOException if files cannot be read or written; then neither is of any use
    static void make(Path filled, Path packed) throws IOException {
        Files.createDirectories(packed);
        var from = Database.open(filled);
        var to = Database.open(packed);
        from.begin(TxnType.READ);
        try {
            var full = indexes(from).toList();
            var empty = indexes(to).toList();
            for (int i = 0; i < full.size(); i++) {
                pack(full.get(i), empty.get(i));
            }
        } finally {
            from.end();
            from.shutdown();
            to.shutdown();
        }
        take(filled, packed);
    }

    /// The indexes of quads, then those of triples, in an order that is always the same.
    private static Stream<TupleIndex> indexes(DatasetGraphTDB data) {
        return Stream.of(
                        data.getQuadTable().getNodeTupleTable(),
                        data.getTripleTable().getNodeTupleTable())
                .flatMap(table -> Stream.of(table.getTupleTable().getIndexes()));
    }

    private static void pack(TupleIndex full, TupleIndex empty) {
        var from = tree(full);
        var to = tree(empty);
        CoLib.executeWrite(
                empty,
                () ->
                        BPlusTreeRewriter.packIntoBPlusTree(
                                from.iterator(),
                                to.getParams(),
                                from.getRecordFactory(),
                                to.getStateManager().getBufferChannel(),
                                to.getNodeManager().getBlockMgr(),
                                to.getRecordsMgr().getBlockMgr()));
    }

    private static BPlusTree tree(TupleIndex index) {
        if (index.baseTupleIndex() instanceof TupleIndexRecord records
                && records.getRangeIndex() instanceof BPlusTree tree) {
            return tree;
        }
        throw new IllegalStateException("An index of TDB2 that is no B+Tree: " + index.getName());
    }

    private static void take(Path filled, Path packed) throws IOException {
        try (var files = Files.list(filled)) {
            for (var file : files.toList()) {
                var name = file.getFileName().toString();
                if (TAKEN.stream().anyMatch(name::startsWith)) {
                    Files.deleteIfExists(packed.resolve(name));
                    Files.move(file, packed.resolve(name));
                }
            }
        }
    }
}
