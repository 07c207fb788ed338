package org.rapporteur.read.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.SampleDocuments;
import org.rapporteur.document.Document;
import org.rapporteur.document.DocumentId;
import org.rapporteur.extract.Extraction;
import org.rapporteur.extract.TableRow;
import org.rapporteur.fact.Fact;
import org.rapporteur.read.Readers;

/// A sample document set by LibreOffice and read as PDF says what its text says, and where.
class PdfTablesTest {

    /// The share of the rows of a document's text that its PDF gives as well.
    private static final double SAME = 0.98;

    private static final Extraction EXTRACTION = Extraction.standard();

    static List<Path> files() throws IOException {
        var files = PdfFixtures.files();
        assertTrue(files.size() >= 3, files::toString);
        return files;
    }

    @ParameterizedTest
    @MethodSource("files")
    void thePdfGivesTheRowsOfTheText(Path file) throws IOException {
        var expected = rows(SampleDocuments.read(PdfFixtures.document(file)));
        var missing = new ArrayList<>(expected);
        rows(read(file)).forEach(missing::remove);
        assertTrue(missing.size() <= expected.size() * (1 - SAME), () -> "Missing: " + missing);
    }

    /// The words of each quote stand on its page or the next, as another way to read the file has
    /// them, and each fact has a page.
    @ParameterizedTest
    @MethodSource("files")
    void eachFactNamesItsPage(Path file) throws IOException {
        var document = read(file);
        var pages = pages(file);
        for (var fact : EXTRACTION.read(document).facts()) {
            var evidence = fact.evidence();
            assertTrue(evidence.page() >= 1 && evidence.page() <= pages.size(), fact::toString);
            int last = document.page(evidence.span().end() - 1);
            var shown = String.join("", pages.subList(evidence.page() - 1, last));
            for (var word : evidence.quote().split(" ", -1)) {
                assertTrue(shown.contains(letters(word)), () -> word + " on " + evidence);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyCharacterLeadsBackToItself(Path file) throws IOException {
        PdfFuzzTest.check(read(file));
    }

    @ParameterizedTest
    @MethodSource("files")
    void readingTwiceGivesTheSame(Path file) throws IOException {
        assertEquals(read(file), read(file));
    }

    private static Document read(Path file) throws IOException {
        var name = PdfFixtures.document(file).getFileName().toString().replaceFirst("\\.\\w+$", "");
        return Readers.standard()
                .read(new DocumentId(name), name + ".pdf", Files.readAllBytes(file));
    }

    /// The rows without their quotes, which in text may hold the marks of emphasis and notes.
    private static List<TableRow> rows(Document document) {
        return EXTRACTION.read(document).facts().stream().map(PdfTablesTest::row).toList();
    }

    private static TableRow row(Fact fact) {
        var row = TableRow.of(fact);
        var cells = new HashMap<>(row.cells());
        cells.remove("quote");
        return new TableRow(row.table(), cells);
    }

    /// The letters of each page as PDFBox's own extraction gives them.
    private static List<String> pages(Path file) throws IOException {
        var pages = new ArrayList<String>();
        try (var document = Loader.loadPDF(file.toFile())) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(letters(stripper.getText(document)));
            }
        }
        return pages;
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
