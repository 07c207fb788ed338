package org.rapporteur.graph;

import java.util.List;
import org.rapporteur.document.Block;
import org.rapporteur.document.Document;
import org.rapporteur.fact.About;
import org.rapporteur.fact.Fact;
import org.rapporteur.fact.Gaps;

/// What one document says: its facts in their order, with its title (empty where it has none) and
/// what it tells of itself, and the sentences from which nothing came.
public record DocumentFacts(
        Document document, String title, About about, List<Fact> facts, Gaps gaps) {

    public DocumentFacts {
        facts = List.copyOf(facts);
    }

    /// The facts of a document whose title is its first heading.
    public static DocumentFacts of(Document document, List<Fact> facts) {
        var title =
                document.blocks().stream()
                        .filter(Block.Heading.class::isInstance)
                        .findFirst()
                        .map(heading -> heading.span().of(document.text()))
                        .orElse("");
        return new DocumentFacts(document, title, About.NOTHING, facts, Gaps.NONE);
    }
}
