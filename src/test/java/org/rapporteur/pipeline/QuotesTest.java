package org.rapporteur.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.document.Document;
import org.rapporteur.document.DocumentId;
import org.rapporteur.fact.Evidence;
import org.rapporteur.fact.Fact;
import org.rapporteur.fact.Ref;
import org.rapporteur.fact.When;
import org.rapporteur.read.Readers;
import org.rapporteur.text.Span;

class QuotesTest {

    @Test
    void aQuoteThatStandsInItsFileIsRight() throws Exception {
        assertEquals(List.of(), wrong("The Moot\n   adopted it.", "The Moot\n   adopted it."));
    }

    @Test
    void aQuoteThatStandsElsewhereIsWrong() throws Exception {
        var wrong = wrong("The Moot adopted it.", "The Moot rejected it.");
        assertEquals(1, wrong.size());
        assertTrue(wrong.getFirst().contains("\"The Moot adopted it.\""), wrong.getFirst());
        assertTrue(wrong.getFirst().endsWith("does not stand in the file"), wrong.getFirst());
    }

    @Test
    void aSpanOfAnotherDocumentIsWrong() throws Exception {
        var fact = fact(read("The Moot adopted it, and the other thing too."));
        var shorter = read("The Moot slept.");
        var bytes = "The Moot slept.".getBytes(StandardCharsets.UTF_8);
        var wrong = Quotes.wrong(shorter, List.of(fact), bytes);
        assertTrue(wrong.getFirst().endsWith("does not stand at its place in the text"));
    }

    private static List<String> wrong(String read, String source) throws Exception {
        var document = read(read);
        var bytes = source.getBytes(StandardCharsets.UTF_8);
        return Quotes.wrong(document, List.of(fact(document)), bytes);
    }

    private static Document read(String text) throws Exception {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return Readers.standard().read(new DocumentId("moot"), "moot.txt", bytes);
    }

    private static Fact fact(Document document) {
        var all = new Span(0, document.text().length());
        var evidence = Evidence.in(document, all, "urn:rule");
        return new Fact.Decision(new Ref.Nobody(), "", "adopt", "", When.UNSAID, evidence);
    }
}
