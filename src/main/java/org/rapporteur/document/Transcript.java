package org.rapporteur.document;

import java.util.List;

/// What is kept of a document for people to read: its text, and the blocks that lie in it with
/// their pages. The spans of evidence are spans of this text.
public record Transcript(String text, List<Passage> passages) {

    /// A block and the page on which it begins, 0 where the source has no pages.
    public record Passage(Block block, int page) {}

    public Transcript {
        passages = List.copyOf(passages);
    }

    public static Transcript of(Document document) {
        return new Transcript(
                document.text(),
                document.blocks().stream()
                        .map(block -> new Passage(block, document.page(block.span().start())))
                        .toList());
    }
}
