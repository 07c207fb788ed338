package org.rapporteur.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rapporteur.annotate.Phrase;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.document.Block;
import org.rapporteur.fact.Fact;
import org.rapporteur.fact.Ref;
import org.rapporteur.vocabulary.Knowledge;
import org.rapporteur.vocabulary.Pattern;
import org.rapporteur.vocabulary.Slot;

/// What speakers say in the first person where a document prints their words in turn, each turn
/// behind the speaker's name and a colon ("Mr. DOE (Norway): We support the draft."). Whoever
/// presides gives the floor and has no turns.
final class Turns {

    /// How many turns make a document one that prints them.
    private static final int SEVERAL = 2;

    private static final Pattern LABEL =
            Pattern.compile(
                    "^(?:The )?"
                            + Slot.any(Slot.PERSON, Slot.AGENTS, Slot.STATE, Slot.ORGANIZATION)
                            + "(?: \\([^()]{1,60}\\)){0,3}: ?");
    private static final Pattern OTHER = Pattern.compile("^[^:.;!?]{2,80}(?:\\.[^:.;!?]{2,40})?: ");
    private static final Pattern PRESIDES =
            Pattern.compile("^(?:The )?" + Slot.OFFICE.mark() + "(?: \\([^()]{1,60}\\)){0,3}: ?");
    private static final Pattern FIRST = Pattern.compile("\\b(?:I|[Ww]e|[Mm]y|[Oo]ur)\\b");

    private final Context context;
    private final StatementReader reader;

    Turns(Knowledge knowledge, Context context) {
        this.context = context;
        this.reader = new StatementReader(knowledge);
    }

    List<Fact.Contribution> rows() {
        var rows = new ArrayList<Fact.Contribution>();
        if (count(context) < SEVERAL) {
            return rows;
        }
        Ref speaker = new Ref.Nobody();
        int block = -1;
        for (var sentence : context.sentences()) {
            boolean opens = sentence.block() != block;
            block = sentence.block();
            speaker = opens ? speaker(sentence, speaker) : speaker;
            if (!(speaker instanceof Ref.Nobody) && sentence.isText()) {
                rows.addAll(reader.own(context, speaker, sentence));
                rows.addAll(reader.remarks(context, speaker, sentence));
            }
        }
        return rows;
    }

    private static long count(Context context) {
        return context.sentences().stream().filter(each -> isTurn(context, each)).count();
    }

    /// The blocks that are somebody's own words, also those of whoever presides.
    static Set<Integer> blocks(Context context) {
        var own = new HashSet<Integer>();
        if (count(context) >= SEVERAL) {
            context.sentences().stream()
                    .filter(sentence -> isTurn(context, sentence) || presides(sentence))
                    .forEach(sentence -> own.add(sentence.block()));
        }
        return own;
    }

    private static boolean presides(Sentence sentence) {
        return PRESIDES.matcher(sentence.slotted().text()).find();
    }

    /// Whether a sentence opens a turn in which somebody speaks in the first person.
    private static boolean isTurn(Context context, Sentence sentence) {
        return sentence.isText()
                && LABEL.matcher(sentence.slotted().text()).find()
                && FIRST.matcher(
                                context.document()
                                        .blocks()
                                        .get(sentence.block())
                                        .span()
                                        .of(context.text()))
                        .find();
    }

    /// Who has the floor from the first sentence of a block on.
    private static Ref speaker(Sentence sentence, Ref before) {
        var text = sentence.slotted().text();
        if (sentence.in() instanceof Block.Heading) {
            return new Ref.Nobody();
        }
        if (!LABEL.matcher(text).find()) {
            return OTHER.matcher(text).find() ? new Ref.Nobody() : before;
        }
        return sentence.slotted()
                .phrase(text.startsWith("The ") ? 4 : 0)
                .map(Context::agents)
                .filter(agents -> agents.size() == 1)
                .map(List::getFirst)
                .map(Phrase.Agent::ref)
                .orElse(new Ref.Nobody());
    }
}
