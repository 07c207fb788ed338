package org.rapporteur.read.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.rapporteur.SampleDocuments;

/// Files that cannot or must not be read are refused with the file's name, the reason and what to
/// do.
class HostilePdfTest {

    private static final int MILLION = 1_000_000;

    /// Bytes of a file, which may be hard to make.
    private interface Made {
        byte[] bytes() throws IOException;
    }

    private static void refused(String reason, Made made) throws IOException {
        var bytes = made.bytes();
        var refusal =
                assertThrows(IOException.class, () -> SampleDocuments.read("case.pdf", bytes));
        var said = String.valueOf(refusal.getMessage());
        assertTrue(said.startsWith("case.pdf ") && said.contains(reason), said);
        assertTrue(said.contains(";"), () -> "No remedy: " + said);
    }

    @Test
    void encrypted() throws IOException {
        refused("is encrypted; save it without a password", () -> locked("owner", "user"));
    }

    /// A file that everybody may open is read, whatever its owner's password is for.
    @Test
    void lockedOnlyForChanges() throws IOException {
        var document = SampleDocuments.read("case.pdf", locked("owner", ""));
        assertEquals("1 P Arcadia spoke.", Drawing.shown(document));
    }

    @Test
    void truncated() throws IOException {
        var whole = new Drawing().text(60, 100, "Arcadia spoke.").bytes();
        for (double share : new double[] {0.1, 0.5, 0.9, 0.98}) {
            refused(
                    "is cut off before its end",
                    () -> Arrays.copyOf(whole, (int) (whole.length * share)));
        }
    }

    @Test
    void withoutPages() throws IOException {
        refused("has no pages", () -> saved(document -> {}));
    }

    @Test
    void withoutText() throws IOException {
        refused(
                "holds pictures of its pages",
                () -> saved(document -> document.addPage(new PDPage())));
    }

    @Test
    void withoutTheNamesOfItsLetters() throws IOException {
        refused(
                "does not say which letters its fonts show",
                () -> written(1, "BT /F 12 Tf 60 700 Td (\\001\\002\\003\\004\\005) Tj ET", ""));
    }

    @Test
    void anotherFormatByItsName() throws IOException {
        refused("although its name says", () -> "Arcadia spoke.".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void damagedInside() throws IOException {
        refused(
                "is damaged",
                () -> "%PDF-1.4\nnothing at all\n%%EOF\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aBombOfZeros() throws IOException {
        var zeros = new byte[100 * 1024 * 1024];
        Arrays.fill(zeros, (byte) ' ');
        refused(
                "would take more than",
                () ->
                        saved(
                                document -> {
                                    var page = new PDPage();
                                    document.addPage(page);
                                    fill(document, page, zeros);
                                }));
    }

    /// A gigabyte of blanks that is compressed twice is two kilobytes.
    @Test
    void aBombInsideABomb() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var outer = new DeflaterOutputStream(packed);
                var inner = new DeflaterOutputStream(outer)) {
            var blanks = new byte[1 << 20];
            Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < 1024; i++) {
                inner.write(blanks);
            }
        }
        var head = "%PDF-1.4\n4 0 obj\n<< /Filter [/FlateDecode /FlateDecode] >>\nstream\n";
        var file = new ByteArrayOutputStream();
        file.write(head.getBytes(StandardCharsets.ISO_8859_1));
        file.write(packed.toByteArray());
        file.write("\nendstream\nendobj\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1));
        refused("would take more than", file::toByteArray);
    }

    @Test
    void formsInsideFormsWithoutEnd() throws IOException {
        refused("holds pictures", () -> formsInForms(60, 1));
        refused("draws in more than", () -> formsInForms(20, 8));
    }

    @Test
    void aMillionObjects() throws IOException {
        var document = SampleDocuments.read("case.pdf", manyObjects());
        assertEquals("1 P Arcadia spoke.", Drawing.shown(document));
    }

    @Test
    void aMillionPages() throws IOException {
        refused("has 1,000,000 pages", () -> manyPages());
    }

    private static byte[] locked(String owner, String user) throws IOException {
        try (var document = new Drawing().text(60, 100, "Arcadia spoke.").document()) {
            document.protect(new StandardProtectionPolicy(owner, user, new AccessPermission()));
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] saved(Consumer<PDDocument> drawn) throws IOException {
        try (var document = new PDDocument()) {
            drawn.accept(document);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static void fill(PDDocument document, PDPage page, byte[] content) {
        try {
            var stream =
                    new PDStream(document, new ByteArrayInputStream(content), COSName.FLATE_DECODE);
            page.setContents(stream);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// A form that draws the next one, so many times, and so on.
    private static byte[] formsInForms(int deep, int often) {
        var objects = new StringBuilder();
        for (int i = 0; i < deep; i++) {
            var draw = "/X%d Do ".formatted(i + 1).repeat(often);
            objects.append(
                    "%d 0 obj <</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X%d %d 0 R>>>>/Length %d>> stream\n%s\nendstream endobj\n"
                            .formatted(10 + i, i + 1, 10 + (i + 1) % deep, draw.length(), draw));
        }
        return written(1, "/X0 Do", objects.toString());
    }

    private static byte[] manyObjects() {
        var objects = new StringBuilder(22 * MILLION);
        for (int i = 10; i < 10 + MILLION; i++) {
            objects.append(i).append(" 0 obj 1 endobj\n");
        }
        return written(1, "BT /R 12 Tf 60 700 Td (Arcadia spoke.) Tj ET", objects.toString());
    }

    private static byte[] manyPages() {
        return written(MILLION, "BT /R 12 Tf 60 700 Td (Arcadia spoke.) Tj ET", "");
    }

    /// A file without a table of its objects, written by hand.
    private static byte[] written(int pages, String content, String objects) {
        var fonts =
                "/F <</Type/Font/Subtype/Type1/BaseFont/Nameless/FirstChar 1/LastChar 5/Widths[9 9"
                        + " 9 9 9]>> /R <</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>";
        var kids = "4 0 R ".repeat(Math.min(pages, MILLION));
        return String.join(
                        "\n",
                        List.of(
                                "%PDF-1.4",
                                "1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj",
                                "2 0 obj <</Type/Pages/Count "
                                        + pages
                                        + "/Kids["
                                        + kids
                                        + "]>> endobj",
                                "3 0 obj <</Length " + content.length() + ">> stream",
                                content,
                                "endstream endobj",
                                "4 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 3"
                                        + " 0 R/Resources<</Font<<"
                                        + fonts
                                        + ">>/XObject<</X0 10 0 R>>>>>> endobj",
                                objects,
                                "trailer <</Root 1 0 R>>",
                                "startxref",
                                "0",
                                "%%EOF"))
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
