package org.rapporteur.annotate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rapporteur.text.Span;
import org.rapporteur.vocabulary.Pattern;
import org.rapporteur.vocabulary.Slot;
import org.rapporteur.vocabulary.Wordings;

/// Finds the meetings and sessions of bodies that are told by an ordinal: "the third meeting", "the
/// second session of the Technical Committee", "Meeting of the Parties, third session".
final class Sittings {

    private static final List<String> NOUNS =
            List.of("meeting", "session", "conference", "assembly", "congress", "round");

    /// Makes the phrase of a meeting of a kind, by its ordinal.
    interface Maker {
        Optional<Phrase> made(Slotted.Match match, Setting.Bare kind, int number);
    }

    private final Setting setting;
    private final Maker maker;
    private final Pattern sitting;
    private final Pattern ofBody;
    private final Pattern behind;
    private final Pattern special;
    private final Pattern its;

    Sittings(Wordings syntax, Setting setting, Maker maker) {
        this.setting = setting;
        this.maker = maker;
        this.sitting =
                syntax.compile(
                        Meetings.NUMBER
                                + " (?:(?:ordinary|extraordinary|biennial|regular|special|annual|resumed)"
                                + " )?(?P<noun>{body}|meeting|session|conference|assembly|congress|round)(?:"
                                + " of (?:the )?(?:(?P<series>{series})|(?-i:(?P<body>"
                                + Meetings.CAPS
                                + "|{organization|body}))))?"
                                + Meetings.OF);
        this.behind =
                syntax.compile(
                        "(?P<series>{series})(?: (?:of|to) (?:the )?(?P<treaty>{treaty}))?,?"
                                + " (?P<number>{ordinal}|\\b\\d{1,3}(?:st|nd|rd|th))"
                                + " (?P<noun>{body}|session|meeting)\\b");
        this.its =
                syntax.compile(
                        "(?:(?P<series>{series})|(?-i:(?P<body>"
                                + BODY
                                + ")))(?: (?:of|to) (?:the )?(?P<treaty>{treaty}))?"
                                + "(?: \\([^()]{2,12}\\))?,? at its"
                                + " (?P<number>{ordinal}|\\b\\d{1,3}(?:st|nd|rd|th))"
                                + " (?:(?:annual|regular|ordinary|special|resumed)"
                                + " )?(?P<noun>{body}|meeting\\b|session\\b)");
        this.special =
                syntax.compile(
                        "\\b(?P<name>(?P<kind>(?:special|extraordinary|emergency|inaugural)"
                                + " (?:{body}|meeting\\b|session\\b))(?: of (?:the )?(?-i:(?P<body>"
                                + Meetings.CAPS
                                + "|{organization})))?)");
        this.ofBody =
                syntax.compile(
                        "(?P<number>{ordinal}|\\b\\d{1,3}(?:st|nd|rd|th))"
                                + " (?P<body>(?-i:[A-Z][\\w-]+ ){0,3}{body})"
                                + " (?P<noun>{body}|meeting|session)\\b"
                                + Meetings.OF);
    }

    Slotted mark(Slotted sentence) {
        return sentence.merge(its, this::its)
                .merge(sitting, this::sitting)
                .merge(special, "name", this::special)
                .merge(ofBody, this::ofBody)
                .merge(behind, this::behind);
    }

    /// "A Special Meeting of the Whaling Commission".
    private Optional<Phrase> special(Slotted.Match match) {
        var kind = Headings.title(match.printed("kind"));
        var of = match.has("body") ? bodyName(match) : "";
        var whole = of.isEmpty() ? body(kind, "") : body(kind, of);
        var pattern = whole.pattern().replace("{ordinal} ", "").replace(" of the  of", " of");
        boolean proper = Character.isUpperCase(kind.codePointAt(0));
        return proper
                ? maker.made(match, new Setting.Bare(pattern, whole.series(), ""), 0)
                : Optional.empty();
    }

    /// The name of a body with a noun that says what it is.
    private static final String BODY =
            "(?:[A-Z][\\w-]+ ){0,4}(?:{body}|Subsidiary Body)(?: (?:on|for)"
                    + " (?:[A-Z][\\w-]+|and|the|of| )+[\\w])?";

    /// "The Conference of the Parties, at its tenth session": the session and its body at once.
    private Optional<Phrase> its(Slotted.Match match) {
        var noun = match.printed("noun").toLowerCase(Locale.ROOT);
        int number = Meetings.number(match);
        if (number == 0 || !NOUNS.contains(noun)) {
            return Optional.empty();
        }
        var series = Meetings.entry(match, "series", Slot.SERIES);
        if (series.isPresent()) {
            boolean other = series.get().get("unnumbered").equals("true");
            return other
                    ? Optional.empty()
                    : maker.made(match, of(noun, Meetings.bare(series.get())), number);
        }
        var name = bodyName(match);
        boolean own = name.contains(" ") && !name.startsWith("The ");
        return own ? maker.made(match, body(noun, name), number) : Optional.empty();
    }

