package org.rapporteur.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.jena.dboe.base.block.BlockMgr;
import org.apache.jena.dboe.base.block.BlockMgrFactory;
import org.apache.jena.dboe.base.block.FileMode;
import org.apache.jena.dboe.base.file.FileFactory;
import org.apache.jena.dboe.base.file.FileSet;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.base.record.RecordFactory;
import org.apache.jena.dboe.sys.Names;
import org.apache.jena.dboe.trans.bplustree.BPlusTreeParams;
import org.apache.jena.dboe.trans.bplustree.rewriter.BPlusTreeRewriter;
import org.apache.jena.tdb2.sys.SystemTDB;

/// Writes an index of TDB2 from sorted quads, front to back and with full blocks, as TDB2's own
/// loader for the largest data (`tdb2.xloader`) does.
final class PackedIndex {

    private static final int READ_CACHE = 10;
    private static final int WRITE_CACHE = 100;

    private PackedIndex() {}

    /// Replaces the index of a name in the folder of a database that nobody has open. Without any
    /// quads the index stays as it is: empty. Tells how many there are.
    static long write(Path database, String name, SortedQuads quads) throws IOException {
        if (!quads.next()) {
            return 0;
        }
        var all = new Records(quads);
        write(database, name, SystemTDB.indexRecordQuadFactory, all);
        return all.many;
    }

    /// Writes the records of an index in their order into a folder.
    static void write(Path folder, String name, RecordFactory records, Iterator<Record> all)
            throws IOException {
        var files = new FileSet(Location.create(folder), name);
        var state =
                FileFactory.createBufferChannel(fresh(files, Names.extBptState), Names.extBptState);
        var tree =
                BPlusTreeRewriter.packIntoBPlusTree(
                        all,
                        new BPlusTreeParams(
                                BPlusTreeParams.calcOrder(SystemTDB.BlockSize, records), records),
                        records,
                        state,
                        blocks(files, Names.extBptTree),
                        blocks(files, Names.extBptRecords));
        tree.close();
    }

    private static BlockMgr blocks(FileSet files, String extension) throws IOException {
        return BlockMgrFactory.create(
                fresh(files, extension),
                extension,
                FileMode.direct,
                SystemTDB.BlockSize,
                READ_CACHE,
                WRITE_CACHE);
    }

    /// The same files, of which one is not there any more.
    private static FileSet fresh(FileSet files, String extension) throws IOException {
        Files.deleteIfExists(Path.of(files.filename(extension)));
        return files;
    }

    /// The quads, from the one that was reached, as the keys of an index.
    private static final class Records implements Iterator<Record> {

        private final SortedQuads quads;
        private boolean more = true;
        private long many;

        Records(SortedQuads quads) {
            this.quads = quads;
        }

        @Override
        public boolean hasNext() {
            return more;
        }

        @Override
        public Record next() {
            if (!more) {
                throw new NoSuchElementException();
            }
            var key = ByteBuffer.allocate(Spool.WIDTH * Long.BYTES);
            for (int i = 0; i < Spool.WIDTH; i++) {
                key.putLong(quads.at(i));
            }
            try {
                more = quads.next();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            many++;
            return SystemTDB.indexRecordQuadFactory.create(key.array());
        }
    }
}
