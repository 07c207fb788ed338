package org.rapporteur.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.rapporteur.document.Document;
import org.rapporteur.fact.Evidence;
import org.rapporteur.fact.Fact;

/// The last look before publishing: every quote stands at its place in the document's text, and
/// word for word in the original, at the place to which the document's map leads.
final class Quotes {

    private static final Pattern SPACE = Pattern.compile("(?U)[\\s\\x1c-\\x1f\\ufeff]+");

    private Quotes() {}

    /// The quotes that do not stand where they should, each in a sentence.
    static List<String> wrong(Document document, Collection<Fact> facts) {
        var wrong = new ArrayList<String>();
        for (var fact : facts) {
            var evidence = fact.evidence();
            if (!isAtItsPlace(document.text(), evidence)) {
                wrong.add(sentence(evidence, "does not stand at its place in the text"));
            } else if (!isInTheOriginal(document, evidence)) {
                wrong.add(sentence(evidence, "does not stand in the file"));
            }
        }
        return wrong;
    }

    /// Whether the characters of the original to which a quote leads back are the quote's own.
    private static boolean isInTheOriginal(Document document, Evidence evidence) {
        var span = evidence.span();
        int start = document.map().source(span.start());
        int end = document.map().source(span.end() - 1) + 1;
        var characters = document.original().characters();
        return start < end
                && end <= characters.length()
                && folded(characters.substring(start, end)).equals(folded(evidence.quote()));
    }

    private static boolean isAtItsPlace(String text, Evidence evidence) {
        var span = evidence.span();
        return !evidence.quote().isBlank()
                && span.end() <= text.length()
                && span.of(text).equals(evidence.quote());
    }

    private static String folded(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }

    private static String sentence(Evidence evidence, String what) {
        return "\"%s\" (%s, %d to %d) %s"
                .formatted(
                        evidence.quote(),
                        evidence.rule(),
                        evidence.span().start(),
                        evidence.span().end(),
                        what);
    }
}
