package org.rapporteur;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.InfModel;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.reasoner.Reasoner;
import org.apache.jena.reasoner.ReasonerRegistry;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.pipeline.Background;
import org.rapporteur.vocabulary.Terms;

/// The graph of the sample documents keeps what the ontology and the shapes promise.
class SampleGraphTest {

    private static final String BASE = "https://w3id.org/rapporteur/";

    private static final String PREFIXES =
            """
            BASE <%s>
            PREFIX : <%s>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX oa: <http://www.w3.org/ns/oa#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            """
                    .formatted(BASE, Terms.NAMESPACE);

    /// How many nodes the reasoner gets at once; the time that it takes grows with the square.
    private static final int PART = 100;

    private static final Model ONTOLOGY = RDFDataMgr.loadModel("ontology/treaty.ttl");
    private static final Model GRAPH = graph();

    /// Jena's full OWL reasoner, with the ontology read once.
    private static final Reasoner OWL = ReasonerRegistry.getOWLReasoner().bindSchema(ONTOLOGY);

    @TestFactory
    Stream<DynamicTest> everyExampleOfTheOntologyStandsInTheGraph() throws IOException {
        var all = ModelFactory.createDefaultModel().add(GRAPH);
        for (var more : more()) {
            RDFDataMgr.read(all, more.toString());
        }
        return ONTOLOGY.listStatements(null, SKOS.example, (RDFNode) null).toList().stream()
                .map(example -> dynamicTest(name(example), () -> stands(example, all)));
    }

    private static void stands(Statement example, Model graph) {
        var turtle = example.getString();
        assertTrue(turtle.contains(":" + name(example)) || isAbove(example), turtle);
        try (var query =
                QueryExec.graph(graph.getGraph())
                        .query(PREFIXES + "ASK {" + turtle + "}")
                        .build()) {
            assertTrue(query.ask(), turtle);
        }
    }

    /// An example of a class with sub-classes is of one of them.
    private static boolean isAbove(Statement example) {
        return ONTOLOGY.contains(null, RDFS.subClassOf, example.getSubject());
    }

    @Test
    void allOfItConformsToTheShapes() throws IOException {
        try (var store = SampleGraph.open()) {
            var findings = Background.standard().rules().check(store.dataset());
            assertEquals(List.of(), findings.violations());
        }
    }

    @Test
    void itIsConsistentWithTheOntology() {
        var parts = parts();
        assertTrue(parts.size() > 3, "too few parts to be the graph of the samples");
        for (var part : parts) {
            assertEquals(List.of(), conflicts(part));
        }
    }

    /// What nobody may say of something in the graph. The first shows that the reasoner is heard.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a meeting that is a state      | <id/meeting/ccm-7msp> a :State .
                    an organization that is a body | <id/organization/united-nations> a :Body .
                    a state that gives evidence    | [] :evidence <id/state/nor> .
                    a document that is a fact      | <id/document/ccm-7msp-press-note> :evidence [] .
                    a rule that holds an office    | [] :rule <id/wording/president> .
                    a document with two hashes     | <id/document/ccm-7msp-press-note> :sha256 "00" .
                    a decision that contributes    | [] a :Decision ; :contributor <id/state/nor> .
                    """)
    void anInconsistencyIsDetected(String name, String turtle) {
        var wrong = ModelFactory.createDefaultModel();
        RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).parse(wrong);
        var part = ModelFactory.createDefaultModel().add(wrong);
        wrong.listSubjects().forEach(subject -> describe(subject, part));
        wrong.listObjects()
                .filterKeep(RDFNode::isResource)
                .forEach(object -> describe(object.asResource(), part));
        assertFalse(conflicts(part).isEmpty(), name);
    }

    private static List<String> conflicts(Model part) {
        InfModel inferred = ModelFactory.createInfModel(OWL, part);
        var report = inferred.validate();
        var conflicts = new ArrayList<String>();
        report.getReports().forEachRemaining(each -> conflicts.add(each.toString()));
        return report.isValid() ? List.of() : conflicts;
    }

    /// The graph in parts: some nodes each, with all that is said of them and of what they point
    /// to, so that no contradiction falls between two parts.
    private static List<Model> parts() {
        var parts = new ArrayList<Model>();
        var subjects = GRAPH.listSubjects().toList();
        for (int from = 0; from < subjects.size(); from += PART) {
            var part = ModelFactory.createDefaultModel();
            for (var subject : subjects.subList(from, Math.min(from + PART, subjects.size()))) {
                describe(subject, part);
                subject.listProperties().toList().stream()
                        .map(Statement::getObject)
                        .filter(RDFNode::isURIResource)
                        .forEach(object -> types(object.asResource(), part));
            }
            parts.add(part);
        }
        return parts;
    }

    private static void describe(Resource node, Model part) {
        part.add(GRAPH.listStatements(node, null, (RDFNode) null));
    }

    private static void types(Resource node, Model part) {
        part.add(GRAPH.listStatements(node, RDF.type, (RDFNode) null));
    }

    /// What the documents say, and what is known of those they speak of, without the ontology.
    private static Model graph() {
        try (var store = SampleGraph.open()) {
            var model = ModelFactory.createDefaultModel();
            var dataset = store.dataset();
            Txn.executeRead(
                    dataset,
                    () ->
                            dataset.find()
                                    .forEachRemaining(
                                            quad -> model.getGraph().add(quad.asTriple())));
            return model;
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static List<Path> more() throws IOException {
        var files = new ArrayList<Path>();
        files.add(Path.of("src/test/resources/shapes/sample.ttl"));
        try (var reference = Files.list(Path.of("data/reference"))) {
            reference.filter(file -> file.toString().endsWith(".ttl")).sorted().forEach(files::add);
        }
        return files;
    }

    private static String name(Statement example) {
        return example.getSubject().getLocalName();
    }
}
