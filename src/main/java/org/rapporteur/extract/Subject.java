package org.rapporteur.extract;

import java.util.List;
import org.rapporteur.annotate.Phrase.Agent;
import org.rapporteur.fact.Ref;
import org.rapporteur.text.Span;

/// Who does what a verb says.
sealed interface Subject {

    Span span();

    /// The meeting itself, its States Parties as a body, or another body; nobody is the meeting
    /// that the document is about.
    record Body(Ref meeting, Span span) implements Subject {}

    /// Agents by name, or the office or collective that speaks.
    record Speakers(List<Agent> agents, Span span) implements Subject {

        public Speakers {
            agents = List.copyOf(agents);
        }
    }

    /// Somebody whom the document does not name.
    record Unnamed(Span span) implements Subject {}
}
