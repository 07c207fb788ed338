package org.rapporteur.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.rapporteur.fact.Ref;
import org.rapporteur.vocabulary.Pattern;
import org.rapporteur.vocabulary.Slot;
import org.rapporteur.vocabulary.Wordings;

/// Takes what is printed beside a name apart: the title of the post, whose post it is, and the body
/// it is held at.
final class Titles {

    private final Pattern end;
    private final Pattern to;

    /// @param parts what parts of organizations are called
    Titles(Wordings syntax, String parts) {
        this.end =
                syntax.compile(
                        "(?: (?:of|for|at|from|to|in|on) (?:the )?{organization|state|treaty|meeting|series|topic|body|agents}"
                                + "| of (?-i:(?:[A-Z][\\w&-]* ){0,4}(?:"
                                + parts
                                + "))\\b"
                                + "| (?:of|to|for|at|in|on) the |, | of (?-i:[A-Z])[a-z]+’? and )");
        this.to =
                syntax.compile(
                        "(?: to (?:the )?(?P<body>{organization|series|meeting})| at (?:the )?(?P<at>{series|meeting}))");
    }

    /// The title in a group of a match, if there is one.
    List<Phrase.Title> read(Slotted.Match match, String group) {
        var text = match.text(group);
        if (text.isEmpty() || match.phrases(group).stream().noneMatch(Titles::isHead)) {
            return List.of();
        }
        int start = match.start(group) + leading(text);
        int stop = stop(match, group, text);
        if (stop <= start) {
            return List.of();
        }
        var sentence = match.sentence();
        var span = sentence.span(start, stop);
        var bodies = bodies(match, group);
        var organizations = new ArrayList<Ref>();
        for (var phrase : match.phrases(group)) {
            if (phrase.span().start() >= span.end()) {
                organizations.addAll(Agents.refs(phrase));
            }
        }
        organizations.removeAll(bodies);
        if (organizations.isEmpty()) {
            before(match, group, span.start()).forEach(organizations::add);
        }
        var printed = span.of(sentence.document()).toLowerCase(Locale.ROOT);
        return List.of(
                new Phrase.Title(
                        printed,
                        organizations.isEmpty() ? new Ref.Nobody() : organizations.getLast(),
                        bodies.isEmpty() ? new Ref.Nobody() : bodies.getFirst(),
                        span));
    }

    private static List<Ref> before(Slotted.Match match, String group, int offset) {
        return match.phrases(group).stream()
                .filter(phrase -> phrase.span().start() < offset)
                .flatMap(phrase -> Agents.refs(phrase).stream())
                .toList();
    }

    /// Articles and what qualifies a holder, not the post.
    private static int leading(String text) {
        for (var word : List.of("the ", "The ", "then ", "former ", "our ")) {
            if (text.startsWith(word)) {
                return word.length();
            }
        }
        boolean home =
                text.length() > 3
                        && (text.charAt(0) == Slot.STATE.mark()
                                || text.charAt(0) == Slot.ORGANIZATION.mark())
                        && text.startsWith(", ", 1);
        return home ? 3 : 0;
    }

    private int stop(Slotted.Match match, String group, String text) {
        int head = 0;
        while (head < text.length() && !isHead(text.charAt(head))) {
            head++;
        }
        var matcher = end.matcher(text);
        int stop = matcher.find(head) ? matcher.start() : text.length();
        return match.start(group) + stop;
    }

    private List<Ref> bodies(Slotted.Match match, String group) {
        int from = match.start(group);
        return match.sentence()
                .find(to, from)
                .filter(found -> found.end() <= from + match.text(group).length())
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
