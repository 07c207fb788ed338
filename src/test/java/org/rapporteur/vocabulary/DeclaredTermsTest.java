package org.rapporteur.vocabulary;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;

/// The Turtle of the program speaks of nothing that the ontology does not declare, and every rule
/// that the code names is described.
class DeclaredTermsTest {

    private static final Pattern RULE = Pattern.compile("id\\(\"rule\", \"([a-z-]+)\"\\)");

    @Test
    void everyTermOfTheKnowledgeIsDeclared() throws IOException {
        var used = new TreeSet<String>();
        for (var file : Knowledge.files()) {
            for (var statement : read(file)) {
                Stream.of(statement.getPredicate(), statement.getObject())
                        .filter(Value::isIRI)
                        .map(Value::stringValue)
                        .filter(iri -> iri.startsWith(Graph.ONTOLOGY))
                        .forEach(used::add);
            }
        }
        used.removeAll(subjects("ontology/treaty.ttl"));
        assertEquals(Set.of(), used, "terms that ontology/treaty.ttl does not declare");
    }

    @Test
    void everyRuleThatTheCodeNamesIsDescribed() throws IOException {
        var described = subjects("ontology/profiles/rules.ttl");
        var named = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                RULE.matcher(Files.readString(file).replaceAll("\\s+", " "))
                        .results()
                        .forEach(rule -> named.add(rule.group(1)));
            }
        }
        assertTrue(named.size() > 3, "no rules were found in the code");
        for (var rule : named) {
            assertTrue(described.contains(Base.STANDARD.id("rule", rule)), rule);
        }
    }

    private static Set<String> subjects(String resource) throws IOException {
        return read(resource).subjects().stream()
                .map(Value::stringValue)
                .collect(toCollection(TreeSet::new));
    }

    private static Model read(String resource) throws IOException {
        try (var in = Knowledge.open(resource)) {
            return Rio.parse(in, "resource:/" + resource, RDFFormat.TURTLE);
        }
    }
}
