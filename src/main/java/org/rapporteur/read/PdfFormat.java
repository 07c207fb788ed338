package org.rapporteur.read;

import java.io.IOException;
import org.rapporteur.document.Document;
import org.rapporteur.document.DocumentId;
import org.rapporteur.document.Source;
import org.rapporteur.read.pdf.PdfReader;

/// Reads PDF.
record PdfFormat() implements DocumentReader {

    @Override
    public Format format() {
        return Format.PDF;
    }

    @Override
    public Document read(DocumentId id, Source source, byte[] bytes)
            throws UnreadableDocumentException {
        try {
            return PdfReader.read(id, source, bytes, XmlProperties::xmp);
        } catch (IOException refused) {
            throw new UnreadableDocumentException(source.fileName() + " " + refused.getMessage());
        }
    }
}
