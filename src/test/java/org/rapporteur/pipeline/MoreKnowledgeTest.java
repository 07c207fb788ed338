package org.rapporteur.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.store.Question;
import org.rapporteur.store.Store;

/// A run with knowledge that the program does not carry.
class MoreKnowledgeTest {

    private static final String DEPOSITORS =
            """
            PREFIX : <https://w3id.org/rapporteur/ontology#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            SELECT ?name { ?action a :TreatyAction ; :agent ?state . ?state skos:prefLabel ?name }
            """;

    @TempDir Path folder;

    @Test
    void namesOfAFileAreKnownAndPublished() throws Exception {
        var knowledge = folder.resolve("bog.ttl");
        Files.writeString(
                knowledge,
                """
                @prefix : <https://w3id.org/rapporteur/ontology#> .
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                <https://w3id.org/rapporteur/id/state/xqq> a :State ;
                    skos:prefLabel "Quagmaria"@en ; :alpha3 "XQQ" .
                """);
        var document =
                Files.writeString(
                        folder.resolve("bog.txt"),
                        "Report on the Bog Treaty\n\nQuagmaria deposited its instrument of"
                                + " ratification on 3 May 2011.\n");
        assertEquals(List.of(), depositors(document));
        assertEquals(List.of("Quagmaria"), depositors(document, knowledge));
    }

    @Test
    void aFileThatIsNoKnowledgeIsNamed() throws IOException {
        var broken = Files.writeString(folder.resolve("broken.ttl"), "no Turtle");
        var wrong = assertThrows(IllegalArgumentException.class, () -> Run.standard(broken));
        assertTrue(wrong.toString().contains("broken.ttl"), wrong.toString());
        var missing = folder.resolve("missing.ttl");
        var gone = assertThrows(IllegalArgumentException.class, () -> Run.standard(missing));
        assertEquals("There is no file " + missing, gone.getMessage());
    }

    private List<String> depositors(Path document, Path... knowledge) throws Exception {
        var store = folder.resolve("store");
        Run.standard(knowledge).build(List.of(document), store, new Nobody());
        try (var opened = Store.open(store)) {
            var out = new ByteArrayOutputStream();
            Question.parse(DEPOSITORS).answer(opened.dataset(), "csv", out);
            return out.toString(StandardCharsets.UTF_8).lines().skip(1).toList();
        }
    }
}
