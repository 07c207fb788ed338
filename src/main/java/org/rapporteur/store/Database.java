package org.rapporteur.store;

import java.nio.file.Path;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.TDB2StorageBuilder;

/// The TDB2 files of one build. They are opened without TDB2's own lock, which would keep a second
/// process from reading: a published build is never written again.
final class Database {

    static {
        JenaSystem.init();
    }

    private Database() {}

    static DatasetGraphTDB open(Path directory) {
        return TDB2StorageBuilder.build(Location.create(directory));
    }

    /// The same data with the union of all named graphs as the default graph, and queries run in
    /// our way.
    static DatasetGraph union(DatasetGraphTDB data) {
        data.getContext().set(TDB2.symUnionDefaultGraph, true);
        QC.setFactory(data.getContext(), NumberedExecutor::new);
        return new Union(data);
    }

    private static final class Union extends DatasetGraphWrapper {

        Union(DatasetGraph data) {
            super(data);
        }

        @Override
        public Graph getDefaultGraph() {
            return getUnionGraph();
        }
    }
}
