package org.rapporteur.annotate;

import org.rapporteur.document.Block;
import org.rapporteur.text.Span;

/// A sentence and the phrases found in it. `block` is the index of its block, `index` its own.
public record Sentence(int index, int block, Block in, Span span, Slotted slotted) {

    /// Whether it stands in running text or in a list.
    public boolean isText() {
        return in instanceof Block.Paragraph || in instanceof Block.Item;
    }

    Sentence with(Slotted other) {
        return new Sentence(index, block, in, span, other);
    }
}
