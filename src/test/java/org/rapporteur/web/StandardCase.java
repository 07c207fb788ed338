package org.rapporteur.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.TestManifest;

/// A case of a test suite of the W3C, as a manifest of its vocabulary (`mf:`, `qt:`) tells it: what
/// it is to show, its query, the statements it is asked over (those of a graph under the address of
/// their file, the others in the default graph), and the answer, if it is about one.
record StandardCase(
        String name,
        String kind,
        URI query,
        List<String> data,
        List<String> graphs,
        Optional<String> answer,
        boolean lax) {

    private static final String SUITES = "testcases-sparql-1.1-w3c/manifest-all.ttl";
    private static final String QUERIES = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#";

    private static final String DRAFTS = "http://www.w3.org/2001/sw/DataAccess/tests/test-dawg#";

    /// Copies all the suites that the tests have on their class path.
    static void unpack(Path into) throws IOException {
        var found = StandardCase.class.getClassLoader().getResource(SUITES);
        if (found == null) {
            throw new IOException("No suites on the class path");
        }
        var archive = URI.create(found.toString().substring(0, found.toString().indexOf('!')));
        try (var files = FileSystems.newFileSystem(archive, Map.of());
                var all = Files.walk(files.getPath("/"))) {
            all.filter(file -> file.toString().startsWith("/testcases-"))
                    .forEach(file -> copy(file, into.resolve(file.toString().substring(1))));
        }
    }

    private static void copy(Path file, Path to) {
        try {
            Files.copy(file, to);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// The cases of a manifest and of those that it includes.
    static Stream<StandardCase> of(Path manifest) {
        var model = RDFDataMgr.loadModel(manifest.toUri().toString());
        var included =
                listed(model.listObjectsOfProperty(TestManifest.include).toList())
                        .flatMap(other -> of(Path.of(URI.create(other.getURI()))));
        var own =
                listed(model.listObjectsOfProperty(TestManifest.entries).toList())
                        .filter(entry ->
                                entry.hasProperty(TestManifest.action) && !isWithdrawn(entry))
                        .map(entry -> read(manifest, entry));
        return Stream.concat(included, own);
    }

    private static Stream<Resource> listed(List<? extends RDFNode> lists) {
        return lists.stream()
                .flatMap(list -> list.as(RDFList.class).asJavaList().stream())
                .map(node -> node.asResource());
    }

    private static boolean isWithdrawn(Resource entry) {
        return entry.hasProperty(
                ResourceFactory.createProperty(DRAFTS, "approval"),
                ResourceFactory.createResource(DRAFTS + "Withdrawn"));
    }

    private static StandardCase read(Path manifest, Resource entry) {
        var action = entry.getPropertyResourceValue(TestManifest.action);
        var query =
                action.hasProperty(queries("query"))
                        ? action.getPropertyResourceValue(queries("query"))
                        : action;
        return new StandardCase(
                manifest.getName(manifest.getNameCount() - 2) + " " + entry.getLocalName(),
                entry.getPropertyResourceValue(RDF.type).getLocalName(),
                URI.create(query.isAnon() ? "urn:x-none" : query.getURI()),
                addresses(action, queries("data")),
                addresses(action, queries("graphData")),
                addresses(entry, TestManifest.result).stream().findFirst(),
                entry.hasProperty(
                        ResourceFactory.createProperty(
                                TestManifest.getURI(), "resultCardinality")));
    }

    private static Property queries(String name) {
        return ResourceFactory.createProperty(QUERIES, name);
    }

    private static List<String> addresses(Resource of, Property property) {
        return of.listProperties(property).toList().stream()
                .map(statement -> statement.getObject())
                .filter(object -> object.isURIResource())
                .map(object -> object.asResource().getURI())
                .toList();
    }

    /// Whether it shows an answer to a query that any store without entailment can be asked.
    boolean isAnswered() {
        return (kind.equals("QueryEvaluationTest") || kind.equals("CSVResultFormatTest"))
                && !name.startsWith("entailment ")
                && !name.startsWith("service ");
    }

    /// Whether it shows what is a query and what is none.
    boolean isOfSyntax() {
        return kind.matches("(Positive|Negative)SyntaxTest(11)?");
    }

    /// Whether it is about the order of rows; elsewhere ties may be broken in any way.
    boolean isOfOrder() {
        return name.startsWith("sort ");
    }

    /// The query as it is asked from afar, with the base that its file gives it.
    String words() {
        try {
            return "BASE <%s>\n%s".formatted(query, Files.readString(Path.of(query)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// The query, read.
    Query read() {
        return QueryFactory.create(words());
    }

    /// Puts what it is asked over into a dataset; graphs that only the query names are among it.
    void fill(DatasetGraph dataset) {
        data.forEach(file -> RDFDataMgr.read(dataset, file));
        if (isOfSyntax()) {
            return;
        }
        var named = read();
        Stream.of(graphs, named.getGraphURIs(), named.getNamedGraphURIs())
                .flatMap(List::stream)
                .distinct()
                .forEach(file ->
                        dataset.addGraph(NodeFactory.createURI(file), RDFDataMgr.loadGraph(file)));
    }

    @Override
    public String toString() {
        return name;
    }
}
