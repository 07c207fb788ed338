package org.rapporteur.annotate;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rapporteur.vocabulary.Pattern;
import org.rapporteur.vocabulary.Slot;
import org.rapporteur.vocabulary.Wordings;

/// Meetings of a body that are told by their day alone: "Minutes of the meeting of the Committee
/// held on 5 March 2014".
final class DatedMeetings {

    /// Set before the name of a kind of meeting that its day tells.
    private static final String MEETING = "Meeting of the ";

    private static final String SMALL =
            "committee|commission|group|bureau|board|council|panel|task force|platform";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final Pattern pattern;
    private final Pattern held;
    private final Pattern minutes;
    private final java.util.regex.Pattern body;

    DatedMeetings(Wordings syntax) {
        var records = "(?:minutes|records?|report|summary|notes?|proc[eè]s-verbal)";
        var name = "(?-i:[A-Z])[^,.;:(){ordinal|series|meeting}]{2,90}?";
        this.pattern =
                syntax.compile(
                        "^(?:(?:draft|summary|approved|agreed|final) )*(?:"
                                + records
                                + " of (?:the |a |its )?)?(?P<name>(?:[a-z-]+"
                                + " )?(?:{body}|meeting|session)(?: of (?:the )?(?P<of>"
                                + name
                                + "))?|(?P<own>"
                                + name
                                + ") (?:{body}|meeting)),? ?(?:[–—-] )?(?:(?:which was )?held"
                                + " )?(?:(?:at|in) [^,]{3,40},? )?(?:on |of"
                                + " )?\\(?(?P<date>{date})");
        this.held = syntax.compile("^(?:held )?(?:at [^,]{3,60},? )?(?:on )?(?P<date>{date})");
        this.minutes =
                syntax.compile(
                        "^(?:(?:draft|summary|approved|agreed|final) )*(?:minutes|records?|report|notes?) of (?:the )?"
                                + "(?:[\\d]{0,3}(?:st|nd|rd|th)? )?(?:{treaty} )?(?P<name>[^,.;:(){date|meeting}]{0,80}?) (?:{body}|meeting|session)$");
        this.body =
                java.util.regex.Pattern.compile(
                        "(?i)^(?:the )?((?:[^ ,.;:()]+ ){0,5}(?:"
                                + SMALL
                                + ")(?: (?:on|for) [^,.;:()]{3,60}?)?)(?: of(?: the)?)?$");
    }

    Pattern pattern() {
        return pattern;
    }

    /// The kind of meeting that a title tells by its day, if it does.
    Optional<Setting.Bare> dated(List<Sentence> title) {
        for (var sentence : title) {
            var found = sentence.slotted().find(pattern, 0);
            var day = found.flatMap(DatedMeetings::day);
            if (day.isEmpty()) {
                var below = below(title, sentence);
                if (below.isPresent()) {
                    return below;
                }
            }
            if (day.isPresent()) {
                var own = found.get().printed("of") + found.get().printed("own");
                var name = own.isEmpty() ? body(title) : Headings.title(own);
                var of = name.isEmpty() ? "{treaty}" : name + " of the {treaty}";
                var label = MEETING + of + ", " + DAY.format(day.get());
                return Optional.of(new Setting.Bare(label, "committee", ""));
            }
        }
        return Optional.empty();
    }

    /// "MINUTES OF THE COORDINATION COMMITTEE MEETING" above "Held on 11 August 2016".
    private Optional<Setting.Bare> below(List<Sentence> title, Sentence line) {
        var name = minuted(line.slotted());
        return name.isEmpty()
                ? Optional.empty()
                : title.stream()
                        .filter(next ->
                                next.block() > line.block() && next.block() <= line.block() + 2)
                        .flatMap(next -> next.slotted().find(held, 0).stream())
                        .flatMap(match -> day(match).stream())
                        .findFirst()
                        .map(day ->
                                new Setting.Bare(
                                        MEETING + name + " of the {treaty}, " + DAY.format(day),
                                        "committee",
                                        ""));
    }

    /// The body whose meeting a line calls itself the minutes of, empty if it does not.
    String minuted(Slotted line) {
        var found = line.find(minutes, 0);
        var name = found.map(match -> match.printed("name")).orElse("");
        return BODY.matcher(name).find() ? Headings.title(name.strip()) : "";
    }

    private static final java.util.regex.Pattern BODY =
            java.util.regex.Pattern.compile("(?i)(?:" + SMALL + ")$");

    /// The body that a line of the title names, without the treaty it belongs to.
    private String body(List<Sentence> title) {
        return title.stream()
                .map(sentence -> body.matcher(beforeTreaty(sentence)))
                .filter(java.util.regex.Matcher::find)
                .map(matcher -> Headings.title(matcher.group(1)))
                .findFirst()
                .orElse("");
    }

    /// What a line prints before it names a treaty.
    static String beforeTreaty(Sentence sentence) {
        var slotted = sentence.slotted();
        int treaty = slotted.text().indexOf(Slot.TREATY.mark());
        var before = slotted.span(0, treaty < 0 ? slotted.length() : treaty).of(slotted.document());
        return treaty < 0 ? before : OF.matcher(before.strip()).replaceFirst("");
    }

    private static final java.util.regex.Pattern OF =
            java.util.regex.Pattern.compile("(?i) (?:of|to|on|for|under)(?: the)?$");

    private static Optional<LocalDate> day(Slotted.Match match) {
        return match.phrases("date").stream()
                .filter(Phrase.Date.class::isInstance)
                .map(date -> ((Phrase.Date) date).period().start().iso())
                .filter(iso -> iso.length() == "2014-03-05".length())
                .map(LocalDate::parse)
                .findFirst();
    }

    /// Whether a document is of one meeting of a body, which its day tells.
    static boolean isOf(Setting setting, String body) {
        return setting.bare().pattern().startsWith(MEETING + body);
    }

    /// The meeting of the setting where that is one which its day tells.
    Optional<Phrase> meeting(Setting setting, Slotted.Match match) {
        boolean dated =
                setting.bare().pattern().startsWith(MEETING)
                        && day(match)
                                .map(day -> setting.bare().pattern().endsWith(DAY.format(day)))
                                .orElse(false);
        var name = match.span("name");
        return dated && name.isPresent()
                ? Optional.of(
                        new Phrase.Meeting(
                                name.get(), setting.meeting(setting.bare(), 0, Optional.empty())))
                : Optional.empty();
    }
}
