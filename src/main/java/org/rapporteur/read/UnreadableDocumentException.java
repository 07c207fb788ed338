package org.rapporteur.read;

import java.io.IOException;

/// The bytes of a document cannot be read; the message says why and what to do, for a person.
public final class UnreadableDocumentException extends IOException {

    private static final long serialVersionUID = 1L;

    public UnreadableDocumentException(String message) {
        super(message);
    }

    static UnreadableDocumentException noText(String fileName) {
        return new UnreadableDocumentException(
                fileName
                        + " is no text although its name says so; save it as UTF-8 or in its real"
                        + " format");
    }
}
