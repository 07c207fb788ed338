package org.rapporteur.graph;

import java.io.OutputStream;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.RDFWriter;

/// A format that RDF is written and read in; `quads` where it keeps the names of graphs.
public record RdfFormat(
        String name,
        String extension,
        String mediaType,
        boolean quads,
        Function<OutputStream, RDFWriter> writer,
        Supplier<RDFParser> parser) {

    /// A writer to a stream; statements are sent to it between `startRDF` and `endRDF`.
    public RDFWriter write(OutputStream out) {
        return writer.apply(out);
    }

    @Override
    public String toString() {
        return name;
    }
}
