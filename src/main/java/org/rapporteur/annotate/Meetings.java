package org.rapporteur.annotate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rapporteur.vocabulary.Entry;
import org.rapporteur.vocabulary.Names.Treaty;
import org.rapporteur.vocabulary.Pattern;
import org.rapporteur.vocabulary.Slot;
import org.rapporteur.vocabulary.Wordings;

/// Finds the meetings that a sentence names, by ordinal, by acronym or by a name of their own.
final class Meetings {

    static final String NUMBER = "(?P<number>{ordinal}|\\b\\d{1,3}(?:st|nd|rd|th)?)";
    static final String OF =
            "(?: ?,? (?:of|to|on|under|for) (?:the )?(?:States Parties to (?:the"
                    + " )?)?(?P<treaty>{treaty}))?";
    static final String CAPS =
            "(?:[A-Z][\\w’'-]+|{body|topic})(?:"
                    + " (?:of|the|on|for|and|OF|THE|ON|FOR|AND|[A-Z][\\w’'-]+|{treaty|organization|body|topic|adjective}))*"
                    + " (?:[A-Z][\\w’'-]+|{treaty|body|topic})(?:(?:, [A-Z][\\w’'-]+)+,? (?:and|AND)(?: [A-Z][\\w’'-]+){1,3})?|[A-Z][\\w’'-]+";

    /// A workshop, seminar or panel by a common name.
    private static final String COMMON =
            "(?P<name>(?:(?:regional|ministerial|expert|technical|informal|joint|high-level|international|intersessional|special|preparatory|national|thematic|virtual)"
                    + " )?(?:workshop|seminar|symposium|round table|panel|webinar|dialogue|expert"
                    + " meeting|ministerial meeting|ministerial conference|working meeting|technical"
                    + " meeting)(?: on (?:the )?[^,.;:()]{3,80}?)?(?: of (?:the )?(?-i:[A-Z][\\w-]+(?:["
                    + " -][A-Z][\\w-]+)*))?)(?:[,.;()]|$|"
                    + " (?:in|at|on|will|was|to|would|is|held|took|by|and|before|after|that|which|for)\\b)";

    private static final List<String> CONFERENCES =
            List.of(
                    "conference",
                    "summit",
                    "workshop",
                    "symposium",
                    "forum",
                    "seminar",
                    "congress");

    private final Setting setting;
    private final java.util.function.Function<Entry, Optional<Treaty>> treaties;
    private final Pattern numbered;
    private final Pattern reversed;
    private final Sittings sittings;
    private final Pattern named;
    private final Pattern yearly;
    private final Pattern common;
    private final Pattern subject;
    private final DatedMeetings dated;

    Meetings(
            Wordings syntax,
            Setting setting,
            java.util.function.Function<Entry, Optional<Treaty>> treaties) {
        this.setting = setting;
        this.treaties = treaties;
        var adjective =
                " (?:(?:annual|regular|formal|ordinary|biennial|special|extraordinary|resumed|{adverb})"
                        + " )?";
        this.numbered =
                syntax.compile(
                        NUMBER
                                + adjective
                                + "(?P<series>{series})(?: of (?:the )?(?P<of>{organization}))?"
                                + OF);
        this.reversed = syntax.compile("(?P<series>{series})(?:[ -](?P<number>\\d{1,2})\\b)?" + OF);
        this.subject =
                syntax.compile(
                        "(?P<name>(?P<series>{series}) (?P<on>on (?:the"
                                + " )?[^,.;:(){date}]{3,80}?)(?: (?:of|to) (?:the"
                                + " )?(?P<treaty>{treaty}))?)(?: ?$| ?{date}|[,.;:()]|"
                                + " (?:was|were|is|are|held|took|will|in|at)\\b)");
        this.sittings = new Sittings(syntax, setting, this::made);
        this.dated = new DatedMeetings(syntax);
        this.yearly =
                syntax.compile(
                        "\\b(?P<year>(?:19|20)\\d\\d) (?:annual |regular )?(?P<series>{series})"
                                + OF);
        this.common = syntax.compile(COMMON);
        this.named =
                syntax.compile(
                        "(?P<name>(?:(?:(?-i:[A-Z][\\w’'-]+)|{capital|state|adjective|adverb})"
                                + " ){1,5}(?:{body}|Summit|Workshop|Symposium|Forum|Seminar|Congress))(?:"
                                + " (?:on|ON) (?:the )?(?-i:(?P<on>"
                                + CAPS
                                + ")))?"
                                + OF);
    }

