package org.rapporteur.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.annotate.Phrase;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.document.Block;
import org.rapporteur.fact.Ref;
import org.rapporteur.vocabulary.Pattern;
import org.rapporteur.vocabulary.Slot;

/// All clauses of a document, read once, with the pronouns in them resolved on the way.
final class ClauseReader {

    private ClauseReader() {}

    /// A speaker whom no phrase names at the beginning of a sentence.
    private static final Pattern STRANGER =
            Pattern.compile(
                    "^(?:The|A|An|One|Another|Some|Several|Many|Most|Other)(?: other)?"
                            + " (?:representatives?|delegat\\p{L}+|observers?|speakers?|members?|participants?|experts?|part(?:y|ies)|states?|countr\\p{L}+)\\b");

    private static boolean speaks(Clause clause) {
        return clause.subject() instanceof Subject.Speakers;
    }

    static List<Clause> read(Context context, org.rapporteur.vocabulary.Wordings syntax) {
        var antecedents = new Antecedents(context);
        var clauses = new Clauses(syntax, antecedents);
        var all = new ArrayList<Clause>();
        for (var sentence : context.sentences()) {
            antecedents.enter(sentence);
            labelled(sentence).ifPresent(antecedents::mention);
            if (sentence.in() instanceof Block.Heading) {
                continue;
            }
            var found = spoken(context, antecedents, plenary(context, own(clauses.of(sentence))));
            found.stream()
                    .filter(clause -> !clause.form().inherited())
                    .findFirst()
                    .ifPresent(clause -> {
                        antecedents.remember(clause.subject());
                        if (!clause.get("act").isEmpty()) {
                            antecedents.heard(clause.subject());
                        }
                    });
            if (found.stream().noneMatch(ClauseReader::speaks)) {
                sentence.slotted().phrases().stream()
                        .filter(Phrase.Person.class::isInstance)
                        .map(Phrase.Person.class::cast)
                        .reduce((first, second) -> second)
                        .ifPresent(antecedents::mention);
            }
            if (found.isEmpty()) {
                body(context, sentence).ifPresent(antecedents::remember);
            }
            if (found.isEmpty() && STRANGER.matcher(sentence.span().of(context.text())).find()) {
                antecedents.forget(new Subject.Unnamed(sentence.span()));
            }
            all.addAll(found);
        }
        return all;
    }

    /// The person whose turn to speak a sentence opens ("Mr. DOE (Norway): I regret it.").
    private static Optional<Phrase.Person> labelled(Sentence sentence) {
        return LABEL.matcher(sentence.slotted().text()).find()
                ? sentence.slotted().phrase(0).map(Phrase.Person.class::cast)
                : Optional.empty();
    }

    private static final Pattern LABEL =
            Pattern.compile("^" + Slot.PERSON.mark() + "(?: \\([^()]{1,60}\\)){0,2}: ");

    /// Without what stands in quotation marks: somebody else's words.
    private static List<Clause> own(List<Clause> clauses) {
        return clauses.stream().filter(clause -> !isQuoted(clause)).toList();
    }

    private static boolean isQuoted(Clause clause) {
        var before = clause.sentence().slotted().text().substring(0, clause.from());
        long straight = before.chars().filter(c -> c == '"').count();
        return straight % 2 == 1 || before.lastIndexOf('“') > before.lastIndexOf('”');
    }

    /// A meeting that opens a sentence without a clause ("The Ninth Meeting was held in May. It
    /// decided") is who "it" means.
    private static Optional<Subject> body(Context context, Sentence sentence) {
        return sentence.slotted()
                .phrase(sentence.slotted().text().startsWith("The ") ? 4 : 0)
                .filter(Phrase.Meeting.class::isInstance)
                .map(Phrase.Meeting.class::cast)
                .map(phrase -> new Subject.Body(context.meeting(phrase, sentence), phrase.span()));
    }

    /// What delegates do that only a meeting can do is an act of the meeting: "Delegates adopted
    /// the agenda".
    private static List<Clause> plenary(Context context, List<Clause> clauses) {
        boolean records =
                context.genre() == Genre.BULLETIN
                        || context.genre() == Genre.REPORT
                        || context.genre() == Genre.SUMMARY_RECORD;
        return records
                ? clauses.stream().map(each -> acts(each) ? asBody(each) : each).toList()
                : clauses;
    }

    private static List<Clause> spoken(
            Context context, Antecedents antecedents, List<Clause> clauses) {
        return context.genre() == Genre.SUMMARY_RECORD
                ? clauses.stream()
                        .map(each -> each.by(antecedents.speaker(each.subject())))
                        .toList()
                : clauses;
    }

    private static boolean acts(Clause clause) {
        return clause.subject() instanceof Subject.Speakers(var agents, var span)
                && agents.size() == 1
                && agents.getFirst().ref() instanceof Ref.Named(var kind, var name)
                && kind == Ref.Kind.GROUP
                && name.equals(Antecedents.EVERYBODY)
                && (PLENARY.contains(clause.get("action")) || isAgreement(clause))
                && !APART.matcher(clause.sentence().slotted().text()).find();
    }

    /// "agreed to forward the text", not "agreed that it was late".
    private static boolean isAgreement(Clause clause) {
        return clause.get("action").equals("agree") && clause.rest().startsWith(" to ");
    }

    private static final List<String> PLENARY =
            List.of("adopt", "elect", "approve", "decide", "establish", "appoint", "designate");

    /// Where delegates are not the meeting.
    private static final Pattern APART =
            Pattern.compile(
                    "(?i)\\b(?:contact|drafting|informal|small|working|regional) groups?\\b");

    private static Clause asBody(Clause clause) {
        return clause.by(new Subject.Body(new Ref.Nobody(), clause.subject().span()));
    }
}
