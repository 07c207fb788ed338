package org.rapporteur.annotate;

import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.rapporteur.vocabulary.Names;

/// The year that a document calls "this year": told by a meeting whose days are on record and that
/// it says is held in it ("the First Meeting, to be held in November this year").
record ThisYear(Names names) {

    private static final Pattern SAID = Pattern.compile("(?i)\\b(?:later |earlier )?this year\\b");

    /// How far behind the name of a meeting the words may stand, in characters with each phrase as
    /// one.
    private static final int REACH = 60;

    /// The year, of the first sentence that tells it; none where no sentence does.
    OptionalInt of(Annotated beginning) {
        return beginning.sentences().stream()
                .map(Sentence::slotted)
                .flatMapToInt(sentence -> told(sentence).stream())
                .findFirst();
    }

    private OptionalInt told(Slotted sentence) {
        var words = SAID.matcher(sentence.text());
        if (!words.find()) {
            return OptionalInt.empty();
        }
        for (int at = words.start(); at >= Math.max(0, words.start() - REACH); at--) {
            if (sentence.phrase(at).orElse(null) instanceof Phrase.Meeting named) {
                return names.year(named.meeting().code());
            }
        }
        return OptionalInt.empty();
    }
}
