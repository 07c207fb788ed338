package org.rapporteur.read.pdf;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/// Collects the glyphs and lines of one page after another. It counts what it is made to do, so
/// that a file cannot keep it busy for ever.
final class PageReader extends PDFTextStripper {

    /// The most drawing steps of a whole file that are followed.
    static final int MOST_STEPS = 20_000_000;

    /// The most glyphs of a whole file.
    static final int MOST_GLYPHS = 10_000_000;

    private static final double SMALLEST = 1;

    /// The share of a page from which on a picture is one of the page.
    private static final double MOST_OF_PAGE = 0.5;

    private final PDDocument file;
    private final Strokes strokes = new Strokes();
    private final Map<PDFont, Boolean> bold = new HashMap<>();
    private final List<Glyph> seen = new ArrayList<>();
    private final List<Glyph> hidden = new ArrayList<>();
    private final Doubles doubles = new Doubles();
    private final Turns turns = new Turns();
    private double pictured;
    private double width;
    private double height;
    private int steps;
    private int glyphs;
    private int nameless;

    PageReader(PDDocument file) {
        this.file = file;
        strokes.listen(this);
    }

    /// Reads a page by its number from 1.
    Page read(int number) throws IOException {
        seen.clear();
        hidden.clear();
        doubles.clear();
        turns.clear();
        pictured = 0;
        var page = file.getPage(number - 1);
        var box = page.getCropBox();
        strokes.begin(box, page.getRotation());
        output = Writer.nullWriter();
        boolean turned = page.getRotation() % 180 != 0;
        width = turned ? box.getHeight() : box.getWidth();
        height = turned ? box.getWidth() : box.getHeight();
        processPage(page);
        // What is thrown while a form is drawn does not come out of it.
        checkBounds();
        boolean picture = pictured > MOST_OF_PAGE * width * height;
        return new Page(number, width, height, shown(picture), strokes.rules(), picture);
    }

    /// What is seen; on a picture of a page also the words that were recognized behind it, and
    /// where nothing is seen, what is hidden.
    private List<Glyph> shown(boolean picture) {
        if (picture && hidden.size() > seen.size()) {
            seen.addAll(hidden);
        }
        return turns.straight(seen.isEmpty() ? hidden : seen);
    }

    /// The glyphs of which the file does not say which letters they are, since the beginning.
    int nameless() {
        return nameless;
    }

    /// All glyphs since the beginning.
    int glyphs() {
        return glyphs;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        steps++;
        checkBounds();
        super.processOperator(operator, operands);
        if (isPicture(operator, operands)) {
            var m = getGraphicsState().getCurrentTransformationMatrix();
            double area = m.getScaleX() * m.getScaleY() - m.getShearX() * m.getShearY();
            pictured = Math.max(pictured, Math.abs(area));
        }
    }

    private boolean isPicture(Operator operator, List<COSBase> operands) {
        return switch (operator.getName()) {
            case OperatorName.BEGIN_INLINE_IMAGE -> true;
            case OperatorName.DRAW_OBJECT ->
                    !operands.isEmpty()
                            && operands.getFirst() instanceof COSName name
                            && getResources() != null
                            && getResources().isImageXObject(name);
            default -> false;
        };
    }

    private void checkBounds() throws TooMuchException {
        if (steps > MOST_STEPS) {
            throw new TooMuchException("draws in more than %,d steps".formatted(MOST_STEPS));
        }
        if (glyphs > MOST_GLYPHS) {
            throw new TooMuchException("shows more than %,d letters".formatted(MOST_GLYPHS));
        }
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
            throws IOException {
        glyphs++;
        checkBounds();
        if (font.toUnicode(code) == null) {
            nameless++;
        }
        super.showGlyph(matrix, font, code, displacement);
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        var text = Letters.of(position.getUnicode());
        double size = position.getFontSizeInPt();
        double x = position.getXDirAdj();
        double y = position.getYDirAdj();
        boolean shown = Double.isFinite(x + y + size) && size >= SMALLEST && isOnPage(position);
        if (text.isEmpty() || !shown) {
            return;
        }
        var glyph =
                new Glyph(text, x, y, position.getWidthDirAdj(), size, isBold(position.getFont()));
        if (doubles.isNew(glyph)) {
            turns.note(glyph, position.getDir());
            (isHidden() ? hidden : seen).add(glyph);
        }
    }

    /// Whether some of a glyph is on the part of the page that is shown.
    private boolean isOnPage(TextPosition position) {
        double x = position.getX();
        double y = position.getY();
        return x + position.getWidth() > 0
                && x < width
                && y > 0
                && y - position.getHeight() < height;
    }

    private boolean isHidden() {
        return getGraphicsState().getTextState().getRenderingMode() == RenderingMode.NEITHER;
    }

    private boolean isBold(PDFont font) {
        return bold.computeIfAbsent(font, Letters::isBold);
    }

    /// A file asks for more than is done for one document; the message says what, after its name.
    static final class TooMuchException extends IOException {

        private static final long serialVersionUID = 1L;

        TooMuchException(String message) {
            super(message);
        }
    }
}
