package org.rapporteur.extract;

import org.rapporteur.annotate.Phrase;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.text.Span;
import org.rapporteur.vocabulary.Entry;
import org.rapporteur.vocabulary.Pattern;
import org.rapporteur.vocabulary.Slot;

/// A verb with its subject: `from` and `to` bound it in the slotted text, `at` is the verb.
record Clause(
        Sentence sentence, Subject subject, Phrase.Term verb, Form form, int from, int at, int to) {

    /// How the verb stands; `tense` is past, third person or base.
    record Form(boolean passive, boolean negated, boolean modal, boolean inherited, String tense) {}

    Clause until(int end) {
        return new Clause(sentence, subject, verb, form, from, at, end);
    }

    /// The same with another subject.
    Clause by(Subject other) {
        return new Clause(sentence, other, verb, form, from, at, to);
    }

    /// Whether the clause only says whose words stand before it: "The time is short, she said."
    boolean isTag() {
        return TAG.matcher(rest()).find()
                && TOLD.matcher(sentence.slotted().text().substring(0, from)).find();
    }

    private static final Pattern TAG = Pattern.compile("^(?:[.,;]|$)");
    private static final Pattern TOLD = Pattern.compile("[^,] [^,]*[,?!][”\"’']? $");

    /// The words of the clause in the document.
    Span span() {
        return sentence.slotted().span(from, to);
    }

    /// A property of the verb that one of its meanings has, empty if none.
    String get(String property) {
        return verb.entries().stream()
                .filter(entry -> entry.slot() == Slot.VERB && !entry.get(property).isEmpty())
                .map(entry -> entry.get(property))
                .findFirst()
                .orElse("");
    }

    /// The IRI of the wording that recognized it.
    String rule(String property) {
        return verb.entries().stream()
                .filter(entry -> !entry.get(property).isEmpty())
                .map(Entry::iri)
                .findFirst()
                .orElse(verb.entries().getFirst().iri());
    }

    /// The slotted text behind the verb.
    String rest() {
        return sentence.slotted().text().substring(Math.min(at + 1, to), to);
    }

    String text() {
        return sentence.slotted().text().substring(from, to);
    }
}
