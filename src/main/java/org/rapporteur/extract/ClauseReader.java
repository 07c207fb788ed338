package org.rapporteur.extract;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.annotate.Phrase;
import org.rapporteur.document.Block;

/// All clauses of a document, read once, with the pronouns in them resolved on the way.
final class ClauseReader {

    private ClauseReader() {}

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
            all.addAll(found);
        }
        return all;
    }
}
