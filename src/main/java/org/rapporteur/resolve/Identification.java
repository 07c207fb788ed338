package org.rapporteur.resolve;

import java.util.List;

/// What speaks for two names meaning one person or meeting, in one document that uses the shorter:
/// the IRIs of the names and of the document, what is alike in words, and the IRIs of the facts
/// whose words tell it. A name identified with itself is one that two may bear.
public record Identification(
        String shorter,
        String fuller,
        String document,
        Certainty certainty,
        List<String> reasons,
        List<String> facts) {

    /// How far two names are held to mean one.
    public enum Certainty {
        /// It is possible, and nothing decides.
        DOUBT,
        /// They do in this document; the shorter may mean somebody else in another.
        HERE,
        /// They do in every document that uses the shorter.
        EVERYWHERE
    }

    public Identification {
        reasons = List.copyOf(reasons);
        facts = List.copyOf(facts);
    }

    /// Whether nothing decides it.
    public boolean isDoubt() {
        return certainty == Certainty.DOUBT;
    }

    boolean isEverywhere() {
        return certainty == Certainty.EVERYWHERE;
    }

    Identification everywhere() {
        return new Identification(shorter, fuller, document, Certainty.EVERYWHERE, reasons, facts);
    }
}
