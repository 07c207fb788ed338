package org.rapporteur.graph;

import java.io.BufferedWriter;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.rio.jsonld.JSONLDParser;
import org.eclipse.rdf4j.rio.jsonld.JSONLDWriter;
import org.eclipse.rdf4j.rio.nquads.NQuadsParser;
import org.eclipse.rdf4j.rio.ntriples.NTriplesParser;
import org.eclipse.rdf4j.rio.ntriples.NTriplesWriter;
import org.eclipse.rdf4j.rio.rdfxml.RDFXMLParser;
import org.eclipse.rdf4j.rio.rdfxml.RDFXMLWriter;
import org.eclipse.rdf4j.rio.trig.TriGParser;
import org.eclipse.rdf4j.rio.trig.TriGWriter;
import org.eclipse.rdf4j.rio.turtle.TurtleParser;
import org.eclipse.rdf4j.rio.turtle.TurtleWriter;

/// The formats that RDF is written and read in.
public final class RdfFormats {

    /// All of them; the first is used where nobody asks for another.
    public static final List<RdfFormat> ALL =
            List.of(
                    new RdfFormat(
                            "trig",
                            "trig",
                            "application/trig",
                            true,
                            TriGWriter::new,
                            TriGParser::new),
                    new RdfFormat(
                            "ttl",
                            "ttl",
                            "text/turtle",
                            false,
                            TurtleWriter::new,
                            TurtleParser::new),
                    new RdfFormat(
                            "nq",
                            "nq",
                            "application/n-quads",
                            true,
                            out -> new QuadLines(characters(out)),
                            NQuadsParser::new),
                    new RdfFormat(
                            "jsonld",
                            "jsonld",
                            "application/ld+json",
                            true,
                            JSONLDWriter::new,
                            JSONLDParser::new),
                    new RdfFormat(
                            "rdf",
                            "rdf",
                            "application/rdf+xml",
                            false,
                            RDFXMLWriter::new,
                            RDFXMLParser::new),
                    new RdfFormat(
                            "nt",
                            "nt",
                            "application/n-triples",
                            false,
                            out -> new NTriplesWriter(characters(out)),
                            NTriplesParser::new));

    private RdfFormats() {}

    /// The writers of lines send each term by itself; encoded one by one, that took most of their
    /// time.
    private static Writer characters(OutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    /// The format with a name, which is also its extension.
    public static Optional<RdfFormat> named(String name) {
        return ALL.stream().filter(format -> format.name().equals(name)).findFirst();
    }

    /// The format with a media type.
    public static Optional<RdfFormat> ofMediaType(String mediaType) {
        return ALL.stream().filter(format -> format.mediaType().equals(mediaType)).findFirst();
    }

    /// The names of all formats, for messages.
    public static String names() {
        return ALL.stream().map(RdfFormat::name).collect(Collectors.joining(", "));
    }
}
