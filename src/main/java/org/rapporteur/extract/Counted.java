package org.rapporteur.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.annotate.Slotted;
import org.rapporteur.fact.Ref;

/// The states that words count but do not name: "both", "all three".
final class Counted {

    private static final List<String> NUMBERS = List.of("two", "three", "four", "five", "six");

    private Counted() {}

    /// The states named before, if they are as many as the words say: those of the same sentence,
    /// else of the same paragraph. None where the words count nobody.
    static List<Ref> of(Context context, Sentence sentence, Slotted.Match match) {
        int count = count(match.printed("who"));
        if (count == 0) {
            return List.of();
        }
        var here = new LinkedHashSet<Ref>(states(sentence, match.start("who")));
        if (here.size() == count) {
            return List.copyOf(here);
        }
        var all = new LinkedHashSet<Ref>();
        for (var other : context.passages().inBlocks(sentence.block(), sentence.block())) {
            if (other.index() < sentence.index()) {
                all.addAll(states(other, other.slotted().length()));
            }
        }
        all.addAll(here);
        return all.size() == count ? List.copyOf(all) : List.of();
    }

    private static int count(String printed) {
        var words = printed.toLowerCase(Locale.ROOT);
        return words.equals("both")
                ? 2
                : words.startsWith("all ") ? NUMBERS.indexOf(words.substring(4)) + 2 : 0;
    }

    private static List<Ref> states(Sentence sentence, int before) {
        var found = new ArrayList<Ref>();
        for (var phrase : sentence.slotted().phrases(0, before)) {
            Context.agents(phrase).stream()
                    .map(agent -> agent.ref())
                    .filter(Context::isState)
                    .forEach(found::add);
        }
        return found;
    }
}
