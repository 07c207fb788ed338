package org.rapporteur.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rapporteur.annotate.Phrase;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.fact.Ref;
import org.rapporteur.vocabulary.Pattern;

/// A speaker whom no list of names holds: words in capitals alone before the verb that opens a
/// sentence ("Bats Without Borders said that the time was short").
final class Unlisted {

    private static final String SMALL =
            "(?:of|for|the|and|on|without|in|against|de|des|du|da|la|van|von)";
    private static final Pattern NAME =
            Pattern.compile(
                    "^(The )?(\\p{Lu}[\\p{L}’'&-]+(?: "
                            + SMALL
                            + ")*(?: \\p{Lu}[\\p{L}’'&-]+(?: "
                            + SMALL
                            + ")*){0,7} \\p{Lu}[\\p{L}’'&-]+)(?: \\([^()]{1,40}\\))?,?$");

    /// First words of what is no name: those who are counted, and what leads a sentence in.
    private static final List<String> OPENINGS =
            List.of(
                    "all",
                    "among",
                    "another",
                    "any",
                    "as",
                    "at",
                    "both",
                    "developed",
                    "developing",
                    "each",
                    "every",
                    "few",
                    "following",
                    "for",
                    "further",
                    "in",
                    "many",
                    "most",
                    "no",
                    "noting",
                    "on",
                    "one",
                    "other",
                    "others",
                    "regarding",
                    "several",
                    "some",
                    "such",
                    "these",
                    "this",
                    "those",
                    "three",
                    "two",
                    "various",
                    "when",
                    "while",
                    "with");

    /// Last words of what does not speak: documents, and those without a name.
    private static final List<String> ENDINGS =
            List.of(
                    "act",
                    "action",
                    "agreement",
                    "amendment",
                    "annex",
                    "article",
                    "charter",
                    "conclusions",
                    "convention",
                    "countries",
                    "decision",
                    "declaration",
                    "delegates",
                    "delegations",
                    "document",
                    "experts",
                    "guidelines",
                    "law",
                    "members",
                    "ministers",
                    "note",
                    "officers",
                    "paper",
                    "participants",
                    "parties",
                    "plan",
                    "programme",
                    "protocol",
                    "report",
                    "resolution",
                    "rules",
                    "session",
                    "speakers",
                    "states",
                    "statement",
                    "strategy",
                    "summary",
                    "text",
                    "treaty");

    private static final int PERSON = 2;

    private Unlisted() {}

    /// Who is named alone before an index of the slotted text.
    static Optional<Subjects.Found> before(Sentence sentence, int end) {
        var matcher = NAME.matcher(sentence.slotted().text().substring(0, Math.max(0, end)));
        if (!sentence.isText() || !matcher.find() || !isName(matcher.group(2))) {
            return Optional.empty();
        }
        var name = matcher.group(2);
        boolean person =
                matcher.start(1) < 0
                        && name.split(" ").length == PERSON
                        && !name.equals(name.toUpperCase(Locale.ROOT));
        var kind = person ? Ref.Kind.PERSON : Ref.Kind.ORGANIZATION;
        var printed = sentence.slotted().span(matcher.start(2), matcher.end(2));
        var agent = new Phrase.Agent(new Ref.Named(kind, name), printed);
        var span = sentence.slotted().span(0, end);
        return Optional.of(new Subjects.Found(new Subject.Speakers(List.of(agent), span), 0));
    }

    private static boolean isName(String name) {
        var words = List.of(name.toLowerCase(Locale.ROOT).split(" "));
        return !OPENINGS.contains(words.getFirst()) && !ENDINGS.contains(words.getLast());
    }
}