    Slotted mark(Slotted sentence) {
        return sittings.mark(titled(sentence).merge(numbered, this::numbered))
                .merge(yearly, this::yearly)
                .merge(subject, "name", this::subject)
                .merge(reversed, this::reversed)
                .merge(named, this::named)
                .merge(dated.pattern(), "name", match -> dated.meeting(setting, match))
                .merge(common, "name", this::common);
    }

    /// A line that begins the name of the one meeting that the document is about.
    private Slotted titled(Slotted sentence) {
        boolean one = setting.bare().isKnown() && !setting.bare().isNumbered();
        var minuted = one ? dated.minuted(sentence) : "";
        if (!minuted.isEmpty() && DatedMeetings.isOf(setting, minuted)) {
            return sentence.merge(TitleNames.COLUMN, match -> made(match, setting.bare(), 0));
        }
        return one
                ? sentence.merge(
                        TitleNames.COLUMN,
                        match ->
                                TitleNames.begins(
                                                match.span().of(sentence.document()),
                                                setting.bare())
                                        ? made(match, setting.bare(), 0)
                                        : Optional.empty())
                : sentence;
    }

    private Optional<Phrase> numbered(Slotted.Match match) {
        var series = entry(match, "series", Slot.SERIES);
        int number = number(match);
        if (series.isEmpty() || number == 0) {
            return Optional.empty();
        }
        var kind =
                match.has("of")
                        ? Sittings.body(match.printed("series"), match.printed("of"))
                        : setting.own(bare(series.get()));
        return made(match, kind, number);
    }

    /// An acronym with its number glued or behind it; a series without ordinals by its name alone.
    private Optional<Phrase> reversed(Slotted.Match match) {
        var found = entry(match, "series", Slot.SERIES);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var series = found.get();
        var glued = series.get("ordinal");
        int number = glued.isEmpty() ? number(match) : Integer.parseInt(glued);
        boolean only =
                number == 0 && setting.bare().isKnown() && setting.bare().isOnly(bare(series));
        if (only && !match.printed("series").startsWith("Meetings")) {
            return made(match, setting.bare(), 0);
        }
        var base = bare(series).pattern().replace("{ordinal} ", "").replace(" of the {treaty}", "");
        boolean alone = series.get("unnumbered").equals("true") && !setting.bare().isOneOf(base);
        return number > 0 || alone ? made(match, bare(series), number) : Optional.empty();
    }

    /// "informal consultations on the review of the Convention".
    private Optional<Phrase> subject(Slotted.Match match) {
        var treaty = entry(match, "treaty", Slot.TREATY).flatMap(treaties);
        return entry(match, "series", Slot.SERIES)
                .filter(series -> series.get("unnumbered").equals("true"))
                .filter(series -> isTitle(match) || match.has("treaty"))
                .map(series -> setting.meeting(on(bare(series), spelled(match)), 0, treaty))
                .map(meeting -> new Phrase.Meeting(match.span("name").orElseThrow(), meeting));
    }

    /// Whether a match is a line, or a line and its date.
    private static boolean isTitle(Slotted.Match match) {
        return match.start() == 0;
    }

    /// What consultations are on, with other meetings by their names in full.
    private String spelled(Slotted.Match match) {
        var spelled = match.printed("on");
        for (var phrase : match.phrases("on")) {
            if (phrase instanceof Phrase.Meeting named) {
                var printed = named.span().of(match.sentence().document());
                spelled = spelled.replace(printed, named.meeting().label());
            }
            if (phrase instanceof Phrase.Term term) {
                var words = term.span().of(match.sentence().document());
                spelled = spelled.replace(words, acronym(term).orElse(words));
            }
        }
        return spelled;
    }

    /// The label of a meeting that an acronym with its number names.
    private Optional<String> acronym(Phrase.Term term) {
        return term.as(Slot.SERIES)
                .filter(series -> !series.get("ordinal").isEmpty())
                .map(series ->
                        setting.meeting(
                                        bare(series),
                                        Integer.parseInt(series.get("ordinal")),
                                        Optional.empty())
                                .label());
    }

