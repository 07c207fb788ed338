package org.rapporteur.read;

import org.rapporteur.document.Document;
import org.rapporteur.document.DocumentId;
import org.rapporteur.document.Source;

/// Reads one format.
interface DocumentReader {

    Format format();

    /// Reads a document from bytes that are of this format by their content.
    ///
    /// @throws UnreadableDocumentException if they cannot be read; its message begins with the
    ///   file's name and says why and what to do
    Document read(DocumentId id, Source source, byte[] bytes) throws UnreadableDocumentException;
}
