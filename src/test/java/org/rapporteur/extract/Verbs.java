package org.rapporteur.extract;

import java.util.Set;
import java.util.TreeSet;
import org.rapporteur.annotate.Annotator;
import org.rapporteur.document.Document;
import org.rapporteur.vocabulary.Entry;
import org.rapporteur.vocabulary.Knowledge;

/// The verbs that have a subject, as the tests of other packages see them.
public final class Verbs {

    private Verbs() {}

    /// The IRIs of the wordings of all verbs of a document's clauses.
    public static Set<String> of(Knowledge knowledge, Document document) {
        var context = new Context(knowledge, new Annotator(knowledge).annotate(document));
        var wordings = new TreeSet<String>();
        for (var clause : ClauseReader.read(context, knowledge.syntax())) {
            clause.verb().entries().stream().map(Entry::iri).forEach(wordings::add);
        }
        return wordings;
    }
}
