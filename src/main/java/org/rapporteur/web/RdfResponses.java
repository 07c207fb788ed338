package org.rapporteur.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.Quad;
import org.rapporteur.graph.RdfFormat;
import org.rapporteur.graph.RdfFormats;
import org.rapporteur.store.Bridge;
import org.rapporteur.vocabulary.Prefixes;
import org.rapporteur.web.EntityView.Link;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Responses in the RDF formats, all written by Rio, each with an entity tag made from its bytes.
final class RdfResponses {

    /// What RDF is served as, Turtle first: that is what one gets who does not mind.
    static final List<Representation> RDF =
            RdfFormats.ALL.stream()
                    .sorted(Comparator.comparing(format -> !format.name().equals("ttl")))
                    .map(RdfResponses::representation)
                    .toList();

    /// The same, or a page to read.
    static final List<Representation> RDF_OR_HTML =
            Stream.concat(RDF.stream(), Stream.of(Representation.HTML)).toList();

    /// Graphs of so many triples are sorted before they are written.
    private static final int SORTED = 50_000;

    private static final Map<MediaType, String> CONTENT_TYPES = new ConcurrentHashMap<>();

    private RdfResponses() {}

    /// Where what a page shows is to be had as RDF, by the path of the page.
    static List<Link> links(String path) {
        return RDF.stream().map(form -> new Link(form.name(), path + "." + form.name())).toList();
    }

    static ResponseEntity<byte[]> of(Collection<Quad> quads, Representation form) {
        return of(quads, "", List.of(), form);
    }

    /// A response that begins with what it is about, with links to what belongs to it.
    static ResponseEntity<byte[]> of(
            Collection<Quad> quads, String first, List<String> links, Representation form) {
        var body = write(quads, first, RdfFormats.named(form.name()).orElseThrow());
        var response = ResponseEntity.ok();
        if (!links.isEmpty()) {
            response.header(HttpHeaders.LINK, links.toArray(String[]::new));
        }
        return response.header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .eTag(tag(body))
                .contentType(new MediaType(form.type(), StandardCharsets.UTF_8))
                .body(body);
    }

    /// The media type of a form, with the charset where there is one to say.
    static String contentType(Representation form) {
        return CONTENT_TYPES.computeIfAbsent(form.type(), RdfResponses::contentType);
    }

    private static String contentType(MediaType type) {
        return type.getSubtype().endsWith("xml")
                ? type.toString()
                : new MediaType(type, StandardCharsets.UTF_8).toString();
    }

    /// Writes a graph; what is small comes in a fixed order.
    static void write(Graph graph, Representation form, OutputStream out) throws IOException {
        var writer = RdfFormats.named(form.name()).orElseThrow().write(out);
        writer.startRDF();
        Prefixes.declare(writer);
        if (graph.size() <= SORTED) {
            Bridge.send(graph.stream().sorted(Bridge.ORDER).iterator(), writer);
        } else {
            Bridge.send(graph.find(), writer);
        }
        writer.endRDF();
        out.flush();
    }

    /// Writes quads as they come, with the names of their graphs where they are wanted and the form
    /// has a place for them.
    static void write(Iterator<Quad> quads, boolean named, Representation form, OutputStream out)
            throws IOException {
        var format = RdfFormats.named(form.name()).orElseThrow();
        var writer = format.write(out);
        writer.startRDF();
        Prefixes.declare(writer);
        if (named && format.quads()) {
            Bridge.sendQuads(quads, writer);
        } else {
            Bridge.send(Iter.map(quads, Quad::asTriple), writer);
        }
        writer.endRDF();
        out.flush();
    }

    private static byte[] write(Collection<Quad> quads, String first, RdfFormat format) {
        var out = new ByteArrayOutputStream();
        var writer = format.write(out);
        writer.startRDF();
        Prefixes.declare(writer);
        var statements =
                format.quads()
                        ? Statements.inGraphs(quads, first)
                        : Statements.merged(quads, first);
        statements.forEach(writer::handleStatement);
        writer.endRDF();
        return out.toByteArray();
    }

    private static String tag(byte[] body) {
        return "W/\"" + DigestUtils.sha256Hex(body).substring(0, 24) + '"';
    }

    private static Representation representation(RdfFormat format) {
        return new Representation(format.name(), MediaType.parseMediaType(format.mediaType()));
    }
}
