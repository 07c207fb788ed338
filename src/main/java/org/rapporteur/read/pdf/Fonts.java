package org.rapporteur.read.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/// Stands in for every font that a file names and does not hold: the one that comes with PDFBox.
/// The fonts of the machine are not looked at, so that a file is read alike everywhere.
final class Fonts implements FontMapper {

    private static final String RESOURCE =
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final TrueTypeFont font;

    private Fonts(TrueTypeFont font) {
        this.font = font;
    }

    /// Makes PDFBox use it from now on.
    static void use() {
        FontMappers.set(Holder.FONTS);
    }

    /// Made when it is first needed.
    private static final class Holder {

        private static final Fonts FONTS = new Fonts(parsed());

        private static TrueTypeFont parsed() {
            try (var resource = FontMapper.class.getResourceAsStream(RESOURCE)) {
                var bytes = Objects.requireNonNull(resource, RESOURCE);
                return new TTFParser().parse(new RandomAccessReadBuffer(bytes));
            } catch (IOException broken) {
                throw new UncheckedIOException("PDFBox carries a broken " + RESOURCE, broken);
            }
        }
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor description) {
        return new FontMapping<>(font, true);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor description) {
        return new FontMapping<>(font, true);
    }

    @Override
    public CIDFontMapping getCIDFont(
            String name, PDFontDescriptor description, PDCIDSystemInfo characters) {
        return new CIDFontMapping(null, font, true);
    }
}
