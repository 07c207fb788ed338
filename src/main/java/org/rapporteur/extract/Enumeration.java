package org.rapporteur.extract;

import java.util.List;
import org.rapporteur.annotate.Phrase;
import org.rapporteur.annotate.Slotted;
import org.rapporteur.vocabulary.Pattern;
import org.rapporteur.vocabulary.Slot;

/// A list of agents as a sentence runs through it, with what stands in brackets between them;
/// `from` and `to` are its ends in the slotted text.
record Enumeration(int from, int to, List<Phrase> phrases) {

    private static final String NAMES =
            "[" + Slot.STATE.mark() + Slot.ORGANIZATION.mark() + Slot.AGENTS.mark() + "]";
    private static final String BRACKETS = "(?:[*]+|\\d{1,2})?(?: ?\\([^()]{1,120}\\))?";
    private static final String AND =
            "(?:[,;]? and|[,;]|,? as well as|,? together with)(?: also)?(?: by| of| from)?(?: the)? ";

    private static final Pattern MORE = Pattern.compile("^" + BRACKETS + AND + "(" + NAMES + ")");
    private static final Pattern BEFORE = Pattern.compile("(" + NAMES + ")" + BRACKETS + AND + "$");

    Enumeration {
        phrases = List.copyOf(phrases);
    }

    /// The whole list that a part of it stands in.
    static Enumeration around(Slotted sentence, int start, int end) {
        var text = sentence.text();
        int to = end;
        for (var next = MORE.matcher(text.substring(to)); next.find(); ) {
            to += next.end();
            next = MORE.matcher(text.substring(to));
        }
        int from = start;
        for (var last = BEFORE.matcher(text.substring(0, from)); last.find(); ) {
            from = last.start();
            last = BEFORE.matcher(text.substring(0, from));
        }
        return new Enumeration(from, to, named(sentence, from, to));
    }

    /// The phrases outside brackets.
    private static List<Phrase> named(Slotted sentence, int from, int to) {
        return sentence.phrases(from, to).stream()
                .filter(phrase -> isOutside(sentence, from, phrase))
                .toList();
    }

    private static boolean isOutside(Slotted sentence, int from, Phrase phrase) {
        var before = sentence.text().substring(from, sentence.index(phrase.span().start()));
        return before.chars().filter(c -> c == '(').count()
                == before.chars().filter(c -> c == ')').count();
    }
}
