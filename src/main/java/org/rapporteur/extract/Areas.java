package org.rapporteur.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rapporteur.annotate.Annotated;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.document.Document;
import org.rapporteur.text.Span;

/// The thematic area of each place of a document: what the words themselves are about, their
/// paragraph, what was said just before, and the headings over it; `other` where these tell little.
///
/// How much each of them counts was fitted to the hand-made tables, each document left out in turn
/// (see `docs/BENCHMARKS.md`).
final class Areas {

    /// How much a text counts: each mention of an area by itself, and the area's share in the text.
    private record Weight(double mention, double share) {}

    private static final Weight PART = new Weight(1, 0.65);
    private static final Weight PARAGRAPH = new Weight(1.75, 0.65);
    private static final Weight HEADING = new Weight(1.5, 1.1);
    private static final Weight ENCLOSING = new Weight(0, 0.15);
    private static final Weight SECTION = new Weight(0, 0.35);
    private static final Weight BEFORE = new Weight(0.55, 0.7);

    /// How much less a sentence counts than the one behind it, and how many of them count.
    private static final double FADING = 0.65;

    private static final int SENTENCES = 6;

    /// What speaks for no area at all: always, under a heading without one, in words without one,
    /// in a speech.
    private static final double NONE = 1.25;

    private static final double UNTITLED = 0.6;
    private static final double UNTOLD = 0.85;
    private static final double SPEECH = 0.9;

    private final Topics topics;
    private final Outline outline;
    private final boolean speech;
    private final Document document;
    private final List<Sentence> sentences;
    private final Map<Integer, Map<String, Double>> sections = new HashMap<>();
    private final Map<Integer, Map<String, Double>> blocks = new HashMap<>();
    private final Map<Span, Map<String, Double>> told = new HashMap<>();

    /// The areas of the parts asked for: those of a list of agents are asked for as often as there
    /// are agents.
    private final Map<Span, String> parts = new HashMap<>();

    /// @param speech whether the document is a statement, which has no headings to go by
    Areas(Topics topics, Outline outline, Annotated annotated, boolean speech) {
        this.speech = speech;
        this.topics = topics;
        this.outline = outline;
        this.document = annotated.document();
        this.sentences = annotated.sentences();
    }

    String of(Sentence sentence, Span part) {
        return parts.computeIfAbsent(part, words -> told(sentence, words));
    }

    private String told(Sentence sentence, Span part) {
        int block = sentence.block();
        var words = told(part);
        double none = words.isEmpty() ? UNTOLD : 0;
        return Topics.most(
                weighted(words, PART),
                Map.of(Topics.OTHER, none),
                weighted(before(sentence), BEFORE),
                blocks.computeIfAbsent(block, this::around),
                sections.computeIfAbsent(outline.section(block), this::section));
    }

    /// What the sentences before in the same part are about, the nearer the more.
    private Map<String, Double> before(Sentence sentence) {
        var sum = new TreeMap<String, Double>();
        double weight = 1;
        int first = Math.max(0, sentence.index() - SENTENCES);
        for (int i = sentence.index() - 1; i >= first; i--) {
            if (outline.section(sentences.get(i).block()) != outline.section(sentence.block())) {
                break;
            }
            weight *= FADING;
            double faded = weight;
            told(sentences.get(i).span())
                    .forEach((topic, told) -> sum.merge(topic, told * faded, Double::sum));
        }
        return sum;
    }

    /// What a part of the text speaks of: the same one is often a clause, a sentence and a
    /// paragraph.
    private Map<String, Double> told(Span part) {
        return told.computeIfAbsent(part, words -> topics.weigh(words.of(document.text()), 1));
    }

    private static Map<String, Double> weighted(Map<String, Double> told, Weight weight) {
        double all = told.values().stream().mapToDouble(Double::doubleValue).sum();
        var weighted = new TreeMap<String, Double>();
        told.forEach((topic, one) ->
                weighted.put(topic, one * weight.mention() + one / all * weight.share()));
        return weighted;
    }

    /// What words are about by themselves.
    String of(String words) {
        return Topics.most(topics.weigh(words, 1));
    }

    private Map<String, Double> around(int block) {
        var own = weighted(told(document.blocks().get(block).span()), PARAGRAPH);
        if (speech) {
            return Topics.sum(own, Map.of(Topics.OTHER, NONE + SPEECH));
        }
        var heading = topics.weigh(outline.heading(block), 1);
        boolean untitled = heading.isEmpty() && !outline.heading(block).isEmpty();
        return Topics.sum(
                own,
                Map.of(Topics.OTHER, NONE + (untitled ? UNTITLED : 0)),
                weighted(heading, HEADING),
                weighted(topics.weigh(outline.enclosing(block), 1), ENCLOSING));
    }

    private Map<String, Double> section(int section) {
        return speech ? Map.of() : weighted(topics.weighLong(outline.words(section)), SECTION);
    }
}
