package org.rapporteur.annotate;

import java.util.List;
import java.util.stream.Stream;
import org.rapporteur.document.Document;

/// A document and everything it mentions, sentence by sentence.
public record Annotated(
        Document document, Languages languages, Setting setting, List<Sentence> sentences) {

    public Annotated {
        sentences = List.copyOf(sentences);
    }

    /// The same in another setting.
    Annotated in(Setting other) {
        return new Annotated(document, languages, other, sentences);
    }

    private static Stream<Phrase> parts(Phrase phrase) {
        return phrase instanceof Phrase.Agents agents
                ? Stream.concat(
                        Stream.of(phrase), agents.parts().stream().flatMap(Annotated::parts))
                : Stream.of(phrase);
    }

    /// All phrases of one kind, in order.
    public <P extends Phrase> Stream<P> phrases(Class<P> kind) {
        return phrases(sentences.stream(), kind);
    }

    static <P extends Phrase> Stream<P> phrases(Stream<Sentence> sentences, Class<P> kind) {
        return sentences
                .flatMap(sentence -> sentence.slotted().phrases().stream())
                .flatMap(Annotated::parts)
                .filter(kind::isInstance)
                .map(kind::cast);
    }
}
