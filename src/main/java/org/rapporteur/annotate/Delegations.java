package org.rapporteur.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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
            boolean title = sentence.slotted().length() <= LABEL && isTitle(sentence);
            above = alone || leads(sentence) ? own : line || title ? above : Optional.empty();
            var from = own.isPresent() && !alone ? own : line ? above : Optional.<Ref>empty();
            var home = from.or(() -> closing(sentence));
            joined.add(home.isPresent() ? from(sentence, home.get()) : sentence);
        }
        return joined;
    }

    /// The agent that a line begins with, parted from the rest by a colon, a tab or dots.
    private static Optional<Ref> opening(Sentence sentence) {
        var text = sentence.slotted().text();
        boolean agent = !text.isEmpty() && isAgent(text.charAt(0));
        boolean parted = text.length() < 2 || ":\t".indexOf(text.charAt(1)) >= 0 || leads(sentence);
        return agent && parted
                ? sentence.slotted().phrase(0).flatMap(Agents::ref)
                : Optional.empty();
    }

    private static boolean isAgent(char c) {
        return c == Slot.STATE.mark() || c == Slot.ORGANIZATION.mark();
    }

    /// Whether a name is led to the next column by dots.
    private static boolean leads(Sentence sentence) {
        var text = sentence.slotted().text();
        return !text.isEmpty() && isAgent(text.charAt(0)) && LEADERS.matcher(text).find();
    }

    private static final Pattern LEADERS = Pattern.compile("^.,?[^.]{0,14} ?\\.{2,}");

    /// The agent in the next column behind a person ("Mr. DOE Norway", "Mr. DOE (Norway)").
    private static Optional<Ref> closing(Sentence sentence) {
        var slotted = sentence.slotted();
        var matcher = COLUMN.matcher(slotted.text());
        return matcher.find()
                ? slotted.phrase(matcher.start(1)).flatMap(Agents::ref)
                : Optional.empty();
    }

    private static final Pattern COLUMN =
            Pattern.compile(
                    "^(?:[^ \\t]{1,30}:?[ \\t]+)?"
                            + Slot.PERSON.mark()
                            + "[ \\t]+\\(?(["
                            + Slot.STATE.mark()
                            + Slot.ORGANIZATION.mark()
                            + "])\\)?[ \\t]*$");

    /// Whether a line is a post or an honorific of the person above it.
    private static boolean isTitle(Sentence sentence) {
        return sentence.slotted().phrases().stream()
                .anyMatch(phrase -> phrase.slot() == Slot.POST || phrase.slot() == Slot.HONORIFIC);
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
