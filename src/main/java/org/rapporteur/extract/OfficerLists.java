package org.rapporteur.extract;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.annotate.Phrase;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.fact.Fact;
import org.rapporteur.vocabulary.Base;
import org.rapporteur.vocabulary.Pattern;
import org.rapporteur.vocabulary.Slot;

/// The lines below an officer's line that name more holders of the same office.
final class OfficerLists {

    private static final String RULE =
            Base.STANDARD.id("rule", "officers-listed-below-their-office");
    private static final String LINE = "officer-line";
    private static final int MARKS = 4;
    private static final Pattern PLURAL = Pattern.compile("^[^:\\t]*(?:s|men)\\b *[:\\t]");

    private final Context context;

    OfficerLists(Context context) {
        this.context = context;
    }

    /// @param found the offices that lines name with their first holder
    List<Fact.RoleHolding> more(List<Fact.RoleHolding> found) {
        var more = new ArrayList<Fact.RoleHolding>();
        var sentences = context.sentences();
        for (int i = 0; i + 1 < sentences.size(); i++) {
            for (var holding : found) {
                boolean line =
                        holding.evidence().rule().endsWith(LINE)
                                && Context.isPerson(holding.holder())
                                && isPlural(holding)
                                && sentences.get(i).span().contains(holding.evidence().span());
                if (line) {
                    more.addAll(below(i + 1, holding));
                }
            }
        }
        return more;
    }

    /// Whether the line names the office for several ("Vice-Presidents:").
    private static boolean isPlural(Fact.RoleHolding holding) {
        return PLURAL.matcher(holding.evidence().quote()).find();
    }

    private List<Fact.RoleHolding> below(int first, Fact.RoleHolding office) {
        var more = new ArrayList<Fact.RoleHolding>();
        for (int i = first; i < context.sentences().size(); i++) {
            var sentence = context.sentences().get(i);
            if (!isName(sentence)) {
                break;
            }
            for (var phrase : sentence.slotted().phrases()) {
                for (Phrase.Agent agent : Context.agents(phrase)) {
                    more.add(
                            new Fact.RoleHolding(
                                    agent.ref(),
                                    office.role(),
                                    office.topic(),
                                    office.meeting(),
                                    RoleExtractor.behalf(context, agent.ref()),
                                    office.start(),
                                    office.end(),
                                    context.evidence(agent.span(), RULE)));
                }
            }
        }
        return more;
    }

    /// Whether a line is a person's name and nothing else.
    private static boolean isName(Sentence sentence) {
        boolean person =
                sentence.slotted().phrases().stream().anyMatch(Phrase.Person.class::isInstance);
        boolean office =
                sentence.slotted().phrases().stream()
                        .anyMatch(phrase -> phrase.slot() == Slot.OFFICE);
        return person && !office && sentence.slotted().length() <= MARKS;
    }
}
