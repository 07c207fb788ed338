package org.rapporteur.pipeline;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rapporteur.document.Document;
import org.rapporteur.fact.Evidence;
import org.rapporteur.fact.Fact;

/// The last look before publishing: every quote stands at its place in the document's text, and
/// word for word in the source.
final class Quotes {

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\ufeff]+");

    private Quotes() {}

    /// The quotes that do not stand where they should, each in a sentence.
    static List<String> wrong(Document document, Collection<Fact> facts, byte[] bytes) {
        var source = decoded(bytes).map(Quotes::folded);
        var wrong = new ArrayList<String>();
        for (var fact : facts) {
            var evidence = fact.evidence();
            if (!isAtItsPlace(document.text(), evidence)) {
                wrong.add(sentence(evidence, "does not stand at its place in the text"));
            } else if (source.filter(words -> !words.contains(folded(evidence.quote())))
                    .isPresent()) {
                wrong.add(sentence(evidence, "does not stand in the file"));
            }
        }
        return wrong;
    }

    /// The source as text, if it is UTF-8: of other encodings only the reader knows which one it
    /// is.
    private static Optional<String> decoded(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return Optional.of(text.toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
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
