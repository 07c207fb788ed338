package org.rapporteur.read.pdf;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.SampleDocuments;

/// Pages as they come from scanners, typesetters and spreadsheets: turned, cropped, with words over
/// their edges, with tables across columns, with fonts that do not name their letters.
class PdfPagesTest {

    private static final String[] LEFT = {
        "the delegation of Arcadia thanked all of them",
        "and told of the work that it had done in the",
        "last of its hills in the spring.",
    };

    private static final String[] RIGHT = {
        "as before, Borduria offered to share what it",
        "had learned of all of this with each of the",
        "others who would like to hear of it.",
    };

    private static final String BLOCKS =
            """
            1 P the delegation of Arcadia thanked all of them and told of the work that it had done in the last of its hills in the spring.
            1 P as before, Borduria offered to share what it had learned of all of this with each of the others who would like to hear of it.\
            """;

    private static Drawing columns() {
        return new Drawing().lines(60, 100, 12, LEFT).lines(310, 100, 12, RIGHT);
    }

    private static byte[] saved(PDDocument file) throws IOException {
        try (file) {
            var out = new ByteArrayOutputStream();
            file.save(out);
            return out.toByteArray();
        }
    }

    /// The words are set along the page as it lies, and the page is turned to be read.
    @ParameterizedTest
    @ValueSource(ints = {90, 180, 270})
    void aPageThatIsTurnedIsReadAsItIsShown(int degrees) throws IOException {
        var turned =
                switch (degrees) {
                    case 90 -> "0 1 -1 0 595 0 cm";
                    case 180 -> "-1 0 0 -1 595 842 cm";
                    default -> "0 -1 1 0 0 842 cm";
                };
        var file = new Drawing().raw(turned).lines(60, 400, 12, LEFT).document();
        file.getPage(0).setRotation(degrees);
        var shown = Drawing.shown(SampleDocuments.read("case.pdf", saved(file)));
        assertEquals(BLOCKS.lines().findFirst().orElseThrow(), shown);
    }

    @Test
    void aTableAcrossTwoColumnsPartsThem() throws IOException {
        var file = columns();
        for (double y : new double[] {160, 180, 200}) {
            file.rule(60, y, 530, y);
        }
        for (double x : new double[] {60, 200, 400, 530}) {
            file.rule(x, 160, x, 200);
        }
        file.text("B", 10, 64, 174, "State").text("B", 10, 204, 174, "Signed");
        file.text("B", 10, 404, 174, "Ratified").text(64, 194, "Arcadia").text(204, 194, "2008");
        file.text(404, 194, "2010").lines(60, 230, 12, LEFT).lines(310, 230, 12, RIGHT);
        assertEquals(
                BLOCKS + "\n1 R! State | Signed | Ratified\n1 R Arcadia | 2008 | 2010\n" + BLOCKS,
                Drawing.shown(file.read()));
    }

    /// What stands outside the part of the page that is shown is not read.
    @Test
    void wordsOutsideThePageAreNotRead() throws IOException {
        var file =
                columns()
                        .text(-400, 300, "These words nobody sees.")
                        .text(60, 1200, "Nor does anybody see these.")
                        .document();
        assertEquals(BLOCKS, Drawing.shown(SampleDocuments.read("case.pdf", saved(file))));
    }

    @Test
    void aPageIsReadWithinItsCropBox() throws IOException {
        var file = columns().text(60, 40, "Cut off by the printer.").document();
        file.getPage(0).setCropBox(new PDRectangle(0, 0, 595, 780));
        assertEquals(BLOCKS, Drawing.shown(SampleDocuments.read("case.pdf", saved(file))));
    }

    /// A font that draws its letters and names none of them, as old typesetters made them.
    @Test
    void aFontOfDrawingsIsRefused() throws IOException {
        var file = new Drawing().text("T", 10, 60, 100, "abcabcabcabc").document();
        var fonts = file.getPage(0).getResources().getCOSObject().getCOSDictionary(COSName.FONT);
        fonts.setItem(COSName.getPDFName("T"), drawn(file));
        var bytes = saved(file);
        var refusal =
                assertThrows(IOException.class, () -> SampleDocuments.read("case.pdf", bytes));
        assertTrue(
                String.valueOf(refusal.getMessage()).contains("which letters its fonts show"),
                refusal::getMessage);
    }

    private static COSDictionary drawn(PDDocument file) throws IOException {
        var glyphs = new COSDictionary();
        var names = new COSArray();
        names.add(COSInteger.get('a'));
        var widths = new COSArray();
        for (var name : new String[] {"g1", "g2", "g3"}) {
            var glyph = file.getDocument().createCOSStream();
            try (var out = glyph.createOutputStream()) {
                out.write("500 0 0 0 400 400 d1 0 0 400 400 re f".getBytes(US_ASCII));
            }
            glyphs.setItem(name, glyph);
            names.add(COSName.getPDFName(name));
            widths.add(COSInteger.get(500));
        }
        var encoding = new COSDictionary();
        encoding.setItem(COSName.TYPE, COSName.ENCODING);
        encoding.setItem(COSName.DIFFERENCES, names);
        var font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE3);
        font.setItem(COSName.FONT_BBOX, new PDRectangle(0, 0, 1000, 1000).getCOSArray());
        font.setItem(COSName.FONT_MATRIX, new Matrix(0.001f, 0, 0, 0.001f, 0, 0).toCOSArray());
        font.setItem(COSName.CHAR_PROCS, glyphs);
        font.setItem(COSName.ENCODING, encoding);
        font.setInt(COSName.FIRST_CHAR, 'a');
        font.setInt(COSName.LAST_CHAR, 'c');
        font.setItem(COSName.WIDTHS, widths);
        return font;
    }
}
