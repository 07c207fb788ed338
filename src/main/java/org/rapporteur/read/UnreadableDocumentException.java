package org.rapporteur.read;

import java.io.IOException;

/// The bytes of a document cannot be read; the message says why and what to do, for a person.
public final class UnreadableDocumentException extends IOException {

    private static final long serialVersionUID = 1L;

    public UnreadableDocumentException(String message) {
        super(message);
    }
}
