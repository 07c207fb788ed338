package org.rapporteur.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.annotate.Phrase;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.vocabulary.Pattern;
import org.rapporteur.vocabulary.Slot;
import org.rapporteur.vocabulary.Wordings;

/// Finds the clauses of sentences: which verb has which subject, what a second verb inherits from
/// the first, and where each clause ends.
final class Clauses {

    private static final Pattern NEW =
            Pattern.compile(
                    "(?i).*(?:[;:,]|,? ?\\b(?:and|but|while|whereas|although|however|that|which|as))(?: the)?$");

    private final Subjects subjects;
    private final List<Clause> clauses = new ArrayList<>();
    private Sentence sentence;

    Clauses(Wordings syntax, Antecedents antecedents) {
        this.subjects = new Subjects(syntax, antecedents);
        this.sentence =
                new Sentence(
                        0,
                        0,
                        new org.rapporteur.document.Block.Furniture(
                                new org.rapporteur.text.Span(0, 0)),
                        new org.rapporteur.text.Span(0, 0),
                        org.rapporteur.annotate.Slotted.of(
                                "", new org.rapporteur.text.Span(0, 0), List.of()));
    }

    /// The clauses of a sentence, in order.
    List<Clause> of(Sentence read) {
        sentence = read;
        clauses.clear();
        var text = read.slotted().text();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == Slot.VERB.mark()) {
                clause(i).ifPresent(clauses::add);
            }
        }
        return bounded();
    }

    private Optional<Clause> clause(int at) {
        var left = new Left(sentence.slotted().text(), at);
        if (left.infinitive) {
            return Optional.empty();
        }
        var verb = (Phrase.Term) sentence.slotted().phrase(at).orElseThrow();
        var inverted = inverted(verb, at);
        if (inverted.isPresent()) {
            return inverted;
        }
        return left.coordinated() ? inherited(left, verb, at) : direct(left, verb, at);
    }

    /// "The time is short," said Norway.: who spoke stands behind the verb.
    private Optional<Clause> inverted(Phrase.Term verb, int at) {
        var text = sentence.slotted().text();
        var behind = SPEAKER.matcher(text.substring(at + 1));
        if (!QUOTED.matcher(text.substring(0, at)).find() || !behind.find()) {
            return Optional.empty();
        }
        return sentence.slotted()
                .phrase(at + 1 + behind.start(1))
                .filter(phrase -> !Context.agents(phrase).isEmpty())
                .map(phrase -> new Subject.Speakers(Context.agents(phrase), phrase.span()))
                .map(subject ->
                        new Clause(
                                sentence,
                                subject,
                                verb,
                                new Clause.Form(
                                        false, false, false, false, Left.told(printed(verb))),
                                0,
                                at,
                                sentence.slotted().length()));
    }

    private static String printed(Phrase.Term verb) {
        return verb.entries().getFirst().label();
    }

    private static final Pattern QUOTED = Pattern.compile("[,?!.][”\"’'] $");
    private static final Pattern SPEAKER =
            Pattern.compile(
                    "^ (?:the )?("
                            + Slot.any(Slot.PERSON, Slot.AGENTS, Slot.STATE, Slot.ORGANIZATION)
                            + ")");

    private Optional<Clause> inherited(Left left, Phrase.Term verb, int at) {
        if (clauses.isEmpty()
                || !left.tense(verb).equals(clauses.getLast().form().tense())
                || !goesOn(clauses.getLast(), verb, at)) {
            return Optional.empty();
        }
        var last = clauses.getLast();
        boolean passive =
                left.passive || (last.form().passive() && !left.auxiliary && last.at() > at - 40);
        return Optional.of(
                new Clause(
                        sentence,
                        last.subject(),
                        verb,
                        new Clause.Form(passive, left.negated, left.modal, true, left.tense(verb)),
                        left.conjunction(),
                        at,
                        sentence.slotted().length()));
    }

    private Optional<Clause> direct(Left left, Phrase.Term verb, int at) {
        boolean told = left.tense(verb).equals("past") && !left.passive && isTelling(verb);
        var found =
                subjects.before(sentence, left.end)
                        .or(() -> told ? Unlisted.before(sentence, left.end) : Optional.empty());
        if (found.isEmpty()) {
            return left.comma() ? inherited(left, verb, at) : Optional.empty();
        }
        if (clauses.isEmpty() && isEmbedded(found.get()) && !isTag(found.get(), at)) {
            return Optional.empty();
        }
        var subject = withinSentence(found.get());
        if (!clauses.isEmpty() && !isOwn(subject, verb)) {
            return Optional.empty();
        }
        return Optional.of(
                new Clause(
                        sentence,
                        subject.subject(),
                        verb,
                        new Clause.Form(
                                left.passive, left.negated, left.modal, false, left.tense(verb)),
                        subject.from(),
                        at,
                        sentence.slotted().length()));
    }

    private static boolean isTelling(Phrase.Term verb) {
        return verb.entries().stream()
                .anyMatch(entry -> entry.slot() == Slot.VERB && !entry.get("act").isEmpty());
    }

    /// A pronoun behind a verb whose subject is not known belongs to what that verb reports.
    private boolean isEmbedded(Subjects.Found found) {
        var before = sentence.slotted().text().substring(0, found.from());
        return isPronoun(found) && before.indexOf(Slot.VERB.mark()) >= 0;
    }

    /// "The price will fall, she said.": who says it stands behind the words.
    private boolean isTag(Subjects.Found found, int at) {
        var text = sentence.slotted().text();
        return TAG.matcher(text.substring(at + 1)).find()
                && TOLD.matcher(text.substring(0, found.from())).find();
    }

    private static final Pattern TAG = Pattern.compile("^[.,;]");
    private static final Pattern TOLD = Pattern.compile("[,?!][”\"’']? $");

    private boolean isPronoun(Subjects.Found found) {
        return sentence.slotted()
                .phrase(found.from())
                .map(phrase -> phrase.slot() == Slot.PRONOUN)
                .orElse(false);
    }

    /// A pronoun behind a clause of the same sentence means the subject of that one.
    private Subjects.Found withinSentence(Subjects.Found found) {
        return isPronoun(found) && !clauses.isEmpty()
                ? new Subjects.Found(clauses.getLast().subject(), found.from())
                : found;
    }

    /// Whether a clause behind another has a life of its own rather than being what the other says.
    private boolean isOwn(Subjects.Found found, Phrase.Term verb) {
        var before = sentence.slotted().text().substring(0, found.from()).stripTrailing();
        boolean pronoun =
                sentence.slotted()
                        .phrase(found.from())
                        .map(p -> p.slot() == Slot.PRONOUN)
                        .orElse(false);
        if ((pronoun && !before.endsWith(";")) || !NEW.matcher(before).matches()) {
            return false;
        }
        boolean reported =
                before.endsWith(" that") || before.endsWith(" that the") || before.endsWith(" as");
        return !reported
                || verb.as(Slot.VERB).map(entry -> entry.get("act").equals("offer")).orElse(false);
    }

    /// Behind "that" a participle of what is reported looks like a second verb: a verb that goes on
    /// has something to act on.
    private boolean goesOn(Clause last, Phrase.Term verb, int at) {
        var text = sentence.slotted().text();
        boolean reported = text.substring(Math.min(last.at() + 1, at), at).contains(" that ");
        boolean auxiliary = COMPOUND.matcher(verb.entries().getFirst().label()).find();
        return !reported || (!auxiliary && OBJECT.matcher(text.substring(at + 1)).find());
    }

    private static final Pattern COMPOUND =
            Pattern.compile("^(?:would|was|were|had|has|is|could|did|will) ");

    private static final Pattern OBJECT =
            Pattern.compile(
                    "^ (?:that|to|the|a|an|its|their|his|her|any|all|for|with|[^\\x00-\\x7f])");

    /// Each clause ends where the next one begins. Of two verbs that share their object
    /// ("considered and adopted") both have it.
    private List<Clause> bounded() {
        var bounded = new ArrayList<Clause>();
        int length = sentence.slotted().length();
        for (int i = clauses.size() - 1; i >= 0; i--) {
            var clause = clauses.get(i);
            int to = i + 1 < clauses.size() ? clauses.get(i + 1).from() : length;
            if (to <= clause.at()) {
                to = length;
            } else if (to - clause.at() <= 4 && i + 1 < clauses.size()) {
                to = bounded.getFirst().to();
            }
            bounded.addFirst(clause.until(trimmed(clause, to)));
        }
        return bounded;
    }

    /// Without the comma and the conjunction that lead to the next clause.
    private int trimmed(Clause clause, int to) {
        if (to == sentence.slotted().length()) {
            return to;
        }
        var words = sentence.slotted().text().substring(clause.at() + 1, to);
        var loose = LOOSE.matcher(words);
        return loose.find() ? clause.at() + 1 + loose.start() : to;
    }

    private static final Pattern LOOSE =
            Pattern.compile("(?:[,;]? (?:and|but|while|whereas))?[,; ]*$");
}
