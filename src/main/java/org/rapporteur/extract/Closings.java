package org.rapporteur.extract;

import java.util.List;
import java.util.Optional;
import org.rapporteur.annotate.Phrase;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.fact.When;
import org.rapporteur.text.Span;
import org.rapporteur.vocabulary.Pattern;
import org.rapporteur.vocabulary.Wordings;

/// The line below a resolution that tells at which sitting it was adopted, and by how many votes:
/// "(2nd plenary meeting, 7 May 1968; adopted by 31 votes to none)".
final class Closings {

    /// How many sentences a resolution has at most.
    private static final int LONGEST = 60;

    private static final Pattern ADOPTED =
            Pattern.compile(
                    "\\b(?:[Aa]dopted|carried) (?:by|with|unanimously|without)\\b[^.)]{0,120}");

    private final Context context;
    private final Pattern line;
    private final Pattern next;

    Closings(Wordings syntax, Context context) {
        this.context = context;
        this.line =
                syntax.compile(
                        "^\\(?(?:(?:adopted|approved) (?:at|by) (?:the|its) )?"
                                + "(?:{ordinal}|\\d{1,4}(?:st|nd|rd|th)) (?:[a-z]+ |{body} ){0,2}"
                                + "(?:{body}|meeting|session|sitting),?"
                                + " (?:on |held on )?(?P<date>{date})");
        this.next = syntax.compile("^(?-i:THE) [^.;:,{verb}]{0,60}?{body|meeting|series}[^.;]{0,60},");
    }

    /// The day of the sitting at which the resolution was adopted that begins with a sentence.
    Optional<When> day(Sentence first) {
        for (var below : behind(first)) {
            var found = below.slotted().find(line, 0);
            if (found.isPresent()) {
                return found.get().phrases("date").stream()
                        .map(date -> ((Phrase.Date) date).period())
                        .map(date -> date.in(context.annotated().setting().year()).end())
                        .findFirst();
            }
            if (below.slotted().find(next, 0).isPresent()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private List<Sentence> behind(Sentence first) {
        var all = context.sentences();
        int from = first.index() + 1;
        return all.subList(
                Math.min(from, all.size()), Math.min(from + LONGEST, all.size()));
    }

    /// The words of a closing line that say that the resolution was adopted.
    Optional<Span> adopted(Sentence sentence) {
        if (sentence.slotted().find(line, 0).isEmpty()) {
            return Optional.empty();
        }
        var found = ADOPTED.matcher(sentence.span().of(context.text()));
        return found.find()
                ? Optional.of(
                        new Span(
                                        sentence.span().start() + found.start(),
                                        sentence.span().start() + found.end())
                                .strip(context.text()))
                : Optional.empty();
    }
}
