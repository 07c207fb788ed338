package org.rapporteur.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.SampleDocuments;
import org.rapporteur.document.Block;
import org.rapporteur.document.Document;
import org.rapporteur.document.DocumentId;
import org.rapporteur.document.Original;
import org.rapporteur.document.Source;
import org.rapporteur.text.Span;

/// What files are by their bytes, and what is said when their names say otherwise.
class FormatsTest {

    /// The beginnings of files, one character for each byte, and what is said of them.
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "a.txt, %PDF-1.7 etc, is a PDF although its name says plain text; give it the extension .pdf",
                "a.docx, %PDF-1.7 etc, is a PDF although its name says a Word document",
                "a.md, {\\rtf1\\ansi Hello}, is an RTF document although its name says Markdown",
                "a.txt, <!DOCTYPE html><html><p>Hello, is a web page although its name says plain text",
                "a.docx, The Meeting rose., is plain text although its name says a Word document",
                "a.pdf, The Meeting rose., is plain text although its name says a PDF; give it the extension .txt",
                "a.html, The Meeting rose., is plain text although its name says a web page",
                "a.txt, `PK\u0003\u0004....word/document.xml`, is a Word document although its name says plain text",
                "a.docx, `PK\u0003\u0004....[Content_Types].xml.xl/aPK\u0005\u0006`, is an Office file but no Word document",
                "a.docx, `PK\u0003\u0004....[Content_Types].xml`, is cut off before its end",
                "a.docx, `\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1..E\u0000n\u0000c\u0000r\u0000y\u0000p\u0000t\u0000e\u0000d\u0000P\u0000a\u0000c\u0000k\u0000a\u0000g\u0000e\u0000`, is an encrypted Office document; save it without a password",
                "a.doc, `\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1..W\u0000o\u0000r\u0000d\u0000D\u0000o\u0000c\u0000u\u0000m\u0000e\u0000n\u0000t\u0000`, is a document of Word 97 to 2003; save it as .docx",
                "a.png, `\u0089PNG\u0000\u0001`, is an image",
                "a.txt, `\u001f\u008b\u0008\u0000`, is an archive; unpack it",
                "a.html, <?xml version='1.0'?><feed/>, is an XML file",
                "a.docx, `\u0001\u0002\u0000\u0004`, is not a Word document although its name says so",
                "a.csv, one;two, There is no reader for a.csv; these can be read: .docx",
                "a, `\u0001\u0000`, There is no reader for a;",
            })
    void aFileThatIsSomethingElseIsRefusedWithItsName(String name, String bytes, String said) {
        var refusal =
                assertThrows(
                        UnreadableDocumentException.class,
                        () -> SampleDocuments.read(name, bytes.getBytes(ISO_8859_1)));
        var message = Objects.requireNonNullElse(refusal.getMessage(), "");
        assertTrue(message.contains(name), message);
        assertTrue(message.replace(",", "").contains(said), message);
    }

    @Test
    void everyReaderIsForAnotherFormat() throws Exception {
        for (var name : new String[] {"a.txt", "a.TEXT", "a.md", "A.Markdown"}) {
            var read = SampleDocuments.read(name, "Words.".getBytes(StandardCharsets.UTF_8));
            var format = Format.named(name).orElseThrow();
            assertEquals(format.mediaType(), read.source().mediaType());
        }
    }

    @Test
    void aCharacterIsOnTheLastPageThatBeginsBeforeIt() {
        var builder =
                Document.builder(
                        new DocumentId("a"),
                        new Source("a.pdf", "application/pdf", ""),
                        new Original("One. Two.", List.of(0, 5)));
        var whole = new Span(0, 9);
        var document =
                builder.append(
                                new Span(0, 0),
                                List.of(whole),
                                span -> new Block.Paragraph("", span))
                        .build();
        assertEquals(1, document.page(0));
        assertEquals(1, document.page(4));
        assertEquals(2, document.page(5));
        assertEquals(2, document.page(8));
    }
}
