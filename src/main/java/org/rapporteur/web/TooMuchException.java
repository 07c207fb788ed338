package org.rapporteur.web;

/// An answer is larger than anybody gets here.
final class TooMuchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooMuchException(String message) {
        super(message);
    }
}
