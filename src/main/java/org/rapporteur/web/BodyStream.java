package org.rapporteur.web;

import java.io.BufferedOutputStream;
import java.io.OutputStream;

/// Gathers what a writer writes in small pieces.
final class BodyStream extends BufferedOutputStream {

    private static final int PIECE = 1 << 14;

    BodyStream(OutputStream out) {
        super(out, PIECE);
    }
}
