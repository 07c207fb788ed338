package org.rapporteur.annotate;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.vocabulary.Pattern;
import org.rapporteur.vocabulary.Wordings;

/// Titles that stand on the lines below a name, as in signatures and on the first page.
final class Signatures {

    private static final int LINES = 2;
    private static final int NAME = 2;

    private final Pattern title;
    private final Titles titles;

    Signatures(Wordings syntax, String parts) {
        this.title = syntax.compile("^(?P<title>" + Persons.TITLE + ")[.,]?$");
        this.titles = new Titles(syntax, parts);
    }

    /// The same sentences, in which a name alone on its line has the titles of the lines below.
    List<Sentence> join(List<Sentence> sentences) {
        var joined = new ArrayList<Sentence>();
        for (int i = 0; i < sentences.size(); i++) {
            joined.add(joined(sentences, i));
        }
        return joined;
    }

    private Sentence joined(List<Sentence> sentences, int at) {
        var sentence = sentences.get(at);
        boolean alone =
                sentence.slotted().length() <= NAME
                        && sentence.slotted().phrase(0).orElse(null) instanceof Phrase.Person;
        if (!alone
                || !(sentence.slotted().phrase(0).orElseThrow() instanceof Phrase.Person person)) {
            return sentence;
        }
        var all = new ArrayList<>(person.titles());
        for (int i = at + 1; i <= at + LINES && i < sentences.size(); i++) {
            var found = sentences.get(i).slotted().find(title, 0);
            if (found.isEmpty()) {
                break;
            }
            all.addAll(titles.read(found.get(), "title"));
        }
        var titled =
                new Phrase.Person(
                        person.span(), person.ref(), person.honorific(), all, person.from());
        return sentence.with(
                Slotted.of(sentence.slotted().document(), sentence.span(), List.of(titled)));
    }
}
