package org.rapporteur.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rapporteur.document.Block;
import org.rapporteur.fact.Ref;
import org.rapporteur.vocabulary.Slot;

/// Lists of delegates: a state or organization at the beginning of a line, or on a line of its own
/// above, is what the persons without one come from.
final class Delegations {

    private Delegations() {}

    static List<Sentence> join(List<Sentence> sentences) {
        var joined = new ArrayList<Sentence>();
        Optional<Ref> above = Optional.empty();
        for (var sentence : sentences) {
            var own = opening(sentence);
            boolean alone = own.isPresent() && ALONE.matcher(sentence.slotted().text()).find();
            boolean line = startsWithPerson(sentence);
            above =
                    alone || leads(sentence)
                            ? own
                            : line || isDetail(sentence) ? above : Optional.empty();
            var from = own.isPresent() && !alone ? own : line ? above : Optional.<Ref>empty();
            var home =
                    from.or(() -> agent(COLUMN, sentence))
                            .or(() -> agent(OPENED, sentence))
                            .or(() -> agent(FOR, sentence));
            joined.add(home.isPresent() ? from(sentence, home.get()) : sentence);
        }
        return joined;
    }

    /// The agent that a line begins with, parted from the rest by a colon, a tab or dots.
    private static Optional<Ref> opening(Sentence sentence) {
        var text = sentence.slotted().text();
        boolean agent = !text.isEmpty() && (isAgent(text.charAt(0)) || ALONE.matcher(text).find());
        boolean parted =
                text.length() < 2
                        || ":\t".indexOf(text.charAt(1)) >= 0
                        || leads(sentence)
                        || ALONE.matcher(text).find();
        return agent && parted
                ? sentence.slotted().phrases().stream().findFirst().flatMap(Agents::ref)
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

    /// The agent whose mark a pattern has in its first group.
    private static Optional<Ref> agent(Pattern pattern, Sentence sentence) {
        var slotted = sentence.slotted();
        var matcher = pattern.matcher(slotted.text());
        return matcher.find()
                ? slotted.phrase(matcher.start(1)).flatMap(Agents::ref)
                : Optional.empty();
    }

    /// The agent in the label before a person ("For Norway: Mr. DOE").
    private static final Pattern FOR =
            Pattern.compile(
                    "^(?:(?:For|From|On behalf of)(?: the)? )?(["
                            + Slot.STATE.mark()
                            + Slot.ORGANIZATION.mark()
                            + Slot.AGENTS.mark()
                            + "]):[ \\t]+["
                            + Slot.PERSON.mark()
                            + Slot.HONORIFIC.mark()
                            + "A-Z]");

    /// The agent in the column before a person, or before the bracket that a person stands in.
    private static final Pattern OPENED =
            Pattern.compile(
                    "("
                            + Slot.any(Slot.STATE, Slot.ORGANIZATION)
                            + ")(?: \\(|[ \\t]*\\t[ \\t]*\\(?)"
                            + Slot.any(Slot.PERSON, Slot.AGENTS));

    /// The agent in the next column behind a person ("Mr. DOE Norway", "Mr. DOE (Norway)").
    private static final Pattern COLUMN =
            Pattern.compile(
                    "^(?:[^ \\t]{1,30}:?[ \\t]+)?"
                            + Slot.PERSON.mark()
                            + "(?:[ \\t.]+|, )\\(?(["
                            + Slot.STATE.mark()
                            + Slot.ORGANIZATION.mark()
                            + "])\\)?[ \\t]*(?:\\([^()]{1,40}\\))?$");

    /// An agent alone on its line, maybe in two languages or with a remark in brackets.
    private static final Pattern ALONE =
            Pattern.compile(
                    "^(?:[IVX]{1,4}\\.? |[A-Z]\\. )?["
                            + Slot.STATE.mark()
                            + Slot.ORGANIZATION.mark()
                            + "](?:[:,*]{0,2}| ?/ [^.;:]{1,60}| ?\\([^()]{1,60}\\))?$");

    /// Whether a line says more of the person above it: a post, a department, an address.
    private static boolean isDetail(Sentence sentence) {
        var text = sentence.slotted().text();
        return !(sentence.in() instanceof Block.Heading)
                && text.length() <= DETAIL
                && !text.endsWith(".")
                && !text.endsWith(":")
                && text.indexOf(Slot.VERB.mark()) < 0;
    }

    private static final int DETAIL = 80;

    private static boolean startsWithPerson(Sentence sentence) {
        var text = sentence.slotted().text();
        var label = LABEL.matcher(text);
        var first = sentence.slotted().phrase(label.find() ? label.end() : 0);
        return first.isPresent()
                && (first.get() instanceof Phrase.Person
                        || (first.get() instanceof Phrase.Agents agents
                                && agents.parts().getFirst() instanceof Phrase.Person));
    }

    /// "Head of Delegation: " before a person.
    private static final Pattern LABEL =
            Pattern.compile(
                    "^[^:.\\t" + Slot.STATE.mark() + Slot.ORGANIZATION.mark() + "]{1,40}:[ \\t]+");

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
