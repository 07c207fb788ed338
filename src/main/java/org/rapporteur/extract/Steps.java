package org.rapporteur.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapporteur.annotate.Phrase;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.annotate.Slotted;
import org.rapporteur.fact.Ref;
import org.rapporteur.fact.When;
import org.rapporteur.vocabulary.Slot;
import org.rapporteur.vocabulary.Wording;

/// Whose step towards a treaty a turn of phrase tells, and when each of them took it.
final class Steps {

    private static final int DAY = 10;
    private static final int YEAR = 4;

    /// How many sentences of a paragraph are looked through.
    private static final int PARAGRAPH = 12;

    private final Context context;

    Steps(Context context) {
        this.context = context;
    }

    /// The states that take the step: those named, the speaker of a statement for "we" and "my
    /// country", else the one that a pronoun or "her Government" means.
    List<Ref> agents(Sentence sentence, Slotted.Match match) {
        var named = new ArrayList<Ref>();
        for (var phrase : match.phrases("who")) {
            named.addAll(states(phrase));
        }
        if (match.phrases("who").stream().noneMatch(Steps::names)) {
            var several = Counted.of(context, sentence, match);
            named.addAll(
                    several.isEmpty() ? meant(sentence, match).stream().toList() : several);
        }
        return named;
    }

    private static boolean names(Phrase phrase) {
        return phrase.slot() != Slot.PRONOUN;
    }

    /// The states that a phrase names; those that a person comes from.
    private List<Ref> states(Phrase phrase) {
        var all =
                phrase instanceof Phrase.Person person
                        ? home(person)
                        : Context.agents(phrase).stream().map(Phrase.Agent::ref).toList();
        return all.stream().filter(Context::isState).toList();
    }

    /// The state behind a name, else the one whose post the person has anywhere.
    private List<Ref> home(Phrase.Person person) {
        var beside = PostReader.organizations(person);
        return beside.isEmpty() ? List.of(context.passages().home(person.ref())) : beside;
    }

    private Optional<Ref> meant(Sentence sentence, Slotted.Match match) {
        var words = match.printed("who").toLowerCase(Locale.ROOT);
        boolean own =
                words.equals("we")
                        || words.equals("i")
                        || words.startsWith("my ")
                        || words.startsWith("our ");
        if (own) {
            return context.genre() == Genre.STATEMENT
                    ? context.speakers().stream().filter(Context::isState).findFirst()
                    : Optional.empty();
        }
        return lastState(sentence, match.start("who")).or(() -> before(sentence));
    }

    /// The state named last in the sentence before; in a record, whose paragraphs are each what one
    /// delegation said, in any sentence before of the paragraph.
    private Optional<Ref> before(Sentence sentence) {
        int most = context.genre() == Genre.SUMMARY_RECORD ? PARAGRAPH : 1;
        for (int i = sentence.index() - 1; i >= Math.max(0, sentence.index() - most); i--) {
            var other = context.sentences().get(i);
            if (other.block() != sentence.block()) {
                return Optional.empty();
            }
            var state = lastState(other, other.slotted().length());
            if (state.isPresent()) {
                return state;
            }
        }
        return Optional.empty();
    }

    /// The last state that is named before a place by itself, not in a list.
    private Optional<Ref> lastState(Sentence sentence, int before) {
        return sentence.slotted().phrases(0, Math.max(0, before)).stream()
                .map(this::states)
                .filter(states -> states.size() == 1)
                .map(List::getFirst)
                .reduce((first, second) -> second);
    }

    /// When each of some agents took the step; dates are told apart where there is one for each.
    List<When> dates(Sentence sentence, Wording wording, Slotted.Match match, int agents) {
        int precision = wording.get("dated").equals("year") ? YEAR : DAY;
        var respective = respective(sentence, match, agents);
        var dates = respective.isEmpty() ? one(match, agents) : respective;
        return dates.stream().map(when -> cut(when, precision)).toList();
    }

    private List<When> one(Slotted.Match match, int agents) {
        var when =
                Stream.of("date4", "date", "date2", "date3")
                        .flatMap(group -> match.phrases(group).stream())
                        .filter(Phrase.Date.class::isInstance)
                        .map(date -> when((Phrase.Date) date))
                        .findFirst()
                        .orElse(When.UNSAID);
        return java.util.Collections.nCopies(agents, when);
    }

    /// "on 2 March and 20 April respectively": the dates in the order of the agents.
    private List<When> respective(Sentence sentence, Slotted.Match match, int agents) {
        var rest = sentence.slotted().text().substring(match.start("who"));
        int until = rest.indexOf("respectively");
        if (agents < 2 || until < 0) {
            return List.of();
        }
        var dates =
                sentence.slotted().phrases(match.start("who"), match.start("who") + until).stream()
                        .filter(Phrase.Date.class::isInstance)
                        .flatMap(date -> days((Phrase.Date) date))
                        .toList();
        return dates.size() == agents ? dates : List.of();
    }

    /// Two days joined by "and" look like the first and the last of several.
    private Stream<When> days(Phrase.Date date) {
        var period = date.period().in(context.annotated().setting().year());
        return period.from().equals(period.to())
                ? Stream.of(period.end())
                : Stream.of(period.start(), period.end());
    }

    private When when(Phrase.Date date) {
        return date.period().in(context.annotated().setting().year()).end();
    }

    private static When cut(When when, int precision) {
        return new When(when.iso().substring(0, Math.min(precision, when.iso().length())));
    }
}
