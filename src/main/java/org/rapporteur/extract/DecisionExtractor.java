package org.rapporteur.extract;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.annotate.Period;
import org.rapporteur.annotate.Phrase;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.fact.Fact;
import org.rapporteur.fact.Ref;
import org.rapporteur.fact.When;
import org.rapporteur.vocabulary.Pattern;
import org.rapporteur.vocabulary.Wordings;

/// An act of the meeting: an operative verb of which the body is the subject, or a passive whose
/// agent is the body.
final class DecisionExtractor implements Extractor {

    /// How far into a sentence the day of a sitting stands, in characters.
    private static final int OPENING = 90;

    private final Wordings syntax;
    private final Pattern sitting;
    private final Pattern same;
    private final Pattern day;

    DecisionExtractor(Wordings syntax) {
        this.syntax = syntax;
        this.sitting =
                syntax.compile(
                        "\\b(?:on|held on) (?:the (?:afternoon|morning|evening) of )?(?P<date>{date})");
        this.same =
                syntax.compile(
                        "\\b(?:at|in|during) (?:the same|that|its same) (?:plenary )?(?:{body}|{ordinal} |meeting|session|sitting)");
        this.day = syntax.compile("^ ?[^,;.]{0,30}?\\bon (?P<date>{date})");
    }

    @Override
    public List<Fact.Decision> extract(Context context) {
        if (!records(context)) {
            return List.of();
        }
        var decisions = new ArrayList<Fact.Decision>();
        var running = When.UNSAID;
        var clauses =
                context.clauses().stream().collect(groupingBy(clause -> clause.sentence().index()));
        for (var sentence : context.sentences()) {
            running = sitting(context, sentence, OPENING).orElse(running);
            for (var clause : clauses.getOrDefault(sentence.index(), List.of())) {
                decision(context, clause, running).ifPresent(decisions::add);
            }
            decisions.addAll(
                    new Passives(context, syntax)
                            .of(sentence, dated(context, sentence, OPENING, running)));
        }
        return decisions;
    }

    /// Reports record decisions, and so do the minutes of a body; those of a consultation do not.
    private static boolean records(Context context) {
        boolean informal =
                context.main() instanceof Ref.Meeting meeting
                        && meeting.series().equals("informal-consultation");
        return switch (context.genre()) {
            case STATEMENT, LIST -> false;
            case MINUTES -> !informal;
            case REPORT, SUMMARY_RECORD, SUMMARY, BULLETIN -> true;
        };
    }

    private Optional<Fact.Decision> decision(Context context, Clause clause, When running) {
        var action = clause.get("action");
        boolean active =
                !clause.form().passive() && !clause.form().modal() && !clause.form().negated();
        if (action.isEmpty()
                || !active
                || !(clause.subject() instanceof Subject.Body(var meeting, var span))) {
            return Optional.empty();
        }
        return Optional.of(
                new Fact.Decision(
                        whose(context, meeting),
                        context.paragraph(clause.sentence()),
                        action,
                        context.topic(clause.sentence(), clause.span()),
                        date(context, clause, running),
                        context.evidence(clause.span(), clause.rule("action"))));
    }

    private static Ref whose(Context context, Ref meeting) {
        if (meeting instanceof Ref.Nobody) {
            return context.main();
        }
        return meeting instanceof Ref.Meeting named
                ? context.meetings().all().stream()
                        .map(MeetingTable.Entry::meeting)
                        .filter(other -> other.label().startsWith(named.label()))
                        .findFirst()
                        .orElse(named)
                : meeting;
    }

    private When date(Context context, Clause clause, When running) {
        var behind = day.matcher(clause.rest());
        var slotted = clause.sentence().slotted();
        if (behind.find()) {
            int at = clause.at() + 1 + behind.start("date");
            if (slotted.phrase(at).orElse(null) instanceof Phrase.Date date) {
                return when(context, date.period());
            }
        }
        return dated(context, clause.sentence(), clause.at(), running);
    }

    /// The day of the sitting at which a clause's act happened: said before the verb, or that of
    /// the sitting before.
    private When dated(Context context, Sentence sentence, int before, When running) {
        var said = sitting(context, sentence, before);
        if (said.isPresent()) {
            return said.get();
        }
        return sentence.slotted().find(same, 0).isPresent() ? running : When.UNSAID;
    }

    private Optional<When> sitting(Context context, Sentence sentence, int before) {
        Optional<When> last = Optional.empty();
        for (var match : sentence.slotted().find(sitting)) {
            boolean day =
                    match.end() <= before
                            && match.phrases("date").getFirst() instanceof Phrase.Date date
                            && date.period().to().day() > 0;
            if (day && match.phrases("date").getFirst() instanceof Phrase.Date date) {
                last = Optional.of(when(context, date.period()));
            }
        }
        return last;
    }

    /// The day as printed, but in the year of the meeting where only that fits its days.
    private static When when(Context context, Period period) {
        var dated = period.hasYear() ? period : period.in(context.annotated().setting().year());
        var entry = context.meetings().of(context.main());
        if (entry.isEmpty()) {
            return dated.end();
        }
        var start = entry.get().place().start().iso();
        var end = entry.get().place().end().iso();
        var day = dated.end().iso();
        boolean misprinted =
                start.length() == 10
                        && day.length() == 10
                        && !day.startsWith(start.substring(0, 4))
                        && day.substring(5).compareTo(start.substring(5)) >= 0
                        && day.substring(5).compareTo(end.substring(5)) <= 0;
        return misprinted ? new When(start.substring(0, 4) + day.substring(4)) : dated.end();
    }
}
