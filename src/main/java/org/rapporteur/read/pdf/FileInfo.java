package org.rapporteur.read.pdf;

import java.io.IOException;
import java.util.Objects;
import java.util.function.Function;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.rapporteur.document.Properties;

/// What a file says of its document: in XMP (ISO 16684) or, where that is silent, in the dictionary
/// of information and the catalog. What cannot be read says nothing.
final class FileInfo {

    /// The most bytes of XMP that are looked at; those of real files have a few thousand.
    private static final int LARGEST = 1 << 18;

    private FileInfo() {}

    static Properties of(PDDocument file, Function<byte[], Properties> xmp) {
        try {
            var info = file.getDocumentInformation();
            var core = core(file, xmp);
            return new Properties(
                    either(core.title(), info.getTitle()),
                    either(core.subject(), info.getSubject()),
                    either("", info.getKeywords()),
                    either(core.language(), file.getDocumentCatalog().getLanguage()),
                    "");
        } catch (IOException | RuntimeException broken) {
            return Properties.NONE;
        }
    }

    private static String either(String first, String other) {
        return first.isEmpty() ? Objects.requireNonNullElse(other, "") : first;
    }

    private static Properties core(PDDocument file, Function<byte[], Properties> xmp)
            throws IOException {
        var metadata = file.getDocumentCatalog().getMetadata();
        if (metadata == null) {
            return Properties.NONE;
        }
        try (var in = metadata.exportXMPMetadata()) {
            var bytes = in.readNBytes(LARGEST + 1);
            return bytes.length > LARGEST ? Properties.NONE : xmp.apply(bytes);
        }
    }
}
