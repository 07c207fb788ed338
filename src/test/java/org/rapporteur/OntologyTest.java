package org.rapporteur;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SHACL;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.vocabulary.Terms;

/// The ontology explains itself, and says neither more nor less than what is used.
class OntologyTest {

    private static final IRI ONTOLOGY = Values.iri("https://w3id.org/rapporteur/ontology");
    private static final Model MODEL = read(Path.of("ontology/treaty.ttl"));
    private static final Model SHAPES = read(Path.of("ontology/shapes.ttl"));

    /// Our terms in a query, with their prefix or in full.
    private static final Pattern IN_QUERIES =
            Pattern.compile("(?<![\\w\"<:/])a?:([A-Za-z]\\w*)|rapporteur/ontology#(\\w+)");

    private static final Pattern WORDS_IN_JAVA = Pattern.compile("\"([A-Za-z]\\w*)\"");

    static Stream<Resource> classesAndProperties() {
        return Stream.of(OWL.CLASS, OWL.OBJECTPROPERTY, OWL.DATATYPEPROPERTY)
                .flatMap(kind -> MODEL.filter(null, RDF.TYPE, kind).subjects().stream());
    }

    static Stream<Resource> classes() {
        return MODEL.filter(null, RDF.TYPE, OWL.CLASS).subjects().stream();
    }

    @ParameterizedTest
    @MethodSource("classesAndProperties")
    void everyTermIsToldInFull(Resource term) {
        for (var property : List.of(RDFS.LABEL, RDFS.COMMENT, SKOS.EXAMPLE)) {
            assertTrue(MODEL.contains(term, property, null), property.getLocalName());
        }
    }

    @ParameterizedTest
    @MethodSource("classes")
    void everyClassHasAShape(Resource type) {
        assertTrue(SHAPES.contains(null, SHACL.TARGET_CLASS, type));
    }

    @ParameterizedTest
    @MethodSource("classes")
    void everyClassHasAnIriPattern(Resource type) {
        var shapes = SHAPES.filter(null, SHACL.TARGET_CLASS, type).subjects();
        boolean patterned =
                shapes.stream().anyMatch(shape -> SHAPES.contains(shape, SHACL.PATTERN, null));
        var above = MODEL.filter(type, RDFS.SUBCLASSOF, null).objects();
        assertTrue(
                patterned || above.stream().anyMatch(OntologyTest::isPatterned),
                "neither it nor what it is a kind of has an IRI pattern");
    }

    private static boolean isPatterned(Value type) {
        return SHAPES.filter(null, SHACL.TARGET_CLASS, type).subjects().stream()
                .anyMatch(shape -> SHAPES.contains(shape, SHACL.PATTERN, null));
    }

    @Test
    void everyMessageIsHuman() {
        for (var shape : SHAPES.filter(null, SHACL.PROPERTY, null).objects()) {
            var messages = SHAPES.filter((Resource) shape, SHACL.MESSAGE, null).objects();
            boolean ofScheme = ((Resource) shape).stringValue().contains("#In");
            assertTrue(ofScheme || messages.size() == 1, shape + " " + messages);
        }
    }

    @Test
    void itSaysItsVersionLicenceAndHistory() throws IOException {
        var version = one(ONTOLOGY, OWL.VERSIONINFO);
        assertEquals(ONTOLOGY.stringValue() + "/" + version, one(ONTOLOGY, OWL.VERSIONIRI));
        assertTrue(MODEL.contains(ONTOLOGY, OWL.PRIORVERSION, null));
        assertTrue(MODEL.contains(ONTOLOGY, DCTERMS.LICENSE, null));
        var notes = MODEL.filter(ONTOLOGY, SKOS.CHANGE_NOTE, null).objects();
        assertTrue(notes.stream().anyMatch(note -> note.stringValue().startsWith(version + ", ")));
        var log = Files.readString(Path.of("CHANGELOG.md"));
        assertTrue(log.contains("ontology " + version), "CHANGELOG.md is silent on " + version);
    }

