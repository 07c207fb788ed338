package org.rapporteur.read;

import org.rapporteur.document.Document;
import org.rapporteur.document.DocumentId;
import org.rapporteur.document.Original;
import org.rapporteur.document.Source;

/// Reads plain text, with the marks of Markdown where it has them.
record TextReader() implements DocumentReader {

    @Override
    public Format format() {
        return Format.TEXT;
    }

    @Override
    public Document read(DocumentId id, Source source, byte[] bytes)
            throws UnreadableDocumentException {
        var decoded = decoded(source, bytes);
        var builder = Document.builder(id, source, Original.of(decoded));
        return new Assembler(Lines.of(decoded), decoded, builder).assemble();
    }

    /// The characters of a file that holds nothing else.
    static String decoded(Source source, byte[] bytes) throws UnreadableDocumentException {
        var decoded =
                Encoding.decoded(bytes)
                        .orElseThrow(() -> UnreadableDocumentException.noText(source.fileName()));
        if (decoded.isBlank()) {
            throw new UnreadableDocumentException(
                    source.fileName() + " holds nothing but white space; leave it out");
        }
        if (decoded.length() > Draft.LARGEST) {
            throw Draft.tooLong(source.fileName());
        }
        return decoded;
    }
}
