package org.rapporteur.extract;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.annotate.Phrase;
import org.rapporteur.document.Block;
import org.rapporteur.vocabulary.Pattern;

/// All clauses of a document, read once, with the pronouns in them resolved on the way.
final class ClauseReader {

    private ClauseReader() {}

    /// A speaker whom no phrase names at the beginning of a sentence.
    private static final Pattern STRANGER =
            Pattern.compile(
                    "^(?:The|A|An|One|Another|Some|Several|Many|Most|Other)(?: other)? (?:representatives?|delegat\\p{L}+|observers?|speakers?|members?|participants?|experts?|part(?:y|ies)|states?|countr\\p{L}+)\\b");

    private static boolean speaks(Clause clause) {
        return clause.subject() instanceof Subject.Speakers;
    }

    static List<Clause> read(Context context, org.rapporteur.vocabulary.Wordings syntax) {
        var antecedents = new Antecedents(context);
        var clauses = new Clauses(syntax, antecedents);
        var all = new ArrayList<Clause>();
        for (var sentence : context.sentences()) {
            antecedents.enter(sentence);
            if (sentence.in() instanceof Block.Heading) {
                continue;
            }
            var found = clauses.of(sentence);
            found.stream()
                    .filter(clause -> !clause.form().inherited())
                    .findFirst()
                    .ifPresent(clause -> antecedents.remember(clause.subject()));
            if (found.stream().noneMatch(ClauseReader::speaks)) {
                sentence.slotted().phrases().stream()
                        .filter(Phrase.Person.class::isInstance)
                        .map(Phrase.Person.class::cast)
                        .reduce((first, second) -> second)
                        .ifPresent(antecedents::mention);
            }
            if (found.isEmpty() && STRANGER.matcher(sentence.span().of(context.text())).find()) {
                antecedents.forget(new Subject.Unnamed(sentence.span()));
            }
            all.addAll(found);
        }
        return all;
    }
}