    private static Setting.Bare on(Setting.Bare kind, String subject) {
        var name =
                kind.pattern()
                        .replace("{ordinal} ", "")
                        .replace(
                                " of the {treaty}",
                                " " + subject + (isWhole(subject) ? "" : " of the {treaty}"));
        return new Setting.Bare(name, kind.series(), "");
    }

    /// Whether words name the treaty by themselves.
    private static boolean isWhole(String subject) {
        return subject.contains(" to the ") || subject.contains(" of the ");
    }

    /// "the 2015 Review Conference".
    private Optional<Phrase> yearly(Slotted.Match match) {
        return entry(match, "series", Slot.SERIES)
                .map(Meetings::bare)
                .filter(kind -> kind.pattern().startsWith("{ordinal} "))
                .flatMap(kind -> made(match, yearly(kind, match.text("year")), 0));
    }

    private Setting.Bare yearly(Setting.Bare kind, String year) {
        boolean main =
                setting.bare().isOnly(kind) && setting.bare().pattern().endsWith(", " + year);
        return main
                ? setting.bare()
                : new Setting.Bare(kind.pattern().replace("{ordinal}", year), kind.series(), "");
    }

    /// A workshop or seminar without a proper name; it counts where its place or time is said.
    private Optional<Phrase> common(Slotted.Match match) {
        var name = match.span("name").orElseThrow();
        var printed = match.printed("name");
        boolean titled = match.start() == 0 && printed.contains(" on ");
        if (!Character.isLowerCase(printed.codePointAt(0)) && !titled) {
            return Optional.empty();
        }
        var label = Character.toUpperCase(printed.charAt(0)) + printed.substring(1);
        var kind = new Setting.Bare(label + " of the {treaty}", "conference", "");
        return Optional.of(new Phrase.Meeting(name, setting.meeting(kind, 0, Optional.empty())));
    }

    private Optional<Phrase> named(Slotted.Match match) {
        boolean title = match.start() == 0 && match.end() == match.sentence().length();
        var printed = match.printed("name").replaceFirst("^(?:The|This|the) ", "");
        var name = title ? Headings.title(printed) : printed;
        var words = List.of(name.split(" "));
        var noun = words.getLast().toLowerCase(Locale.ROOT);
        boolean shouted = name.equals(name.toUpperCase(Locale.ROOT));
        boolean owned = words.size() > 2 && words.get(words.size() - 2).equalsIgnoreCase("the");
        boolean proper =
                !owned
                        && Character.isUpperCase(name.codePointAt(0))
                        && words.size() > 1
                        && !shouted;
        if (!proper || !CONFERENCES.contains(noun)) {
            return Optional.empty();
        }
        var on = Headings.title(match.printed("on"));
        var series = name.contains("Signing") ? "signing-conference" : "conference";
        var pattern = name + (on.isEmpty() ? "" : " on " + on);
        var treaty = match.text("treaty").isEmpty() ? "" : " of the {treaty}";
        boolean bare = on.isEmpty() && treaty.isEmpty();
        boolean vague = bare && (words.size() == 2 || noun.equals("forum"));
        return vague
                ? Optional.empty()
                : made(match, new Setting.Bare(pattern + treaty, series, ""), 0);
    }

    private Optional<Phrase> made(Slotted.Match match, Setting.Bare kind, int number) {
        var treaty = entry(match, "treaty", Slot.TREATY).flatMap(treaties);
        return Optional.of(new Phrase.Meeting(match.span(), setting.meeting(kind, number, treaty)));
    }

    static Setting.Bare bare(Entry series) {
        return new Setting.Bare(
                series.get("labelPattern"), series.get("series"), series.get("code"));
    }

    static Optional<Entry> entry(Slotted.Match match, String group, Slot slot) {
        return match.phrases(group).stream()
                .filter(Phrase.Term.class::isInstance)
                .flatMap(phrase -> ((Phrase.Term) phrase).as(slot).stream())
                .findFirst();
    }

    static int number(Slotted.Match match) {
        var words = entry(match, "number", Slot.ORDINAL);
        if (words.isPresent()) {
            return Integer.parseInt(words.get().name());
        }
        var digits = match.text("number").replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }
}
