package org.rapporteur.read.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.rapporteur.document.Properties;

/// Opens a file and gets its pages out of it, or says why that cannot be done: each refusal is a
/// `Refused` with what is wrong and what to do, to be said after the file's name.
final class PdfFile {

    /// The most pages of one file.
    private static final int MOST_PAGES = 5_000;

    /// How far from its end a file is looked through for the mark of its end, in bytes.
    private static final int TAIL = 2_048;

    /// From this share of letters without a name on, nothing is read.
    private static final double NAMELESS = 0.1;

    private PdfFile() {}

    static Contents contents(byte[] bytes, Function<byte[], Properties> xmp) throws IOException {
        Fonts.use();
        check(bytes);
        try (var document = open(bytes)) {
            return new Contents(pages(document), FileInfo.of(document, xmp));
        } catch (PageReader.TooMuchException tooMuch) {
            throw new Refused(tooMuch.getMessage() + "; print it to a new PDF in parts");
        }
    }

    private static void check(byte[] bytes) throws Refused {
        int from = Math.max(0, bytes.length - TAIL);
        var tail = new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1);
        if (!tail.contains("%%EOF")) {
            throw new Refused("is cut off before its end; get it again from where it came from");
        }
        Inflation.check(bytes);
    }

    private static PDDocument open(byte[] bytes) throws IOException {
        try {
            return Loader.loadPDF(bytes);
        } catch (InvalidPasswordException locked) {
            throw new Refused("is encrypted; save it without a password");
        } catch (IOException | RuntimeException broken) {
            throw new Refused("is damaged; get it again from where it came from");
        }
    }

    private static List<Page> pages(PDDocument document) throws IOException {
        int count = count(document);
        var reader = new PageReader(document);
        var pages = new ArrayList<Page>();
        try {
            for (int number = 1; number <= count; number++) {
                check(document.getPage(number - 1));
                pages.add(reader.read(number));
            }
        } catch (PageReader.TooMuchException tooMuch) {
            throw tooMuch;
        } catch (IOException | RuntimeException broken) {
            throw new Refused(
                    "is damaged on page %d; get it again from where it came from"
                            .formatted(pages.size() + 1));
        }
        check(reader);
        return pages;
    }

    /// What a page draws is compressed as a whole: a part of it would be half a page.
    private static void check(PDPage page) throws IOException {
        for (var streams = page.getContentStreams(); streams.hasNext(); ) {
            var stream = streams.next();
            if (stream.getFilters().equals(List.of(COSName.FLATE_DECODE))) {
                try (var raw = stream.getCOSObject().createRawInputStream()) {
                    if (!Inflation.isWhole(raw.readAllBytes())) {
                        throw new IOException("The compressed contents are not whole");
                    }
                }
            }
        }
    }

    private static int count(PDDocument document) throws Refused {
        int count = document.getNumberOfPages();
        if (count <= 0) {
            throw new Refused("has no pages; get it again from where it came from");
        }
        if (count > MOST_PAGES) {
            throw new Refused(
                    "has %,d pages, more than the %,d that are read at once; split it"
                            .formatted(count, MOST_PAGES));
        }
        return count;
    }

    private static void check(PageReader reader) throws Refused {
        if (reader.glyphs() == 0) {
            throw new Refused(
                    "holds pictures of its pages and no text; have its text recognized (OCR) or"
                            + " get it as text");
        }
        if (reader.nameless() > NAMELESS * reader.glyphs()) {
            throw new Refused(
                    "does not say which letters its fonts show; have its text recognized (OCR) or"
                            + " get it in another format");
        }
    }

    /// Why a file is not read and what to do, to be said after its name.
    static final class Refused extends IOException {

        private static final long serialVersionUID = 1L;

        Refused(String reason) {
            super(reason);
        }
    }
}
