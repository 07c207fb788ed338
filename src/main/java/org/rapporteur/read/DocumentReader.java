package org.rapporteur.read;

import java.util.List;
import org.rapporteur.document.Document;
import org.rapporteur.document.DocumentId;
import org.rapporteur.document.Source;

/// Reads one format.
interface DocumentReader {

    String mediaType();

    /// The extensions of file names, lower case, without the dot.
    List<String> extensions();

    Document read(DocumentId id, Source source, byte[] bytes) throws UnreadableDocumentException;
}
