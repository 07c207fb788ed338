package org.rapporteur.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.rapporteur.document.Transcript;

/// A build in progress in a folder.
public final class Build implements Draft {

    private final Builds builds;
    private final String name;
    private final Hold hold;
    private final BulkLoad load;
    private final Thread thread = Thread.currentThread();
    private final Transcripts.Keeping texts;
    private final ContentDigest digest = new ContentDigest();
    private int scopes;
    private boolean open = true;
    private boolean shut;

    private Build(Builds builds, String name, Hold hold) throws IOException {
        this.builds = builds;
        this.name = name;
        this.hold = hold;
        this.texts = new Transcripts.Keeping(builds.transcripts(name));
        this.load = new BulkLoad(builds.database(name));
    }

    /// Begins a build, after removing what a killed run left.
    ///
    /// @throws IOException if another build is under way in the same directory
    public static Build begin(Path directory) throws IOException {
        Files.createDirectories(directory);
        var builds = new Builds(directory);
        var hold = Hold.alone(builds.writer()).orElseThrow(() -> busy(directory));
        try {
            builds.clean();
            return new Build(builds, builds.create(), hold);
        } catch (IOException | RuntimeException broken) {
            hold.close();
            throw broken;
        }
    }

    @Override
    public RDFHandler handler() {
        return new Loader();
    }

    @Override
    public void load(String graph, String file, InputStream turtle) throws IOException {
        try {
            var parser = Rio.createParser(RDFFormat.TURTLE);
            parser.setRDFHandler(new OneGraph(SimpleValueFactory.getInstance().createIRI(graph)));
            parser.parse(turtle, graph);
        } catch (RDFParseException | RDFHandlerException wrong) {
            throw new IOException("Cannot read %s: %s".formatted(file, wrong.getMessage()), wrong);
        }
    }

    @Override
    public void keep(String document, Transcript text) {
        check();
        try {
            texts.add(document, text);
        } catch (IOException broken) {
            throw new UncheckedIOException("The texts cannot be written", broken);
        }
    }

    @Override
    public void describe(String base) {
        check();
        try {
            load.contents().told(base).forEach(this::add);
        } catch (IOException broken) {
            throw new UncheckedIOException("The quads cannot be counted", broken);
        }
    }

    @Override
    public void tell(BuildFigures figures) throws IOException {
        check();
        Files.writeString(builds.figures(name), figures.text());
    }

    @Override
    public BuildSize publish() throws IOException {
        check();
        shut = true;
        texts.close();
        var size = load.finish();
        indexWords();
        Withdrawn.since(builds, name);
        Files.writeString(builds.digest(name), digest.toString());
        builds.point(name);
        open = false;
        try (hold) {
            builds.clean();
        }
        return size;
    }

    private void indexWords() throws IOException {
        var data = Database.open(builds.database(name));
        data.begin(TxnType.READ);
        try {
            WordIndex.make(data, builds.words(name));
        } finally {
            data.end();
            data.shutdown();
        }
    }

    private void add(Quad quad) {
        digest.add(quad);
        load.add(quad);
    }

    @Override
    public void close() throws IOException {
        if (open) {
            open = false;
            try (hold) {
                shut();
                builds.remove(name);
            }
        }
    }

    /// Gives up what was not committed, and closes the files.
    private void shut() throws IOException {
        if (!shut) {
            shut = true;
            texts.close();
            load.giveUp();
        }
    }

    private void check() {
        if (!open) {
            throw new IllegalStateException("The build is finished");
        }
        if (!thread.equals(Thread.currentThread())) {
            throw new IllegalStateException("A build is filled by the thread that began it");
        }
    }

    private static IOException busy(Path directory) {
        return new IOException(
                "Another build is writing to %s: wait until it ends".formatted(directory));
    }

    private class Loader extends AbstractRDFHandler {

        private Bridge bridge = scope();

        @Override
        public void startRDF() {
            bridge = scope();
        }

        @Override
        public void handleStatement(Statement statement) {
            check();
            add(bridge.quad(statement));
        }

        private Bridge scope() {
            return new Bridge("s" + scopes++);
        }
    }

    private final class OneGraph extends Loader {

        private final Resource graph;

        OneGraph(Resource graph) {
            this.graph = graph;
        }

        @Override
        public void handleStatement(Statement statement) {
            super.handleStatement(
                    SimpleValueFactory.getInstance()
                            .createStatement(
                                    statement.getSubject(),
                                    statement.getPredicate(),
                                    statement.getObject(),
                                    graph));
        }
    }
}
