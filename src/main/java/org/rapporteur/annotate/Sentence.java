package org.rapporteur.annotate;

import org.rapporteur.document.Block;
import org.rapporteur.text.Span;

/// A sentence and the phrases found in it. `block` is the index of its block, `index` its own.
public record Sentence(int index, int block, Block in, Span span, Slotted slotted) {

    Sentence with(Slotted other) {
        return new Sentence(index, block, in, span, other);
    }
}
