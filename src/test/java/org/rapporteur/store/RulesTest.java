package org.rapporteur.store;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

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
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SHACL;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.rapporteur.graph.RdfFormats;
import org.rapporteur.graph.Sample;
import org.rapporteur.vocabulary.Scheme;
import org.rapporteur.vocabulary.Terms;

class RulesTest {

    private static final Path ONTOLOGY = Path.of("ontology");
    private static final Path EXAMPLES = Path.of("src/test/resources/shapes");
    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();
    private static final Rules RULES = rules();
    private static final List<Statement> SAMPLE = sample();

    @Test
    void theSampleKeepsTheRules() {
        assertEquals(List.of(), RULES.check(SAMPLE).violations());
    }

    @Test
    void doubtIsAWarning() {
        var warnings = RULES.check(SAMPLE).warnings();
        assertEquals(
                List.of(
                        "https://w3id.org/rapporteur/id/ambiguous-name/corvian: "
                                + "This name may mean more than one agent; all are kept "
                                + "(https://w3id.org/rapporteur/id/ambiguous-name/corvian)",
                        "https://w3id.org/rapporteur/id/document/sample-minutes: The file's"
                                + " properties say otherwise than the first page, which is believed"),
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
    void everyMessageOfTheShapesIsSaidOfAnExample() throws IOException {
        var shapes = read(ONTOLOGY.resolve("shapes.ttl"));
        var said = Files.readAllLines(EXAMPLES.resolve("violations.tsv"));
        var unsaid = new TreeSet<String>();
        for (var message : shapes.filter(null, SHACL.MESSAGE, null).objects()) {
            if (said.stream().noneMatch(line -> message.stringValue().contains(expected(line)))) {
                unsaid.add(message.stringValue());
            }
        }
        assertEquals(new TreeSet<>(), unsaid, "rules without an example that breaks them");
    }

    /// For each class an IRI as it should be, and one as it should not.
    @ParameterizedTest
    @CsvFileSource(
            files = "src/test/resources/shapes/iris.tsv",
            delimiter = '\t',
            numLinesToSkip = 1)
    void irisKeepTheirPatterns(String type, String good, String bad) {
        assertEquals(List.of(), aboutTheIri(type, good));
        assertTrue(!aboutTheIri(type, bad).isEmpty(), bad);
    }

    /// What the rules say of the IRI of something of which nothing but the class is known.
    private static List<String> aboutTheIri(String type, String iri) {
        var node = Values.iri(iri);
        var bare = VALUES.createStatement(node, RDF.TYPE, Values.iri(Terms.NAMESPACE, type));
        return RULES.check(List.of(bare)).violations().stream()
                .filter(message -> message.contains("IRI") || message.contains("is a term"))
                .toList();
    }

    private static String expected(String line) {
        var cells = line.split("\t", -1);
        return cells.length > 5 ? cells[5] : line;
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
        var property = Values.iri(cells[2]);
        var changed = new ArrayList<Statement>();
        var places = new TreeSet<String>();
        for (var statement : SAMPLE) {
            boolean same = statement.getSubject().stringValue().contains(cells[1]);
            if (same) {
                places.add(statement.getSubject().stringValue());
            }
            if (!same || !statement.getPredicate().equals(property)) {
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
        try (var shapes = Files.newInputStream(ONTOLOGY.resolve("shapes.ttl"))) {
            var background = new ArrayList<Statement>(read(ONTOLOGY.resolve("treaty.ttl")));
            for (var scheme : Scheme.values()) {
                background.addAll(read(Path.of(scheme.resource())));
            }
            return Rules.of(shapes, background);
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /// A made-up document, and something of each class.
    private static List<Statement> sample() {
        try {
            var statements = new ArrayList<>(Sample.statements());
            statements.addAll(read(EXAMPLES.resolve("sample.ttl")));
            return List.copyOf(statements);
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static Model read(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return Rio.parse(in, "", RDFFormat.TURTLE);
        }
    }

    private static List<Path> turtle() throws IOException {
        try (var files = Files.walk(ONTOLOGY)) {
            return files.filter(file -> file.toString().endsWith(".ttl")).sorted().toList();
        }
    }
}
