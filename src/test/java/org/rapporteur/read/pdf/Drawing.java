package org.rapporteur.read.pdf;

import static java.util.stream.Collectors.joining;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.rapporteur.document.Block;
import org.rapporteur.document.Document;
import org.rapporteur.document.DocumentId;
import org.rapporteur.document.Properties;
import org.rapporteur.document.Source;

/// A PDF drawn for a test, step by step: text at places given in points from the left and from the
/// top of a page as high as A4. Fonts are `R` (Times), `B` (bold) and `H` (Helvetica), none of them
/// embedded.
final class Drawing {

    private static final double HEIGHT = 842;

    private final List<StringBuilder> pages = new ArrayList<>();

    private final double width;

    Drawing() {
        this(595);
    }

    Drawing(double width) {
        this.width = width;
        page();
    }

    Drawing page() {
        pages.add(new StringBuilder());
        return this;
    }

    /// Shows text in Times of 10 points.
    Drawing text(double x, double y, String text) {
        return text("R", 10, x, y, text);
    }

    Drawing text(String font, double size, double x, double y, String text) {
        return raw(
                "BT /%s %s Tf %s %s Td (%s) Tj ET"
                        .formatted(font, size, x, HEIGHT - y, escaped(text)));
    }

    /// Shows lines of text one below the other.
    Drawing lines(double x, double y, double pitch, String... lines) {
        double at = y;
        for (var line : lines) {
            text(x, at, line);
            at += pitch;
        }
        return this;
    }

    /// Draws a straight line.
    Drawing rule(double x0, double y0, double x1, double y1) {
        return raw("%s %s m %s %s l S".formatted(x0, HEIGHT - y0, x1, HEIGHT - y1));
    }

    Drawing raw(String steps) {
        pages.getLast().append(steps).append('\n');
        return this;
    }

    byte[] bytes() throws IOException {
        try (var document = document()) {
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    PDDocument document() throws IOException {
        var document = new PDDocument();
        for (var drawn : pages) {
            var page = new PDPage(new PDRectangle((float) width, (float) HEIGHT));
            var resources = new PDResources();
            var fonts = new COSDictionary();
            fonts.setItem(COSName.getPDFName("R"), font("Times-Roman"));
            fonts.setItem(COSName.getPDFName("B"), font("Times-Bold"));
            fonts.setItem(COSName.getPDFName("H"), font("Helvetica"));
            resources.getCOSObject().setItem(COSName.FONT, fonts);
            page.setResources(resources);
            var stream = new PDStream(document);
            try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(drawn.toString().getBytes(StandardCharsets.ISO_8859_1));
            }
            page.setContents(stream);
            document.addPage(page);
        }
        return document;
    }

    private static COSDictionary font(String name) {
        var font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE1);
        font.setName(COSName.BASE_FONT, name);
        font.setItem(COSName.ENCODING, COSName.STANDARD_ENCODING);
        return font;
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("(", "\\(")
                .replace(")", "\\)")
                .replace("\u2013", "\\261")
                .replace("\u2022", "\\267")
                .replace("\ufb01", "\\256")
                .replace("\ufb02", "\\257");
    }

    Document read() throws IOException {
        return read(bytes());
    }

    static Document read(byte[] bytes) throws IOException {
        var source = new Source("case.pdf", "application/pdf", "");
        return PdfReader.read(new DocumentId("case"), source, bytes, xmp -> Properties.NONE);
    }

    /// The blocks of a document, one to a line, with the page of each.
    static String shown(Document document) {
        return document.blocks().stream()
                .map(block -> page(document, block) + shown(document, block).stripTrailing())
                .collect(joining("\n"));
    }

    private static String page(Document document, Block block) {
        return String.format(Locale.ROOT, "%d ", document.page(block.span().start()));
    }

    private static String shown(Document document, Block block) {
        var words = block.span().of(document.text());
        return switch (block) {
            case Block.Heading heading -> "H" + label(heading.number()) + words;
            case Block.Paragraph paragraph -> "P" + label(paragraph.number()) + words;
            case Block.Item item -> "I" + label(item.marker()) + words;
            case Block.Row row ->
                    (row.header() ? "R! " : "R ")
                            + row.cells().stream()
                                    .map(cell -> cell.of(document.text()))
                                    .collect(joining(" | "));
            case Block.Footnote note -> "F" + label(note.mark()) + words;
            case Block.Furniture furniture -> "X " + words;
        };
    }

    private static String label(String label) {
        return label.isEmpty() ? " " : "[" + label + "] ";
    }
}
