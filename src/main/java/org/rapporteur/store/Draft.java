package org.rapporteur.store;

import java.io.IOException;
import java.io.InputStream;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.rapporteur.document.Transcript;

/// A build in progress. Readers see nothing of it until it is published; closed without that, it is
/// removed and the old build stays. One thread begins, fills and publishes it.
public sealed interface Draft extends AutoCloseable permits Build, RemoteBuild {

    /// Takes statements into the build; what comes between `startRDF` and `endRDF` shares its blank
    /// nodes.
    RDFHandler handler();

    /// Takes a file of Turtle into one graph; `file` names it in messages.
    void load(String graph, String file, InputStream turtle) throws IOException;

    /// Keeps the text of a document, for people to read what its facts were read from; a store that
    /// is not ours has no place for it.
    void keep(String document, Transcript text);

    /// Adds a description of what the build holds by now, at addresses under a base.
    void describe(String base);

    /// Keeps the figures of the run beside the build.
    void tell(BuildFigures figures) throws IOException;

    /// Publishes the build in one step and removes the builds that nobody reads any more; tells its
    /// size.
    BuildSize publish() throws IOException;

    @Override
    void close() throws IOException;
}
