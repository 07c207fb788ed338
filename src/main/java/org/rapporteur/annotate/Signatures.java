package org.rapporteur.annotate;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.vocabulary.Pattern;
import org.rapporteur.vocabulary.Slot;
import org.rapporteur.vocabulary.Wordings;

/// Titles that stand on the lines below a name, as in signatures and on the first page.
final class Signatures {

    private static final int LINES = 3;
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
        int length = FOOTNOTE.matcher(slotted.text()).replaceFirst("").length();
        var last = slotted.phrase(length - 1).or(() -> slotted.phrase(0));
        boolean signed =
                length <= NAME
                        || (length <= BY && slotted.text().substring(0, length).endsWith(MARK));
        if (!signed || !(last.orElse(null) instanceof Phrase.Person person)) {
            return sentence;
        }
        var all = new ArrayList<>(person.titles());
        boolean headed = isHeaded(sentences, at);
        for (int i = at + 1; i <= at + LINES && i < sentences.size(); i++) {
            var found = sentences.get(i).slotted().find(title, 0);
            if (found.isEmpty() || isHeading(sentences, i, headed)) {
                break;
            }
            all.addAll(titles.read(found.get(), "title"));
        }
        var honorific =
                at + 1 < sentences.size()
                                && HONORED.matcher(sentences.get(at + 1).slotted().text()).find()
                        ? person.honorific()
                                + " "
                                + sentences
                                        .get(at + 1)
                                        .slotted()
                                        .phrase(0)
                                        .orElseThrow()
                                        .span()
                                        .of(slotted.document())
                        : person.honorific();
        var titled = new Phrase.Person(person.span(), person.ref(), honorific, all, person.from());
        return sentence.with(slotted.map(phrase -> phrase.equals(person) ? titled : phrase));
    }

    /// Whether a line above a person is the office of those below: one for several, or in a list in
    /// which offices stand above their holders.
    private static boolean isHeading(List<Sentence> sentences, int at, boolean headed) {
        var line = sentences.get(at);
        boolean above = at + 1 < sentences.size() && isPerson(sentences.get(at + 1));
        var words = line.span().of(line.slotted().document());
        return above && line.slotted().text().indexOf(OFFICE) >= 0 && (headed || isPlural(words));
    }

    /// Whether the line above a person, or above several, is an office and nothing else.
    private static boolean isHeaded(List<Sentence> sentences, int at) {
        int above = at - 1;
        while (above >= 0 && isPerson(sentences.get(above))) {
            above--;
        }
        return above >= 0 && isOffice(sentences.get(above));
    }

    private static boolean isPlural(String words) {
        return words.matches("(?i).*(?:s|men):?");
    }

    /// Whether a line is an office and nothing else.
    private static boolean isOffice(Sentence line) {
        return line.slotted().text().matches(OFFICE + "(?: .{0,60})?:?");
    }

    /// Whether a line begins with somebody.
    private static boolean isPerson(Sentence sentence) {
        return sentence.slotted().text().startsWith(MARK);
    }

    /// "Ambassador to Norway" on the line below a name.
    private static final java.util.regex.Pattern HONORED =
            java.util.regex.Pattern.compile(
                    "^" + Slot.HONORIFIC.mark() + "(?: (?:to|at) .{1,60})?$");

    private static final char OFFICE = Slot.OFFICE.mark();
    private static final java.util.regex.Pattern FOOTNOTE =
            java.util.regex.Pattern.compile(" ?[*†‡]+$");
}
