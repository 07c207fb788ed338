package org.rapporteur.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.fact.Ref;
import org.rapporteur.vocabulary.Slot;

/// Lists of delegates: a state or organization at the beginning of a line, or on a line of its own
/// above, is what the persons without one come from.
final class Delegations {

    private static final int LABEL = 3;

    private Delegations() {}

    static List<Sentence> join(List<Sentence> sentences) {
        var joined = new ArrayList<Sentence>();
        Optional<Ref> above = Optional.empty();
        for (var sentence : sentences) {
            var own = opening(sentence);
            boolean alone = own.isPresent() && sentence.slotted().length() <= LABEL;
            boolean line = startsWithPerson(sentence);
            above = alone ? own : line ? above : Optional.empty();
            var from = own.isPresent() && !alone ? own : line ? above : Optional.<Ref>empty();
            joined.add(from.isPresent() ? from(sentence, from.get()) : sentence);
        }
        return joined;
    }

    /// The agent that a line begins with, parted from the rest by a colon, a tab or a dash.
    private static Optional<Ref> opening(Sentence sentence) {
        var text = sentence.slotted().text();
        boolean agent =
                !text.isEmpty()
                        && (text.charAt(0) == Slot.STATE.mark()
                                || text.charAt(0) == Slot.ORGANIZATION.mark());
        boolean parted = text.length() < 2 || ":\t".indexOf(text.charAt(1)) >= 0;
        return agent && parted
                ? sentence.slotted().phrase(0).flatMap(Agents::ref)
                : Optional.empty();
    }

    private static boolean startsWithPerson(Sentence sentence) {
        var first = sentence.slotted().phrase(0);
        return first.isPresent()
                && (first.get() instanceof Phrase.Person
                        || (first.get() instanceof Phrase.Agents agents
                                && agents.parts().getFirst() instanceof Phrase.Person));
    }

    private static Sentence from(Sentence sentence, Ref home) {
        return sentence.with(sentence.slotted().map(phrase -> at(phrase, home)));
    }

    private static Phrase at(Phrase phrase, Ref home) {
        return switch (phrase) {
            case Phrase.Person person -> home(person, home);
            case Phrase.Agents agents ->
                    new Phrase.Agents(
                            agents.span(),
                            agents.members(),
                            agents.parts().stream().map(part -> at(part, home)).toList());
            case Phrase.Term term -> term;
            case Phrase.Meeting meeting -> meeting;
            case Phrase.Date date -> date;
        };
    }

    private static Phrase home(Phrase.Person person, Ref home) {
        return person.from().isEmpty()
                ? new Phrase.Person(
                        person.span(),
                        person.ref(),
                        person.honorific(),
                        person.titles(),
                        List.of(home))
                : person;
    }
}
