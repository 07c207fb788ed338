package org.rapporteur.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TermsTest {

    private static final Pattern OWN = Pattern.compile("(?<![\\w\"<:/])a?:([A-Za-z]\\w*)");

    @Test
    void everyTermThatJavaNamesIsDeclared() throws IllegalAccessException, IOException {
        var declared = declared();
        var missing = new ArrayList<String>();
        for (var field : Terms.class.getFields()) {
            if (field.get(null) instanceof IRI term && !declared.contains(term)) {
                missing.add(term.getLocalName());
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void everyTermHasALabelAndAComment() throws IOException {
        var model = read(Path.of("ontology/treaty.ttl"));
        for (var term : declared()) {
            assertTrue(model.contains(term, RDFS.LABEL, null), term + " has no label");
            assertTrue(model.contains(term, RDFS.COMMENT, null), term + " has no comment");
        }
    }

    @Test
    void everyTermOfTheTableQueriesIsDeclared() throws IOException {
        var declared = new TreeSet<String>();
        declared().forEach(term -> declared.add(((IRI) term).getLocalName()));
        var used = new TreeSet<String>();
        try (var files = Files.list(Path.of("queries/tables"))) {
            for (var file : files.toList()) {
                var matcher = OWN.matcher(Files.readString(file).replaceAll("(?m)^#.*$", ""));
                while (matcher.find()) {
                    used.add(matcher.group(1));
                }
            }
        }
        used.removeAll(declared);
        assertEquals(List.of(), List.copyOf(used));
    }

    @ParameterizedTest
    @EnumSource
    void everyConceptIsToldInFull(Scheme scheme) throws IOException {
        var model = read(Path.of(scheme.resource()));
        var concepts = model.filter(null, RDF.TYPE, SKOS.CONCEPT).subjects();
        assertTrue(!concepts.isEmpty());
        for (var concept : concepts) {
            var notation = model.filter(concept, SKOS.NOTATION, null).objects().iterator().next();
            assertEquals(scheme.concept(notation.stringValue()), concept.stringValue());
            for (var property : List.of(SKOS.PREF_LABEL, SKOS.DEFINITION, SKOS.IN_SCHEME)) {
                assertTrue(model.contains(concept, property, null), concept + " " + property);
            }
        }
    }

    /// A label in another language is not made up here.
    @ParameterizedTest
    @EnumSource
    void labelsInOtherLanguagesHaveASource(Scheme scheme) throws IOException {
        var model = read(Path.of(scheme.resource()));
        boolean foreign =
                model.filter(null, SKOS.PREF_LABEL, null).objects().stream()
                        .map(Literal.class::cast)
                        .anyMatch(label -> !label.getLanguage().orElse("en").equals("en"));
        var itself = model.filter(null, RDF.TYPE, SKOS.CONCEPT_SCHEME).subjects();
        boolean sourced =
                itself.stream().anyMatch(each -> model.contains(each, DCTERMS.SOURCE, null));
        assertEquals(foreign, sourced, scheme.resource());
    }

    @ParameterizedTest
    @CsvSource({
        "ROLE, president, true",
        "ROLE, director, false",
        "CAPACITY, state-party, true",
        "ACTION, take-note, true",
        "ACTION, '', false",
    })
    void schemesKnowTheirConcepts(Scheme scheme, String notation, boolean known) {
        assertEquals(known, Concepts.load().has(scheme, notation));
    }

    private static List<Resource> declared() throws IOException {
        var model = read(Path.of("ontology/treaty.ttl"));
        return Stream.of("Class", "ObjectProperty", "DatatypeProperty", "AnnotationProperty")
                .map(kind -> "http://www.w3.org/2002/07/owl#" + kind)
                .map(org.eclipse.rdf4j.model.util.Values::iri)
                .flatMap(kind -> model.filter(null, RDF.TYPE, kind).subjects().stream())
                .toList();
    }

    private static Model read(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return Rio.parse(in, "", RDFFormat.TURTLE);
        }
    }
}