    @Test
    void nothingIsEquated() throws IOException {
        for (var file : turtle(Path.of("ontology"))) {
            var model = read(file);
            for (var equal : List.of(OWL.EQUIVALENTCLASS, OWL.EQUIVALENTPROPERTY, OWL.SAMEAS)) {
                assertFalse(model.contains(null, equal, null), file + " " + equal);
            }
        }
    }

    @Test
    void everyTermThatIsUsedIsDeclared() throws IOException, IllegalAccessException {
        var used = new TreeSet<String>();
        used.addAll(termsOfQueries());
        used.addAll(termsOfTurtle());
        used.addAll(termsOfJava());
        used.removeAll(declared());
        assertEquals(Set.of(), used, "terms that ontology/treaty.ttl does not declare");
    }

    @Test
    void noTermIsUnused() throws IOException, IllegalAccessException {
        var unused = declared();
        unused.removeAll(termsOfQueries());
        unused.removeAll(termsOfTurtle());
        unused.removeAll(termsOfJava());
        unused.removeAll(wordsOfTheLoader());
        unused.removeAll(above());
        assertEquals(Set.of(), unused, "terms of ontology/treaty.ttl that nothing uses");
    }

    private static Set<String> declared() {
        return MODEL.subjects().stream()
                .map(Value::stringValue)
                .filter(iri -> iri.startsWith(Terms.NAMESPACE))
                .map(iri -> iri.substring(Terms.NAMESPACE.length()))
                .collect(toCollection(TreeSet::new));
    }

    /// What something used is a kind of.
    private static Set<String> above() {
        return Stream.of(RDFS.SUBCLASSOF, RDFS.SUBPROPERTYOF)
                .flatMap(kind -> MODEL.filter(null, kind, null).objects().stream())
                .filter(Value::isIRI)
                .map(value -> ((IRI) value).getLocalName())
                .collect(toCollection(TreeSet::new));
    }

    private static Set<String> termsOfQueries() throws IOException {
        var used = new TreeSet<String>();
        try (var files = Files.walk(Path.of("queries"))) {
            for (var file : files.filter(each -> each.toString().endsWith(".rq")).toList()) {
                var text = Files.readString(file).replaceAll("(?m)^#.*$", "");
                IN_QUERIES.matcher(text).results().forEach(hit -> used.add(term(hit)));
            }
        }
        return used;
    }

    private static String term(java.util.regex.MatchResult hit) {
        return hit.group(1) == null ? hit.group(2) : hit.group(1);
    }

    /// Our terms in the shapes, the knowledge and the reference data.
    private static Set<String> termsOfTurtle() throws IOException {
        var files = turtle(Path.of("ontology"));
        files.remove(Path.of("ontology/treaty.ttl"));
        files.addAll(turtle(Path.of("data/reference")));
        var used = new TreeSet<String>();
        for (var file : files) {
            for (var statement : read(file)) {
                Stream.of(statement.getPredicate(), statement.getObject())
                        .filter(Value::isIRI)
                        .map(Value::stringValue)
                        .filter(iri -> iri.startsWith(Terms.NAMESPACE))
                        .forEach(iri -> used.add(iri.substring(Terms.NAMESPACE.length())));
            }
        }
        return used;
    }

    private static Set<String> termsOfJava() throws IllegalAccessException {
        var used = new TreeSet<String>();
        for (var field : Terms.class.getFields()) {
            if (field.get(null) instanceof IRI term) {
                used.add(term.getLocalName());
            }
        }
        return used;
    }

    /// The loader names terms by their local names.
    private static Set<String> wordsOfTheLoader() throws IOException {
        var words = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java/org/rapporteur"))) {
            for (var file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                WORDS_IN_JAVA
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(hit -> words.add(hit.group(1)));
            }
        }
        return words;
    }

    private static String one(Resource subject, IRI property) {
        var objects = MODEL.filter(subject, property, null).objects();
        assertEquals(1, objects.size(), property.getLocalName());
        return objects.iterator().next().stringValue();
    }

    private static List<Path> turtle(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".ttl"))
                    .sorted()
                    .collect(toCollection(java.util.ArrayList::new));
        }
    }

    private static Model read(Path file) {
        try (var in = Files.newInputStream(file)) {
            return Rio.parse(in, "", RDFFormat.TURTLE);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file, unreadable);
        }
    }
}
