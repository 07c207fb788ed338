package org.rapporteur.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The page of a person tells under which other names documents have him or her, and why.
class OtherNamesTest {

    private static final String GRAPH =
            """
            BASE <https://w3id.org/rapporteur/>
            PREFIX : <https://w3id.org/rapporteur/ontology#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            <id/person/torvald> a :Person ; skos:prefLabel "Torvald" .
            <id/person/livia-torvald> a :Person ; skos:prefLabel "Livia Torvald" .
            <id/person/jonas-torvald> a :Person ; skos:prefLabel "Jonas Torvald" .
            <id/document/report> a :Document ; :name "report" ; dcterms:title "Report" .
            <id/document/minutes> a :Document ; :name "minutes" ; dcterms:title "Minutes" .
            <id/role/minister> a skos:Concept ; skos:prefLabel "minister" .
            <id/role/judge> a skos:Concept ; skos:prefLabel "judge" .
            <id/fact/report/role-0123456789ab> a :RoleHolding ; :holder <id/person/torvald> ;
                :role <id/role/minister> ; :document <id/document/report> .
            <id/fact/minutes/role-0123456789ab> a :RoleHolding ; :holder <id/person/torvald> ;
                :role <id/role/judge> ; :document <id/document/minutes> .
            <id/identification/000000000001> a :Identification ; :identified <id/person/torvald> ;
                :identifiedWith <id/person/livia-torvald> ; :certain true ; :reason "the same post"@en ;
                dcterms:source <id/document/report> ; :restsOn <id/fact/report/role-0123456789ab> .
            <id/identification/000000000002> a :Identification ; :identified <id/person/torvald> ;
                :identifiedWith <id/person/jonas-torvald> ; :certain false ; :reason "at the same meeting"@en ;
                dcterms:source <id/document/minutes> ; :restsOn <id/fact/minutes/role-0123456789ab> .
            """;

    @TempDir static Path folder;

    private static TestStore site;

    @BeforeAll
    static void serve() throws IOException {
        site =
                new TestStore(
                        folder.resolve("store"),
                        Map.of("urn:x:graph", GRAPH),
                        PublicQueries.STANDARD);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void theShorterNameLeadsToTheFullerOnes() {
        var page = page("torvald");
        assertTrue(page.contains("Other names"), page);
        assertTrue(page.contains("/page/person/livia-torvald"), page);
        assertTrue(page.contains("perhaps the same"), page);
        assertTrue(page.contains("the same post"), page);
    }

    /// What one document says of the shorter name is held to be said of her; what is only possible
    /// is not.
    @Test
    void theFullNameHasTheOfficesThatAreCertain() {
        var livia = page("livia-torvald");
        assertTrue(livia.contains("minister"), livia);
        assertFalse(livia.contains("judge"), livia);
        var jonas = page("jonas-torvald");
        assertFalse(jonas.contains("judge"), jonas);
        assertTrue(jonas.contains("at the same meeting"), jonas);
    }

    private static String page(String person) {
        var answer = site.get("/page/person/" + person, "text/html");
        assertEquals(200, answer.statusCode());
        return answer.body();
    }
}
