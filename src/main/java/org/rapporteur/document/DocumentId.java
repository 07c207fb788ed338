package org.rapporteur.document;

/// The name under which a document, and the named graph of what it says, are published: the name of
/// its file without the extension.
public record DocumentId(String name) {

    public DocumentId {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A document needs a name");
        }
    }
}
