package org.rapporteur.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rapporteur.annotate.Phrase;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.fact.Detail;
import org.rapporteur.fact.Evidence;
import org.rapporteur.fact.Fact;
import org.rapporteur.fact.Gap;
import org.rapporteur.fact.Gaps;
import org.rapporteur.text.Span;
import org.rapporteur.vocabulary.Slot;

/// Which sentences have a verb by which bodies act or agents speak, and gave no fact. Not every one
/// of them states a fact; a fact that was missed is among them. That a sentence refers to a
/// document counts as no fact here.
final class GapRegister {

    /// How many are listed; the others are counted.
    static final int LISTED = 500;

    private GapRegister() {}

    static Gaps of(Context context, List<Fact> facts) {
        var spans =
                facts.stream()
                        .filter(fact -> !(fact instanceof Detail.Reference))
                        .map(Fact::evidence)
                        .map(Evidence::span)
                        .sorted(Comparator.comparingInt(Span::start))
                        .toList();
        var reach = reach(spans);
        var gaps = new ArrayList<Gap>();
        int count = 0;
        int telling = 0;
        for (var sentence : context.sentences()) {
            var verb = verb(context, sentence);
            if (verb.isPresent()) {
                telling++;
                if (!isCovered(sentence.span(), spans, reach)) {
                    count++;
                    if (gaps.size() < LISTED) {
                        gaps.add(new Gap(sentence.span(), verb.get()));
                    }
                }
            }
        }
        return new Gaps(gaps, count, telling);
    }

    /// How far the spans up to each one reach.
    private static int[] reach(List<Span> spans) {
        var reach = new int[spans.size()];
        int furthest = 0;
        for (int i = 0; i < reach.length; i++) {
            furthest = Math.max(furthest, spans.get(i).end());
            reach[i] = furthest;
        }
        return reach;
    }

    private static boolean isCovered(Span sentence, List<Span> spans, int[] reach) {
        int low = 0;
        int high = spans.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans.get(middle).start() < sentence.end()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low > 0 && reach[low - 1] > sentence.start();
    }

    /// The first verb of a sentence of the text that tells of an act or of speech, as printed.
    private static Optional<String> verb(Context context, Sentence sentence) {
        return sentence.slotted().phrases().stream()
                .filter(phrase -> sentence.isText() && isTelling(phrase))
                .map(phrase -> phrase.span().of(context.text()))
                .findFirst();
    }

    private static boolean isTelling(Phrase phrase) {
        return phrase instanceof Phrase.Term term
                && term.entries().stream()
                        .anyMatch(entry ->
                                entry.slot() == Slot.VERB
                                        && !(entry.get("action") + entry.get("act")).isEmpty());
    }
}
