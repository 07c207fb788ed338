package org.rapporteur.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SHACL;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;

/// What the dataset is and where it is to be had, whatever it holds: `store/dataset.ttl` at the
/// addresses of a site; what may be asked of it: each of the questions as a SHACL executable
/// (`sh:SPARQLExecutable`), in the way of the SIB's collection of examples
/// (https://github.com/sib-swiss/sparql-examples); and where a site hands it out as files
/// (`store/downloads.ttl`).
public final class Description {

    /// The name of the graph that it is told in.
    public static final String GRAPH = "dataset";

    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();
    private static final IRI TARGET = VALUES.createIRI("https://schema.org/target");

    private Description() {}

    /// The description as quads of a graph, to whose name the file's addresses are relative.
    static List<Quad> quads(String graph) {
        var quads = read("store/dataset.ttl", graph);
        var taker = new Taker(graph, quads);
        Questions.all().forEach(question -> pose(question, graph, taker));
        return quads;
    }

    /// Where a site hands the dataset out as files, in the same way. It is no part of the graph:
    /// behind those addresses are files, about which there is nothing more to say.
    public static List<Quad> downloads(String graph) {
        return read("store/downloads.ttl", graph);
    }

    private static List<Quad> read(String file, String graph) {
        var quads = new ArrayList<Quad>();
        try (InputStream in = Description.class.getClassLoader().getResourceAsStream(file)) {
            var parser = Rio.createParser(RDFFormat.TURTLE);
            parser.setRDFHandler(new Taker(graph, quads));
            parser.parse(Objects.requireNonNull(in, file), graph);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return quads;
    }

    private static void pose(Questions.Posed question, String graph, Taker taker) {
        var base = graph.substring(0, graph.lastIndexOf("graph/"));
        var example = VALUES.createIRI(base + "dataset#question-" + question.name());
        taker.say(example, RDF.TYPE, SHACL.SPARQL_EXECUTABLE);
        taker.say(example, RDF.TYPE, SHACL.SPARQL_SELECT_EXECUTABLE);
        taker.say(example, RDFS.COMMENT, VALUES.createLiteral(question.title(), "en"));
        taker.say(example, SHACL.SELECT, VALUES.createLiteral(question.query()));
        taker.say(example, TARGET, VALUES.createIRI(base + "sparql"));
        taker.say(example, DCTERMS.SUBJECT, VALUES.createIRI(base + "dataset"));
    }

    private static final class Taker extends AbstractRDFHandler {

        private final Bridge bridge = new Bridge("dataset");
        private final String graph;
        private final List<Quad> quads;

        Taker(String graph, List<Quad> quads) {
            this.graph = graph;
            this.quads = quads;
        }

        @Override
        public void handleStatement(Statement said) {
            say(said.getSubject(), said.getPredicate(), said.getObject());
        }

        void say(Resource subject, IRI predicate, Value object) {
            var name = VALUES.createIRI(graph);
            quads.add(bridge.quad(VALUES.createStatement(subject, predicate, object, name)));
        }
    }
}
