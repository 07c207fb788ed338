package org.rapporteur.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.springframework.http.MediaType;

/// The forms in which answers to queries are had: rows and a yes or no in four formats, graphs in
/// all that RDF is written in.
final class Answers {

    private static final String JSON = "json";
    private static final String CSV = "csv";

    /// What Jena writes.
    private static final Map<String, Lang> LANGUAGES =
            Map.of(
                    "xml",
                    ResultSetLang.RS_XML,
                    CSV,
                    ResultSetLang.RS_CSV,
                    "tsv",
                    ResultSetLang.RS_TSV,
                    "text",
                    ResultSetLang.RS_Text);

    private static final List<Representation> ROWS =
            List.of(
                    form(JSON, "application/sparql-results+json"),
                    form("xml", "application/sparql-results+xml"),
                    form(CSV, "text/csv"),
                    form("tsv", "text/tab-separated-values"),
                    form(JSON, "application/json"),
                    form("xml", "application/xml"),
                    form("xml", "text/xml"),
                    form("text", "text/plain"));

    private static final List<Representation> GRAPHS =
            Stream.concat(
                            RdfResponses.RDF.stream(),
                            Stream.of(
                                    form("nt", "text/plain"),
                                    form("ttl", "application/x-turtle"),
                                    form("ttl", "application/turtle"),
                                    form("ttl", "text/n3"),
                                    form("jsonld", "application/json"),
                                    form("rdf", "application/xml"),
                                    form("rdf", "text/xml")))
                    .toList();

    /// Other names that clients have for the formats.
    private static final Map<String, String> ALIASES =
            Map.of(
                    "turtle", "ttl",
                    "n3", "ttl",
                    "text", "nt",
                    "ntriples", "nt",
                    "nquads", "nq",
                    "json-ld", "jsonld",
                    "rdfxml", "rdf",
                    "rdf+xml", "rdf");

    /// The extensions that the address of the endpoint may have.
    static final List<String> EXTENSIONS =
            Stream.concat(
                            ROWS.stream().map(Representation::name).distinct().sorted(),
                            RdfResponses.RDF.stream().map(Representation::name))
                    .toList();

    private Answers() {}

    /// The forms that an answer to this query can have; the first where nobody minds.
    static List<Representation> to(Query query) {
        return query.isConstructType() || query.isDescribeType() ? GRAPHS : ROWS;
    }

    /// The forms of a graph.
    static List<Representation> ofGraphs() {
        return GRAPHS;
    }

    /// The form with a name or a media type.
    static Optional<Representation> named(String name, List<Representation> offers) {
        return exactly(name, offers).or(() -> exactly(ALIASES.getOrDefault(name, ""), offers));
    }

    private static Optional<Representation> exactly(String name, List<Representation> offers) {
        var known = name.replace(' ', '+');
        return offers.stream()
                .filter(offer ->
                        offer.name().equals(known) || offer.type().toString().equals(known))
                .findFirst();
    }

    static void write(RowSet rows, Representation form, OutputStream out) throws IOException {
        if (form.name().equals(JSON)) {
            JsonRows.write(rows, out);
        } else {
            var written = form.name().equals(CSV) ? ChangedTerms.withMarkedBlanks(rows) : rows;
            writer(form).write(out, written, new Context());
        }
        out.flush();
    }

    static void write(boolean answer, Representation form, OutputStream out) throws IOException {
        if (form.name().equals(JSON)) {
            JsonRows.write(answer, out);
        } else {
            writer(form).write(out, answer, new Context());
        }
        out.flush();
    }

    private static RowSetWriter writer(Representation form) {
        var language = LANGUAGES.get(form.name());
        return RowSetWriterRegistry.getFactory(language).create(language);
    }

    private static Representation form(String name, String type) {
        return new Representation(name, MediaType.parseMediaType(type));
    }
}
