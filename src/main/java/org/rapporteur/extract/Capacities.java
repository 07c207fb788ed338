package org.rapporteur.extract;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.rapporteur.annotate.Phrase;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.fact.Ref;
import org.rapporteur.vocabulary.Knowledge;
import org.rapporteur.vocabulary.Pattern;
import org.rapporteur.vocabulary.Slot;

/// Tells the capacity that words give to those they name.
final class Capacities {

    private static final String OBSERVER = "observer";

    private static final Set<Slot> NAMES =
            EnumSet.of(
                    Slot.STATE,
                    Slot.ORGANIZATION,
                    Slot.AGENTS,
                    Slot.PERSON,
                    Slot.MEETING,
                    Slot.TREATY,
                    Slot.SERIES);

    private final Knowledge knowledge;

    /// What the own staff of a treaty is called, which is no observer.
    private final List<String> staff;

    Capacities(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.staff = knowledge.words("own-staff");
    }

    /// A capacity by its notation, `observer` for states and organizations alike, empty if the
    /// words give none.
    String of(Context context, Sentence sentence) {
        return of(words(context, sentence));
    }

    /// The capacity that a sentence gives to those named in a part of it: by what it says before
    /// them, else behind them, else anywhere.
    ///
    /// @param from where in the slotted text they begin
    /// @param to where they end
    String around(Context context, Sentence sentence, int from, int to) {
        var text = sentence.slotted().text();
        int first = text.lastIndexOf(';', from) + 1;
        int next = text.indexOf(';', to);
        int last = next < 0 ? text.length() : next;
        var before = of(context, sentence, first, from);
        if (!before.isEmpty()) {
            return before;
        }
        var behind = of(context, sentence, to, last);
        return behind.isEmpty() ? of(context, sentence) : behind;
    }

    /// The capacity that a part of a sentence gives, empty if none.
    String of(Context context, Sentence sentence, int from, int to) {
        return of(words(context, sentence, from, to));
    }

    /// What a phrase says of itself ("Observer for Norway"), else what is given.
    String sent(Context context, Phrase phrase, String given) {
        var words = phrase.span().of(context.text());
        boolean delegate = phrase instanceof Phrase.Agents && OBSERVING.matcher(words).find();
        return delegate ? OBSERVER : given;
    }

    private static final Pattern OBSERVING = Pattern.compile("^[Oo]bservers? (?:for|from|of)\\b");

    /// The capacity in brackets directly behind a name ("Norway (signatory)"), empty if there is
    /// none.
    String beside(Context context, int end) {
        var text = context.text();
        var behind = text.substring(end, Math.min(text.length(), end + BRACKETS));
        var matcher = BRACKET.matcher(behind);
        if (!matcher.find()) {
            return "";
        }
        var in = matcher.group("in");
        return of(in == null ? matcher.group() : in);
    }

    /// The capacity that words in brackets within others give ("Mr. X (Observer for Norway)").
    String bracketed(String words) {
        var matcher = WITHIN.matcher(words);
        return matcher.find() ? of(matcher.group(1)) : "";
    }

    private static final int BRACKETS = 80;
    private static final Pattern WITHIN = Pattern.compile("\\(([^()]{3,80})\\)");

    /// In brackets, or set apart by commas behind a name.
    private static final Pattern BRACKET =
            Pattern.compile(
                    "^(?: ?[(\\[](?<in>[^()\\[\\]]{3,40})[)\\]]|,? (?:speaking |which attended"
                            + " |[\\p{L} ]{0,30})?(?<as>(?:as )an? \\p{L}+(?: (?:not )?\\p{L}+)?)|,"
                            + " (?<an>an? \\p{L}+ (?:at|of|to|in) [^,.;]{2,40}),)");

    /// The same for words as they are printed.
    String of(String slotted) {
        for (var wording : knowledge.wordings("Capacity", slotted)) {
            if (wording.pattern().matcher(slotted).find()) {
                return wording.get("capacity");
            }
        }
        return "";
    }

    /// The words of a sentence without the names of meetings, treaties and agents in it.
    static String words(Context context, Sentence sentence) {
        return words(context, sentence, 0, sentence.slotted().length());
    }

    private static String words(Context context, Sentence sentence, int from, int to) {
        var slotted = sentence.slotted();
        var words = new StringBuilder();
        for (int i = from; i < to; i++) {
            var phrase = slotted.phrase(i);
            boolean kept = phrase.map(each -> !NAMES.contains(each.slot())).orElse(false);
            words.append(
                    kept ? slotted.span(i, i + 1).of(context.text()) : slotted.text().charAt(i));
        }
        return words.toString();
    }

    /// The capacity for one agent: organizations are observers where states are anything else.
    String fit(String capacity, Ref who) {
        if (capacity.isEmpty() || Context.isPerson(who)) {
            return ParticipationExtractor.PARTICIPANT;
        }
        boolean state = Context.isState(who);
        if (!state && staff.stream().anyMatch(who.name()::startsWith)) {
            return ParticipationExtractor.PARTICIPANT;
        }
        if (capacity.startsWith(OBSERVER)) {
            return state ? "observer-state" : "observer-organization";
        }
        return state || capacity.equals(ParticipationExtractor.PARTICIPANT)
                ? capacity
                : ParticipationExtractor.PARTICIPANT;
    }
}
