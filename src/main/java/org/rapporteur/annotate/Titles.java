package org.rapporteur.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapporteur.fact.Ref;
import org.rapporteur.vocabulary.Pattern;
import org.rapporteur.vocabulary.Slot;
import org.rapporteur.vocabulary.Wordings;

/// Takes what is printed beside a name apart: the title of the post, whose post it is, and the body
/// it is held at.
final class Titles {

    private final Pattern end;
    private final Pattern whole;
    private final Pattern to;
    private final Pattern another;

    /// @param parts what parts of organizations are called
    Titles(Wordings syntax, String parts) {
        this.end =
                syntax.compile(
                        "(?: (?:of|for|at|from|to|in|on) (?:the"
                                + " )?{organization|state|treaty|meeting|series|topic|body|agents}| of"
                                + " (?-i:(?:[A-Z][\\w&-]* ){0,4}(?:"
                                + parts
                                + "))\\b"
                                + "| (?:of|to|for|at|in|on) the | in (?-i:[A-Z])|, )");
        this.whole =
                syntax.compile(
                        "(?: (?:of|for) (?:the )?{state|treaty|meeting|series|agents}| (?:at|from|to|in) |, )");
        this.another =
                syntax.compile(
                        "(?:,(?: and)? (?:the |its )?(?P<post>(?:(?-i:\\p{Lu}[\\p{L}-]*)"
                                + " ){0,3}{post|office})| and (?:the |its )?(?P<office>{office}))");
        this.to =
                syntax.compile(
                        "(?: to (?:the )?(?P<body>{organization|series|meeting})| at (?:the"
                                + " )?(?P<at>{series|meeting}))");
    }

    /// The titles in a group of a match; one parted from another by a comma is a title of its own.
    List<Phrase.Title> read(Slotted.Match match, String group) {
        if (!match.has(group)) {
            return List.of();
        }
        var sentence = match.sentence();
        int end = match.start(group) + match.text(group).length();
        var titles = new ArrayList<Phrase.Title>();
        int from = match.start(group);
        while (from < end) {
            var next = sentence.find(another, from + 1).filter(found -> found.end() <= end);
            int to = next.map(Slotted.Match::start).orElse(end);
            title(sentence, from, to).ifPresent(titles::add);
            from = next.map(Titles::start).orElse(end);
        }
        return titles;
    }

    private static int start(Slotted.Match another) {
        return another.has("post") ? another.start("post") : another.start("office");
    }

    private Optional<Phrase.Title> title(Slotted sentence, int from, int to) {
        var text = sentence.text().substring(from, to);
        int start = from + leading(text);
        boolean wide = DEPARTMENT.matcher(sentence.span(from, to).of(sentence.document())).find();
        int stop = from + stop(text, wide ? whole : end);
        boolean head = sentence.phrases(from, to).stream().anyMatch(Titles::isHead);
        if (!head || stop <= start || isOthers(sentence, from, stop)) {
            return Optional.empty();
        }
        var span = sentence.span(start, stop);
        var bodies = bodies(sentence, from, to);
        var organizations = new ArrayList<Ref>();
        sentence.phrases(stop, to).forEach(phrase -> organizations.addAll(Agents.refs(phrase)));
        organizations.removeAll(bodies);
        if (organizations.isEmpty()) {
            sentence.phrases(from, start)
                    .forEach(phrase -> organizations.addAll(Agents.refs(phrase)));
        }
        var printed = span.of(sentence.document()).toLowerCase(Locale.ROOT);
        return Optional.of(
                new Phrase.Title(
                        printed,
                        organizations.isEmpty() ? new Ref.Nobody() : organizations.getLast(),
                        bodies.isEmpty() ? new Ref.Nobody() : bodies.getFirst(),
                        span));
    }

    /// "X, the Co-Chairs": an office for several with an article is not that of the one before it.
    private static boolean isOthers(Slotted sentence, int from, int to) {
        return sentence.text().startsWith("the ", from)
                && sentence.phrases(from, to).stream()
                        .filter(phrase -> phrase.slot() == Slot.OFFICE)
                        .map(phrase -> phrase.span().of(sentence.document()))
                        .anyMatch(words -> words.endsWith("s") || words.endsWith("men"));
    }

    /// Articles and what qualifies a holder, not the post.
    private static int leading(String text) {
        for (var word : List.of("the ", "The ", "then ", "former ", "our ", "its ", "Its ", "their ")) {
            if (text.startsWith(word)) {
                return word.length();
            }
        }
        boolean home =
                text.length() > 3
                        && (text.charAt(0) == Slot.STATE.mark()
                                || text.charAt(0) == Slot.ORGANIZATION.mark())
                        && text.startsWith(", ", 1);
        boolean own =
                text.length() > 2
                        && text.charAt(0) == Slot.ORGANIZATION.mark()
                        && text.charAt(1) == ' '
                        && (Character.isLetter(text.charAt(2)) || isHead(text.charAt(2)));
        return home ? 3 : own ? 2 : 0;
    }

    /// Where a title ends and what it belongs to begins.
    private static int stop(String text, Pattern end) {
        int head = 0;
        while (head < text.length() && !isHead(text.charAt(head))) {
            head++;
        }
        var matcher = end.matcher(text);
        return matcher.find(head) ? matcher.start() : text.length();
    }

    /// A post whose department is part of its title ("Minister for the Natural Environment").
    private static final Pattern DEPARTMENT =
            Pattern.compile("^(?:[Tt]he )?(?:[\\p{L}-]+ )?(?:Minister|Secretary of State|Envoy) (?:of|for)\\b");

    private List<Ref> bodies(Slotted sentence, int from, int to) {
        return sentence.find(this.to, from)
                .filter(found -> found.end() <= to)
                .map(found ->
                        Stream.concat(found.phrases("body").stream(), found.phrases("at").stream())
                                .flatMap(body -> Agents.refs(body).stream())
                                .toList())
                .orElse(List.of());
    }

    private static boolean isHead(Phrase phrase) {
        return phrase.slot() == Slot.POST || phrase.slot() == Slot.OFFICE;
    }

    private static boolean isHead(char c) {
        return c == Slot.POST.mark() || c == Slot.OFFICE.mark();
    }
}
