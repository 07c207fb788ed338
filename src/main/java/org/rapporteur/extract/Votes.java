package org.rapporteur.extract;

import java.util.List;
import java.util.OptionalInt;
import org.rapporteur.annotate.Phrase;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.fact.Detail;
import org.rapporteur.fact.Ref;
import org.rapporteur.fact.When;
import org.rapporteur.text.Span;
import org.rapporteur.vocabulary.Knowledge;
import org.rapporteur.vocabulary.Pattern;

/// Votes of which the document gives figures.
final class Votes {

    private static final List<String> NUMBERS =
            List.of(
                    "none",
                    "one",
                    "two",
                    "three",
                    "four",
                    "five",
                    "six",
                    "seven",
                    "eight",
                    "nine",
                    "ten",
                    "eleven",
                    "twelve",
                    "thirteen",
                    "fourteen",
                    "fifteen",
                    "sixteen",
                    "seventeen",
                    "eighteen",
                    "nineteen",
                    "twenty");

    private static final int DAY = 10;

    private static final Pattern AMENDED = Pattern.compile(",? (?:as|so) amended,?$");

    private static final String WHOLLY = ", as a whole";

    private static final Pattern PRONOUN =
            Pattern.compile("(?i)^(?:which|it|this|that|they|these|he|she|.{0,3})$|^(?:and|but) ");

    /// What a meeting stands behind that a vote was taken at.
    private static final Pattern AT = Pattern.compile("(?i)^(?:at|during|in) (?:the )?$");

    /// How far before the verb its subject ends.
    private static final int NEAR = 2;

    private final Knowledge knowledge;
    private final Context context;
    private final SpokenResolutions spoken;

    Votes(Knowledge knowledge, Context context) {
        this.knowledge = knowledge;
        this.context = context;
        this.spoken = new SpokenResolutions(context);
    }

    List<Detail.Vote> of(Sentence sentence) {
        return Printed.find(knowledge, "Vote", sentence, context.text()).stream()
                .filter(found -> !found.has("plan"))
                .map(this::vote)
                .toList();
    }

    private Detail.Vote vote(Printed found) {
        var sentence = found.sentence();
        var words = subject(found.get("subject"));
        var earlier = spoken.earlier(sentence, words);
        return new Detail.Vote(
                earlier.map(act -> act.body()).orElseGet(() -> meeting(found)),
                spoken.named(sentence, words).orElse(words),
                !found.has("lost"),
                new Detail.Tally(
                        number(found.get("for")),
                        number(found.get("against")),
                        number(found.get("abstaining"))),
                earlier.map(act -> act.date()).orElseGet(() -> date(sentence)),
                context.evidence(found.span(), found.wording().iri()));
    }

    /// Without what only opens the sentence.
    private static String subject(String words) {
        var amended = AMENDED.matcher(words);
        var whole = amended.find() ? words.substring(0, amended.start()) : words;
        int whollyAt = whole.endsWith(WHOLLY) ? whole.length() - WHOLLY.length() : whole.length();
        int comma = whole.lastIndexOf(", ", whollyAt - 1);
        var rest = comma < 0 ? whole : whole.substring(comma + 2);
        return PRONOUN.matcher(rest).find() ? "" : rest;
    }

    /// Records and minutes tell the votes of their own meeting; elsewhere only a meeting that the
    /// sentence names is meant.
    private Ref meeting(Printed found) {
        var sentence = found.sentence();
        var named =
                sentence.slotted().phrases().stream()
                        .filter(Phrase.Meeting.class::isInstance)
                        .filter(phrase -> isOf(phrase, found))
                        .map(phrase -> context.meeting((Phrase.Meeting) phrase, sentence))
                        .findFirst();
        if (named.isPresent()) {
            return named.get();
        }
        boolean own = context.genre() == Genre.SUMMARY_RECORD || context.genre() == Genre.MINUTES;
        return own ? context.main() : new Ref.Nobody();
    }

    /// Whether the vote was taken at a meeting that the sentence names: it opens with the meeting,
    /// or the meeting is the subject of the verb.
    private boolean isOf(Phrase meeting, Printed found) {
        var before = new Span(found.sentence().span().start(), meeting.span().start());
        int gap = found.at("outcome").orElse(found.span()).start() - meeting.span().end();
        boolean subject = found.has("outcome") && gap >= 0 && gap <= NEAR;
        return subject || AT.matcher(before.of(context.text())).find();
    }

    private static When date(Sentence sentence) {
        var days =
                sentence.slotted().phrases().stream()
                        .filter(Phrase.Date.class::isInstance)
                        .map(phrase -> ((Phrase.Date) phrase).period())
                        .toList();
        boolean one = days.size() == 1 && days.getFirst().from().equals(days.getFirst().to());
        var when = one ? days.getFirst().end() : When.UNSAID;
        return when.iso().length() == DAY ? when : When.UNSAID;
    }

    private static OptionalInt number(String words) {
        var small = Context.lower(words);
        if (small.isEmpty()) {
            return OptionalInt.empty();
        }
        if (Character.isDigit(small.charAt(0))) {
            return OptionalInt.of(Integer.parseInt(small));
        }
        int index = NUMBERS.indexOf(small);
        return OptionalInt.of(Math.max(0, index));
    }
}
