package org.rapporteur.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.helpers.RDFHandlerWrapper;
import org.rapporteur.graph.RdfFormat;
import org.rapporteur.graph.RdfFormats;
import org.rapporteur.store.Description;
import org.rapporteur.store.Place;
import org.rapporteur.vocabulary.Base;

/// Replaces the content of a store with what RDF files say. What they say in no graph goes into one
/// that is named after the file; what they say of the dataset itself is said anew.
record LoadCommand(Console console, Base base) {

    int run(List<Path> files, Place place) throws IOException {
        for (var file : files) {
            format(file);
        }
        long statements = 0;
        try (var build = place.begin()) {
            for (var file : files) {
                statements += load(file, build.handler());
            }
            build.describe(base.iri());
            build.publish();
        }
        console.say(
                String.format(
                        Locale.ROOT,
                        "Loaded: %,d statements of %,d files into %s",
                        statements,
                        files.size(),
                        place));
        return Summary.DONE;
    }

    private long load(Path file, RDFHandler handler) throws IOException {
        var receiver = new Receiver(handler, base, name(file));
        try {
            new ParsedAhead(format(file), file, base.graph(name(file))).send(receiver);
        } catch (RDFParseException | RDFHandlerException wrong) {
            throw new IOException("Cannot read %s: %s".formatted(file, wrong.getMessage()), wrong);
        }
        return receiver.statements;
    }

    private static RdfFormat format(Path file) {
        var name = file.getFileName().toString();
        return RdfFormats.ALL.stream()
                .filter(format -> name.endsWith("." + format.extension()))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "%s is no RDF by its name; there are %s"
                                        .formatted(
                                                file,
                                                String.join(
                                                        ", ",
                                                        RdfFormats.ALL.stream()
                                                                .map(RdfFormat::extension)
                                                                .toList()))));
    }

    private static String name(Path file) {
        var name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    /// Passes statements on, each in a graph.
    private static final class Receiver extends RDFHandlerWrapper {

        private final IRI own;
        private final String described;
        private long statements;

        Receiver(RDFHandler handler, Base base, String name) {
            super(handler);
            this.own = SimpleValueFactory.getInstance().createIRI(base.graph(name));
            this.described = base.graph(Description.GRAPH);
        }

        @Override
        public void handleStatement(Statement said) {
            var graph = Optional.ofNullable(said.getContext());
            if (graph.filter(name -> name.stringValue().equals(described)).isEmpty()) {
                statements++;
                super.handleStatement(
                        SimpleValueFactory.getInstance()
                                .createStatement(
                                        said.getSubject(),
                                        said.getPredicate(),
                                        said.getObject(),
                                        graph.orElse(own)));
            }
        }
    }
}
