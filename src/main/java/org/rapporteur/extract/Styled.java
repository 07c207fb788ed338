package org.rapporteur.extract;

import java.util.List;
import java.util.Optional;
import org.rapporteur.annotate.Phrase;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.fact.Ref;
import org.rapporteur.vocabulary.Pattern;
import org.rapporteur.vocabulary.Slot;

/// "Chair Doe": somebody who is called by office and surname, and not in full elsewhere.
final class Styled {

    /// How long an office with a surname is, in characters of the slotted text.
    private static final int LENGTH = 40;

    private static final Pattern OFFICER =
            Pattern.compile(
                    "(?:^|[.;:,] |\\b(?:and|but|while) )"
                            + Slot.OFFICE.mark()
                            + " ((?:(?:Mac|Ould|El|Al|Abdul|de|da|van|von|der|Le|La) )*"
                            + "\\p{Lu}[\\p{L}’'-]*\\p{Ll})$");

    /// Words behind an office that are no name.
    private static final List<String> NO_NAME =
            List.of(
                    "General",
                    "Elect",
                    "Designate",
                    "Emeritus",
                    "Office",
                    "Group",
                    "Team",
                    "Summary");

    private Styled() {}

    /// Who is called so before an index of the slotted text.
    static Optional<Subjects.Found> before(Sentence sentence, int end) {
        int near = Math.max(0, end - LENGTH);
        var matcher = OFFICER.matcher(sentence.slotted().text().substring(near, end));
        if (!matcher.find() || NO_NAME.contains(matcher.group(1))) {
            return Optional.empty();
        }
        int from = near + matcher.start();
        var span = sentence.slotted().span(from, end);
        var ref = new Ref.Named(Ref.Kind.PERSON, matcher.group(1));
        return Optional.of(
                new Subjects.Found(
                        new Subject.Speakers(List.of(new Phrase.Agent(ref, span)), span), from));
    }
}
