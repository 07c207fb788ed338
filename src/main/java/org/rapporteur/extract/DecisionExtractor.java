package org.rapporteur.extract;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.fact.Fact;
import org.rapporteur.fact.Ref;
import org.rapporteur.fact.When;
import org.rapporteur.text.Span;
import org.rapporteur.vocabulary.Knowledge;
import org.rapporteur.vocabulary.Pattern;

/// An act of the meeting: an operative verb of which the body is the subject, or a passive whose
/// agent is the body.
final class DecisionExtractor implements Extractor {

    private final Knowledge knowledge;

    DecisionExtractor(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    @Override
    public List<Fact.Decision> extract(Context context) {
        if (!records(context)) {
            return List.of();
        }
        var decisions = new ArrayList<Fact.Decision>();
        var sittings = new Sittings(context, knowledge.syntax());
        var passives = new Passives(context, knowledge.syntax());
        var resolutions = new Resolutions(knowledge, context);
        var spoken = Turns.blocks(context);
        var clauses =
                context.clauses().stream()
                        .filter(clause -> !spoken.contains(clause.sentence().block()))
                        .collect(groupingBy(clause -> clause.sentence().index()));
        for (var sentence : context.sentences()) {
            sittings.enter(sentence);
            for (var clause : clauses.getOrDefault(sentence.index(), List.of())) {
                decision(context, clause, sittings).ifPresent(decisions::add);
            }
            var date = sittings.before(sentence, 0);
            decisions.addAll(passives.of(sentence, sittings));
            resolutions.enter(sentence, sittings);
            decisions.addAll(resolutions.of(sentence, date));
            soDecided(context, sentence, date).ifPresent(decisions::add);
        }
        return decisions;
    }

    private static final Pattern SO_DECIDED =
            Pattern.compile("^It (?:was|is) so (decided|agreed|resolved)\\b");

    /// "It was so decided": what was decided stands in the sentence before. A record that has the
    /// words of whoever presides ("It is so decided.") says it twice.
    private static Optional<Fact.Decision> soDecided(
            Context context, Sentence sentence, When date) {
        var matcher = SO_DECIDED.matcher(sentence.span().of(context.text()));
        if (!matcher.find() || sentence.index() == 0) {
            return Optional.empty();
        }
        var last = context.sentences().get(sentence.index() - 1);
        if (SO_DECIDED.matcher(last.span().of(context.text())).find()) {
            return Optional.empty();
        }
        var span = last.span().to(sentence.span());
        return Optional.of(
                new Fact.Decision(
                        context.main(),
                        context.paragraph(sentence),
                        matcher.group(1).equals("agreed") ? "agree" : "decide",
                        context.topic(sentence, span),
                        date,
                        context.evidence(span, SO)));
    }

    private static final String SO =
            org.rapporteur.vocabulary.Base.STANDARD.id("rule", "it-was-so-decided");

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

    private Optional<Fact.Decision> decision(Context context, Clause clause, Sittings sittings) {
        var action = clause.get("action");
        boolean active =
                !clause.form().passive() && !clause.form().modal() && !clause.form().negated();
        if (action.isEmpty()
                || !active
                || isParticiple(clause, action)
                || !(clause.subject() instanceof Subject.Body(var meeting, var span))) {
            return Optional.empty();
        }
        var whose = whose(context, meeting);
        boolean elsewhere = whose instanceof Ref.Meeting && !whose.equals(context.main());
        return Optional.of(
                new Fact.Decision(
                        whose,
                        context.paragraph(clause.sentence()),
                        action,
                        context.topic(clause.sentence(), clause.span()),
                        elsewhere
                                ? sittings.elsewhere(clause.sentence(), clause.at())
                                : sittings.of(clause.sentence(), clause.at()),
                        context.evidence(span(context, clause), clause.rule("action"))));
    }

    /// The words of a clause, with the list behind it that says what was decided.
    private static Span span(Context context, Clause clause) {
        return OPEN.matcher(clause.rest()).matches()
                ? clause.span().to(context.passages().withList(clause.sentence()))
                : clause.span();
    }

    private static final Pattern OPEN = Pattern.compile("^(?:,? [a-z ]{0,30})? ?[:,–-]? ?$");

    /// "The Bureau elected at the last meeting remains": no act, for want of an object.
    private static boolean isParticiple(Clause clause, String action) {
        return TRANSITIVE.contains(action) && NOWHERE.matcher(clause.rest()).find();
    }

    private static final List<String> TRANSITIVE =
            List.of("elect", "adopt", "establish", "appoint", "designate", "approve");
    private static final Pattern NOWHERE = Pattern.compile("^ (?:at|in|by|under|during) ");

    private static Ref whose(Context context, Ref meeting) {
        if (meeting instanceof Ref.Nobody) {
            return context.main();
        }
        return meeting instanceof Ref.Meeting named
                ? context.meetings().beginning(named.label()).orElse(named)
                : meeting;
    }
}
