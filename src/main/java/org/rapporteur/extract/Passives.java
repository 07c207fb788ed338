package org.rapporteur.extract;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.annotate.Phrase;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.fact.Fact;
import org.rapporteur.fact.Ref;
import org.rapporteur.fact.When;
import org.rapporteur.vocabulary.Pattern;
import org.rapporteur.vocabulary.Slot;
import org.rapporteur.vocabulary.Wordings;

/// Acts that are told in the passive, with the body as the agent that goes without saying.
final class Passives {

    /// How long a subject is that is nothing but one phrase with its article.
    private static final int SUBJECT = 6;

    private final Context context;
    private final Pattern passive;
    private final Pattern byBody;
    private final Pattern byOther;

    Passives(Context context, Wordings syntax) {
        this.context = context;
        this.passive =
                syntax.compile(
                        "(?P<left>(?:[^.;:]|\\.[^ ])*?)\\b(?:was|were|is|are|(?:has|have)(?:"
                                + " since| {adverb})? been)(?:"
                                + " {adverb})*(?: then)? (?P<verb>{verb})(?: and (?:{adverb}"
                                + " )?(?P<second>{verb}))?");
        this.byBody = syntax.compile("^[^,;.]{0,60}? by (?:the )?(?P<by>{meeting|body|series})");
        this.byOther =
                syntax.compile(
                        "^(?: {adverb}| (?:on|in) {date}| with [a-z]+){0,2} by (?:the |a |an |his"
                                + " |her |its"
                                + " |Mr)?(?:{agents|state|organization|person|office|post|adjective|group}|(?-i:[A-Z]|several|many|some|others|most))|^"
                                + " (?:to|in order to|out|over|away) ");
    }

    List<Fact.Decision> of(Sentence sentence, Sittings sittings) {
        var found = new ArrayList<Fact.Decision>();
        for (var match : sentence.slotted().find(passive)) {
            var left = match.text("left").stripTrailing();
            var rest = sentence.slotted().text().substring(match.end());
            var behind = isCharge(match) ? CHARGED.matcher(rest).replaceFirst("") : rest;
            if (!left.isEmpty() && isAct(left, behind)) {
                var verbs = new ArrayList<>(match.phrases("verb"));
                verbs.addAll(match.phrases("second"));
                var date = sittings.of(sentence, match.end() - 1);
                for (var verb : verbs) {
                    add(found, sentence, match, (Phrase.Term) verb, rest, date);
                }
            }
        }
        return found;
    }

    /// "was directed to": whom a body charges is told by what it is to do.
    private static boolean isCharge(org.rapporteur.annotate.Slotted.Match match) {
        return ((Phrase.Term) match.phrases("verb").getFirst())
                .entries().stream()
                        .anyMatch(entry ->
                                entry.get("action").equals("mandate")
                                        || entry.get("action").equals("request"));
    }

    private static final java.util.regex.Pattern CHARGED = java.util.regex.Pattern.compile("^ to ");

    private boolean isAct(String left, String rest) {
        char last = left.charAt(left.length() - 1);
        boolean alone = left.length() <= SUBJECT;
        boolean body =
                alone
                        && (last == Slot.BODY.mark()
                                || last == Slot.MEETING.mark()
                                || last == Slot.TREATY.mark()
                                || last == Slot.GROUP.mark());
        boolean relative =
                left.endsWith(" which")
                        || left.endsWith(" that")
                        || left.endsWith(" who")
                        || left.endsWith("which");
        boolean reported =
                left.replace(" that of ", " ").contains(" that ") && !left.startsWith("It ");
        boolean told = relative && !(left.endsWith(", which") && outright(left, rest));
        return !body
                && !told
                && !reported
                && (byBody.matcher(rest).find() || !byOther.matcher(rest).find());
    }

    /// "He presented the report, which was adopted with corrections.": what is told last of what
    /// was laid before the body, not what something is known by.
    private static boolean outright(String left, String rest) {
        return left.indexOf(Slot.VERB.mark()) >= 0 && OUTRIGHT.matcher(rest).find();
    }

    private static final Pattern OUTRIGHT =
            Pattern.compile(
                    "^(?:,? (?:as |with |without |by |unanimously|on |\\()[^.;]{0,60})?[.;]?$");

    private void add(
            List<Fact.Decision> found,
            Sentence sentence,
            org.rapporteur.annotate.Slotted.Match match,
            Phrase.Term verb,
            String rest,
            When date) {
        var entry =
                verb.entries().stream().filter(each -> !each.get("action").isEmpty()).findFirst();
        boolean told = byBody.matcher(rest).find() || IMPLIED.contains(action(entry));
        if (entry.isEmpty() || !told) {
            return;
        }
        var slotted = sentence.slotted();
        int end = slotted.text().indexOf(';', match.end());
        int start = isCut(match.text("left")) ? 0 : match.start();
        var span = slotted.span(start, end < 0 ? slotted.length() : end).strip(context.text());
        found.add(
                new Fact.Decision(
                        body(sentence, match, rest),
                        context.paragraph(sentence),
                        entry.get().get("action"),
                        context.topic(sentence, span),
                        date,
                        context.evidence(span, entry.get().iri())));
    }

    private static String action(java.util.Optional<org.rapporteur.vocabulary.Entry> entry) {
        return entry.map(each -> each.get("action")).orElse("");
    }

    /// Whether what stands left of the verb begins within brackets.
    private static boolean isCut(String left) {
        return left.indexOf(')') >= 0
                && (left.indexOf('(') < 0 || left.indexOf(')') < left.indexOf('('));
    }

    private Ref body(Sentence sentence, org.rapporteur.annotate.Slotted.Match match, String rest) {
        var by = byBody.matcher(rest);
        if (by.find()) {
            var phrase = sentence.slotted().phrase(match.end() + by.start("by"));
            if (phrase.isPresent() && phrase.get() instanceof Phrase.Meeting meeting) {
                return context.meeting(meeting, sentence);
            }
        }
        return context.main();
    }

    /// What a body alone can do, so that the passive needs no agent.
    private static final List<String> IMPLIED =
            List.of(
                    "elect",
                    "adopt",
                    "approve",
                    "appoint",
                    "designate",
                    "agree",
                    "decide",
                    "establish",
                    "confirm",
                    "endorse",
                    "mandate",
                    "request");
}
