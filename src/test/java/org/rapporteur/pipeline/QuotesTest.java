package org.rapporteur.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.document.Document;
import org.rapporteur.document.DocumentId;
import org.rapporteur.document.Original;
import org.rapporteur.fact.Evidence;
import org.rapporteur.fact.Fact;
import org.rapporteur.fact.Ref;
import org.rapporteur.fact.When;
import org.rapporteur.read.Readers;
import org.rapporteur.text.Span;

class QuotesTest {

    @Test
    void aQuoteThatStandsInItsFileIsRight() throws Exception {
        var document = read("The Moot\n   adopted it.");
        assertEquals(List.of(), Quotes.wrong(document, List.of(fact(document))));
    }

    @Test
    void aQuoteOfAnotherDocumentIsWrong() throws Exception {
        var fact = fact(read("The Moot adopted it."));
        var wrong = Quotes.wrong(read("The Moot rejected it."), List.of(fact));
        assertEquals(1, wrong.size());
        assertTrue(wrong.getFirst().contains("\"The Moot adopted it.\""), wrong.getFirst());
    }

    /// A reader that got the way back wrong is found out.
    @Test
    void aQuoteThatTheMapLeadsElsewhereIsWrong() throws Exception {
        var right = read("The Moot adopted it.");
        var wrong = Quotes.wrong(led(right, "The Moot rejected it."), List.of(fact(right)));
        assertTrue(wrong.getFirst().endsWith("does not stand in the file"), wrong.getFirst());
        assertEquals(1, Quotes.wrong(led(right, "The Moot"), List.of(fact(right))).size());
    }

    /// The document with another original.
    private static Document led(Document document, String original) {
        return new Document(
                document.id(),
                document.source(),
                Original.of(original),
                document.text(),
                document.blocks(),
                document.map(),
                document.properties(),
                document.pictures());
    }

    @Test
    void aSpanOfAnotherDocumentIsWrong() throws Exception {
        var fact = fact(read("The Moot adopted it, and the other thing too."));
        var wrong = Quotes.wrong(read("The Moot slept."), List.of(fact));
        assertTrue(wrong.getFirst().endsWith("does not stand at its place in the text"));
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
