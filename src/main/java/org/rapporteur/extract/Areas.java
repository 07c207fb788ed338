package org.rapporteur.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.annotate.Annotated;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.document.Document;
import org.rapporteur.text.Span;

/// The thematic area of each place of a document: what the words themselves are about, then what
/// their paragraph, the headings over it and the part of the document around it are about.
final class Areas {

    private static final double PART = 3;
    private static final double PARAGRAPH = 0.4;
    private static final double HEADING = 1.6;
    private static final double ENCLOSING = 0.8;
    private static final double SECTION = 2;
    private static final double BEFORE = 0.6;

    private final Topics topics;
    private final Outline outline;
    private final boolean speech;
    private final Document document;
    private final List<Sentence> sentences;
    private final Map<Integer, Map<String, Double>> sections = new HashMap<>();
    private final Map<Integer, Map<String, Double>> blocks = new HashMap<>();

    /// @param speech whether the document is a statement, which has no headings to go by
    Areas(Topics topics, Outline outline, Annotated annotated, boolean speech) {
        this.speech = speech;
        this.topics = topics;
        this.outline = outline;
        this.document = annotated.document();
        this.sentences = annotated.sentences();
    }

    String of(Sentence sentence, Span part) {
        int block = sentence.block();
        return Topics.most(
                topics.weigh(part.of(document.text()), PART),
                before(sentence),
                blocks.computeIfAbsent(block, this::around),
                sections.computeIfAbsent(outline.section(block), this::section));
    }

    /// What the sentence before in the same part is about.
    private Map<String, Double> before(Sentence sentence) {
        if (sentence.index() == 0) {
            return Map.of();
        }
        var previous = sentences.get(sentence.index() - 1);
        return outline.section(previous.block()) == outline.section(sentence.block())
                ? topics.weigh(previous.span().of(document.text()), BEFORE)
                : Map.of();
    }

    /// What words are about by themselves.
    String of(String words) {
        return Topics.most(topics.weigh(words, 1));
    }

    private Map<String, Double> around(int block) {
        var words = document.blocks().get(block).span().of(document.text());
        if (speech) {
            return topics.weigh(words, PARAGRAPH);
        }
        return Topics.sum(
                topics.weigh(words, PARAGRAPH),
                topics.weigh(outline.heading(block), HEADING),
                topics.weigh(outline.enclosing(block), ENCLOSING));
    }

    /// What a part speaks of most counts in full, the rest by its share.
    private Map<String, Double> section(int section) {
        return speech ? Map.of() : Topics.share(topics.weighLong(outline.words(section)), SECTION);
    }
}
