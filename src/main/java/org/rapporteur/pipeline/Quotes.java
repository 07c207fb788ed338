package org.rapporteur.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.rapporteur.document.Document;
import org.rapporteur.fact.Evidence;
import org.rapporteur.fact.Fact;

/// The last look before publishing: every quote stands at its place in the document's text, and
/// word for word in the original, at the place to which the document's map leads.
final class Quotes {

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

    /// Whether each character of a quote is the one of the original to which the document's map
    /// leads, and no words of the original were left out between them.
    private static boolean isInTheOriginal(Document document, Evidence evidence) {
        var characters = document.original().characters();
        var map = document.map();
        for (int i = evidence.span().start(); i < evidence.span().end(); i++) {
            char c = document.text().charAt(i);
            int at = Character.isWhitespace(c) ? 0 : map.source(i);
            if (!Character.isWhitespace(c)
                    && (at < 0 || at >= characters.length() || characters.charAt(at) != c)) {
                return false;
            }
        }
        return map.unbroken(evidence.span()).equals(evidence.span());
    }

    private static boolean isAtItsPlace(String text, Evidence evidence) {
        var span = evidence.span();
        return !evidence.quote().isBlank()
                && span.end() <= text.length()
                && span.of(text).equals(evidence.quote());
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
