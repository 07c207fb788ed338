package org.rapporteur.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.file.PathUtils;
import org.apache.jena.query.TxnType;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.rapporteur.document.Transcript;

/// A build in progress for a store that is reached by HTTP. It grows in a temporary folder of this
/// machine, and the store hears of it when it is whole.
final class RemoteBuild implements Draft {

    private final RemoteStore store;
    private final Path folder;
    private final Build here;
    private final Snapshot before;

    private RemoteBuild(RemoteStore store, Path folder, Snapshot before) throws IOException {
        this.store = store;
        this.folder = folder;
        this.before = before;
        this.here = Build.begin(folder.resolve("store"));
    }

    /// Begins a build for a store.
    ///
    /// @throws IOException if the store does not answer, or holds what is not ours
    static RemoteBuild begin(Place.Remote remote) throws IOException {
        var store = RemoteStore.reach(remote);
        var before = store.begin();
        if (before.isNone()) {
            new RemoteSwap(store).checkThatNothingIsLost();
        }
        return new RemoteBuild(store, Files.createTempDirectory("rapporteur-build"), before);
    }

    @Override
    public RDFHandler handler() {
        return here.handler();
    }

    @Override
    public void load(String graph, String file, InputStream turtle) throws IOException {
        here.load(graph, file, turtle);
    }

    @Override
    public void keep(String document, Transcript text) {
        // Only a folder of ours has a place for texts.
    }

    @Override
    public void describe(String base) {
        here.describe(base);
    }

    @Override
    public void tell(BuildFigures figures) throws IOException {
        here.tell(figures);
    }

    @Override
    public BuildSize publish() throws IOException {
        long quads = here.publish().quads();
        var now = store.begin();
        if (!now.equals(before)) {
            throw new IOException(
                    "Another build was published in %s meanwhile: build again"
                            .formatted(store.link().remote()));
        }
        try (var whole = Store.open(folder.resolve("store"))) {
            var edition = whole.edition();
            var digest = edition.substring(edition.indexOf('-') + 1);
            var next = "%04d-%s".formatted(before.number() + 1, digest);
            var data = whole.dataset();
            data.begin(TxnType.READ);
            try {
                new RemoteSwap(store).publish(data, next, before, folder);
            } finally {
                data.end();
            }
        }
        return new BuildSize(quads, 0);
    }

    @Override
    public void close() throws IOException {
        here.close();
        if (Files.exists(folder)) {
            PathUtils.deleteDirectory(folder);
        }
    }
}
