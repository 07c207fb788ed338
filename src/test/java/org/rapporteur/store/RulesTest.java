package org.rapporteur.store;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.rapporteur.graph.RdfFormats;
import org.rapporteur.graph.Sample;
import org.rapporteur.vocabulary.Scheme;

class RulesTest {

    private static final Path ONTOLOGY = Path.of("ontology");
    private static final Path EXAMPLES = Path.of("src/test/resources/shapes");
    private static final String STATE =
            """
            @prefix : <https://w3id.org/rapporteur/ontology#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            <https://w3id.org/rapporteur/id/state/xaa> a :State ; skos:prefLabel "Arvandia"@en .
            """;

    private static final Rules RULES = rules();

    @Test
    void theSampleKeepsTheRules() {
        assertEquals(List.of(), RULES.check(Sample.statements()).violations());
    }

    @Test
    void doubtIsAWarning() {
        var warnings = RULES.check(Sample.statements()).warnings();
        assertEquals(
                List.of(
                        "https://w3id.org/rapporteur/id/ambiguous-name/corvian: "
                                + "This name may mean more than one agent; all are kept "
                                + "(https://w3id.org/rapporteur/id/ambiguous-name/corvian)"),
                warnings);
    }

    /// Each example is the sample with one thing put wrong: what is said of a node is replaced.
    @TestFactory
    Stream<DynamicTest> everyRuleRefusesItsViolatingExample() throws IOException {
        var lines = Files.readAllLines(EXAMPLES.resolve("violations.tsv"));
        return lines.stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .map(cells -> dynamicTest(cells[0], () -> refuses(cells)));
    }

    @Test
    void everyClassThatTheSampleUsesHasAShape() throws IOException {
        var shapes = Files.readString(ONTOLOGY.resolve("shapes.ttl"));
        var bare = new TreeSet<String>();
        for (var statement : Sample.statements()) {
            if (statement.getPredicate().equals(RDF.TYPE)) {
                var type = Values.iri(statement.getObject().stringValue()).getLocalName();
                if (!shapes.matches("(?s).*targetClass [^;.]*:" + type + "\\b.*")) {
                    bare.add(type);
                }
            }
        }
        assertEquals(new TreeSet<>(), bare);
    }

    @Test
    void theOntologyLoadsInBothLibrariesAlike() throws IOException {
        for (var file : turtle()) {
            var text = Files.readString(file);
            var graph = GraphFactory.createDefaultGraph();
            RDFParser.fromString(text, Lang.TURTLE).parse(graph);
            var model = Rio.parse(new StringReader(text), "", RDFFormat.TURTLE);
            assertEquals(graph.size(), model.size(), file.toString());
            assertTrue(!model.isEmpty());
        }
    }

    @Test
    void theWholeDatasetIsChecked() throws IOException {
        var directory = Files.createTempDirectory("rules");
        try (var build = Build.begin(directory)) {
            Sample.statements().forEach(build.handler()::handleStatement);
            build.publish();
        }
        try (var store = Store.open(directory)) {
            var findings = RULES.check(store.dataset());
            assertTrue(!findings.conforms(), "the schemes were not loaded");
            var report = new ByteArrayOutputStream();
            RULES.report(store.dataset(), RdfFormats.named("ttl").orElseThrow(), report);
            assertTrue(report.toString(StandardCharsets.UTF_8).contains("sh:conforms false"));
        }
        new Builds(directory).remove("0001");
    }

    private static void refuses(String[] cells) throws IOException {
        var subject = cells[1];
        var property = Values.iri(cells[2]);
        var changed = new ArrayList<Statement>();
        var places = new TreeSet<String>();
        for (var statement : Sample.statements()) {
            boolean same = statement.getSubject().stringValue().contains(subject);
            if (same && statement.getPredicate().equals(property)) {
                places.add(statement.getSubject().stringValue());
            } else {
                changed.add(statement);
            }
        }
        assertTrue(!places.isEmpty(), "nothing to put wrong");
        for (var value : cells[3].isEmpty() ? new String[0] : cells[3].split(" \\| ")) {
            var turtle = "<%s> <%s> %s .".formatted(places.first(), property, value);
            changed.addAll(Rio.parse(new StringReader(turtle), "", RDFFormat.TURTLE));
        }
        var findings = RULES.check(changed);
        var said = cells[4].equals("warning") ? findings.warnings() : findings.violations();
        var expected = cells[5];
        var messages = said.stream().filter(message -> message.contains(expected)).collect(toSet());
        assertTrue(!messages.isEmpty(), () -> expected + " is not among " + said);
    }

    private static Rules rules() {
        try {
            var background = new ArrayList<Statement>();
            for (var scheme : Scheme.values()) {
                try (var in = Files.newInputStream(Path.of(scheme.resource()))) {
                    background.addAll(Rio.parse(in, "", RDFFormat.TURTLE));
                }
            }
            background.addAll(Rio.parse(new StringReader(STATE), "", RDFFormat.TURTLE));
            var shapes = Files.readString(ONTOLOGY.resolve("shapes.ttl"));
            var bytes = shapes.getBytes(StandardCharsets.UTF_8);
            return Rules.of(new ByteArrayInputStream(bytes), background);
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static List<Path> turtle() throws IOException {
        try (var files = Files.walk(ONTOLOGY)) {
            return files.filter(file -> file.toString().endsWith(".ttl")).sorted().toList();
        }
    }
}
