package org.rapporteur.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;

/// What the dataset is and where it is to be had, whatever it holds: `store/dataset.ttl` at the
/// addresses of a site.
final class Description {

    private static final String FILE = "store/dataset.ttl";

    private Description() {}

    /// The description as quads of a graph, to whose name the file's addresses are relative.
    static List<Quad> quads(String graph) {
        var quads = new ArrayList<Quad>();
        try (InputStream in = Description.class.getClassLoader().getResourceAsStream(FILE)) {
            var parser = Rio.createParser(RDFFormat.TURTLE);
            parser.setRDFHandler(new Taker(graph, quads));
            parser.parse(Objects.requireNonNull(in, FILE), graph);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return quads;
    }

    private static final class Taker extends AbstractRDFHandler {

        private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

        private final Bridge bridge = new Bridge("dataset");
        private final String graph;
        private final List<Quad> quads;

        Taker(String graph, List<Quad> quads) {
            this.graph = graph;
            this.quads = quads;
        }

        @Override
        public void handleStatement(Statement said) {
            quads.add(
                    bridge.quad(
                            VALUES.createStatement(
                                    said.getSubject(),
                                    said.getPredicate(),
                                    said.getObject(),
                                    VALUES.createIRI(graph))));
        }
    }
}
