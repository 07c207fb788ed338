package org.rapporteur.annotate;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.vocabulary.Pattern;
import org.rapporteur.vocabulary.Slot;
import org.rapporteur.vocabulary.Wordings;

/// Titles that stand on the lines below a name, as in signatures and on the first page.
final class Signatures {

    private static final int LINES = 2;
    private static final int NAME = 2;

    /// How long "Statement by" and the like before a name may be, in characters.
    private static final int BY = 40;

    private static final String MARK = String.valueOf(Slot.PERSON.mark());

    private final Pattern title;
    private final Titles titles;

    Signatures(Wordings syntax, String parts) {
        this.title =
                syntax.compile(
                        "^(?:{honorific},? (?:and )?)?(?P<title>" + Persons.TITLE + ")[.,]?$");
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
        var slotted = sentence.slotted();
        var last = slotted.phrase(slotted.length() - 1).or(() -> slotted.phrase(0));
        boolean signed =
                slotted.length() <= NAME
                        || (slotted.length() <= BY && slotted.text().endsWith(MARK));
        if (!signed || !(last.orElse(null) instanceof Phrase.Person person)) {
            return sentence;
        }
        var all = new ArrayList<>(person.titles());
        for (int i = at + 1; i <= at + LINES && i < sentences.size(); i++) {
            var found = sentences.get(i).slotted().find(title, 0);
            boolean heading = i + 1 < sentences.size() && isPerson(sentences.get(i + 1));
            if (found.isEmpty() || heading) {
                break;
            }
            all.addAll(titles.read(found.get(), "title"));
        }
        var titled =
                new Phrase.Person(
                        person.span(), person.ref(), person.honorific(), all, person.from());
        return sentence.with(slotted.map(phrase -> phrase.equals(person) ? titled : phrase));
    }

    /// Whether a line begins with somebody: what stands above is the office of those below.
    private static boolean isPerson(Sentence sentence) {
        return sentence.slotted().text().startsWith(MARK);
    }
}
