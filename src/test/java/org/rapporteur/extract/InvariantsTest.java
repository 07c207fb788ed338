package org.rapporteur.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.SampleDocuments;
import org.rapporteur.fact.Fact;

/// What holds of every document, whatever it says.
class InvariantsTest {

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\ufeff]+");

    private static final Extraction EXTRACTION = Extraction.standard(SampleDocuments.STATES);
    private static final Map<Path, List<Fact>> FACTS = new HashMap<>();

    static List<Path> files() throws IOException {
        return SampleDocuments.files();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyQuoteStandsAtItsPlaceAndInTheFile(Path file) throws IOException {
        var document = SampleDocuments.read(file);
        var source = folded(Files.readString(file));
        for (var fact : facts(file)) {
            var evidence = fact.evidence();
            assertEquals(document.id(), evidence.document());
            assertEquals(evidence.span().of(document.text()), evidence.quote(), fact::toString);
            assertFalse(evidence.quote().isBlank(), fact::toString);
            assertTrue(source.contains(folded(evidence.quote())), fact::toString);
            assertFalse(evidence.rule().isBlank(), fact::toString);
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyDocumentSaysSomething(Path file) throws IOException {
        assertFalse(facts(file).isEmpty());
    }

    /// Another extraction, and the documents from the last to the first: what one document says
    /// depends on no other.
    @Test
    void theOrderOfDocumentsDoesNotMatter() throws IOException {
        var extraction = Extraction.standard(SampleDocuments.STATES);
        for (var file : files().reversed()) {
            var again = extraction.read(SampleDocuments.read(file)).facts();
            assertEquals(facts(file), again, file::toString);
        }
    }

    private static List<Fact> facts(Path file) throws IOException {
        var known = FACTS.get(file);
        if (known != null) {
            return known;
        }
        var facts = EXTRACTION.read(SampleDocuments.read(file)).facts();
        FACTS.put(file, facts);
        return facts;
    }

    private static String folded(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }
}