    /// "the third meeting", with the body it is a meeting of if the words say so.
    private Optional<Phrase> sitting(Slotted.Match match) {
        int number = Meetings.number(match);
        var noun = match.printed("noun").toLowerCase(Locale.ROOT);
        boolean counted = Character.isDigit(match.text("number").charAt(0)) && !isOrdinal(match);
        if (number == 0 || counted || !NOUNS.contains(noun)) {
            return Optional.empty();
        }
        var series = Meetings.entry(match, "series", Slot.SERIES);
        if (series.isPresent()) {
            return maker.made(match, of(noun, Meetings.bare(series.get())), number);
        }
        var body = match.span("body");
        if (body.isPresent() && isNamed(match)) {
            return maker.made(match, body(noun, bodyName(match)), number);
        }
        var text = match.sentence().text();
        boolean other =
                text.startsWith("its ", match.start() - 4)
                        && OTHER.matcher(text.substring(match.end())).find();
        return other || !match.text("treaty").isEmpty()
                ? Optional.empty()
                : setting.called(noun).flatMap(kind -> maker.made(match, kind, number));
    }

    /// Whether the words behind a meeting name its body: more than a noun that all have.
    private boolean isNamed(Slotted.Match match) {
        var body = match.printed("body");
        boolean noun = match.text("body").length() == 1 && !body.contains(" ");
        return !noun || (!setting.bare().isKnown() && OWN.contains(body.toLowerCase(Locale.ROOT)));
    }

    /// What bodies of an organization are called that has one of each.
    private static final List<String> OWN = List.of("assembly", "council", "board");

    /// A body's name as a title prints it, without the treaty that is named behind it.
    private static String bodyName(Slotted.Match match) {
        var text = match.text("body");
        int treaty = text.indexOf(Slot.TREATY.mark());
        boolean last = treaty > 0 && treaty == text.length() - 1;
        var span = match.span("body").orElseThrow();
        int end = last ? match.phrases("body").getLast().span().start() : span.end();
        var printed = new Span(span.start(), end).of(match.sentence().document());
        return Headings.title(
                printed.replaceFirst("(?i) (?:of|to|on|under)(?: the)? $", "").strip());
    }

    /// "the third Bureau meeting".
    private Optional<Phrase> ofBody(Slotted.Match match) {
        int number = Meetings.number(match);
        var body = Headings.title(match.printed("body"));
        boolean meets = NOUNS.contains(match.printed("noun").toLowerCase(Locale.ROOT));
        return number == 0 || !meets
                ? Optional.empty()
                : maker.made(match, body(match.printed("noun"), body), number);
    }

    /// "Meeting of the Parties, third session".
    private Optional<Phrase> behind(Slotted.Match match) {
        var noun = match.printed("noun").toLowerCase(Locale.ROOT);
        return NOUNS.contains(noun)
                ? Meetings.entry(match, "series", Slot.SERIES)
                        .flatMap(series ->
                                maker.made(
                                        match,
                                        of(noun, Meetings.bare(series)),
                                        Meetings.number(match)))
                : Optional.empty();
    }

    /// "At its sixty-sixth session, the General Assembly".
    private static final Pattern OTHER =
            Pattern.compile("^, (?:the )?[" + Slot.SERIES.mark() + Slot.ORGANIZATION.mark() + "]");

    private static boolean isOrdinal(Slotted.Match match) {
        var number = match.text("number");
        return !Character.isDigit(number.charAt(number.length() - 1));
    }

    /// The meetings or sessions of what a series is called after: the series itself where its name
    /// has the noun.
    static Setting.Bare of(String noun, Setting.Bare series) {
        var body = series.pattern().replace("{ordinal} ", "");
        boolean same = body.toLowerCase(Locale.ROOT).startsWith(noun.toLowerCase(Locale.ROOT));
        return same
                ? series
                : new Setting.Bare(title(noun) + " of the " + body, series.series(), "");
    }

    /// The meetings or sessions of a body.
    static Setting.Bare body(String noun, String body) {
        var lower = body.toLowerCase(Locale.ROOT);
        boolean small =
                lower.contains("committee")
                        || lower.contains("commission")
                        || lower.contains("board")
                        || lower.contains("group")
                        || lower.contains("bureau")
                        || lower.contains("subsidiary body")
                        || lower.contains("panel");
        var series =
                lower.startsWith("preparatory")
                        ? "preparatory-meeting"
                        : small ? "committee" : "conference";
        boolean whole = lower.contains(" parties to the ");
        var to = whole ? "" : lower.endsWith("parties") ? " to the {treaty}" : " of the {treaty}";
        return new Setting.Bare(title(noun) + " of the " + body + to, series, "");
    }

    /// The ordinal and a noun as a title prints them.
    static String title(String noun) {
        var words = Headings.title(noun.contains(" ") ? noun : noun.toUpperCase(Locale.ROOT));
        return "{ordinal} " + capitals(words);
    }

    private static String capitals(String words) {
        var result = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            boolean first = i == 0 || words.charAt(i - 1) == ' ';
            char c = words.charAt(i);
            result.append(first ? Character.toUpperCase(c) : c);
        }
        return result.toString();
    }
}
