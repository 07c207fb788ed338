package org.rapporteur.annotate;

import java.util.List;
import java.util.Optional;
import org.rapporteur.fact.Ref;
import org.rapporteur.text.Span;
import org.rapporteur.vocabulary.Entry;
import org.rapporteur.vocabulary.Slot;

/// Something that the text names, at a place.
public sealed interface Phrase {

    Span span();

    Slot slot();

    /// Words of the lexicon; what they may mean, the likeliest first.
    record Term(Slot slot, Span span, List<Entry> entries) implements Phrase {

        public Term {
            entries = List.copyOf(entries);
        }

        /// What the words mean if they stand for a slot.
        public Optional<Entry> as(Slot wanted) {
            return entries.stream().filter(entry -> entry.slot() == wanted).findFirst();
        }
    }

    /// One agent or several, each at its place; `parts` are the phrases that were taken together.
    record Agents(Span span, List<Agent> members, List<Phrase> parts) implements Phrase {

        public Agents {
            members = List.copyOf(members);
            parts = List.copyOf(parts);
        }

        @Override
        public Slot slot() {
            return Slot.AGENTS;
        }
    }

    /// A person by name, with the titles and affiliations printed beside it.
    record Person(Span span, Ref ref, String honorific, List<Title> titles, List<Ref> from)
            implements Phrase {

        public Person {
            titles = List.copyOf(titles);
            from = List.copyOf(from);
        }

        @Override
        public Slot slot() {
            return Slot.PERSON;
        }
    }

    /// A meeting; the words may leave most of it to the context.
    record Meeting(Span span, Ref.Meeting meeting) implements Phrase {

        @Override
        public Slot slot() {
            return Slot.MEETING;
        }
    }

    /// A day, a month, a year or a range of days.
    record Date(Span span, Period period) implements Phrase {

        @Override
        public Slot slot() {
            return Slot.DATE;
        }
    }

    /// Somebody at a place in the text.
    record Agent(Ref ref, Span span) {}

    /// A post beside a name: its title as printed, the organization or state it belongs to, the
    /// body it is held at; office where the title is one of the treaty's offices.
    record Title(String printed, Ref organization, Ref body, Span span) {}
}
