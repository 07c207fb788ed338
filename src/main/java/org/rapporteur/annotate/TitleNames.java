package org.rapporteur.annotate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rapporteur.vocabulary.Knowledge;
import org.rapporteur.vocabulary.Pattern;
import org.rapporteur.vocabulary.Slot;

/// What meetings are called in the lines of a title where no series is named: a conference that is
/// held once ("CONFERENCE OF PLENIPOTENTIARIES ON …"), a session behind its body ("Assembly,
/// Seventh Ordinary Session").
final class TitleNames {

    private static final Pattern CONFERENCE =
            Pattern.compile(
                    "(?i)(?:^|\\n)((?:[\\p{L}’'-]+ ){0,4}(?:conference|congress|summit) (?:of"
                            + " plenipotentiaries )?(?:on|for) (?:the )?[\\p{L}\\d ,’'()-]{4,200}?)(?:\\n|$)");

    /// The days behind the name of a conference: ", 9 to 13 September 2013".
    private static final Pattern DAYS =
            Pattern.compile("(?i),? (?:held |from |on )*\\d{1,2}\\b[^,]{0,40} \\p{L}{3,9} \\d{4}$");

    /// The city before its country, behind the name of a conference.
    private static final Pattern CITY = Pattern.compile(", \\p{Lu}[\\p{L}’' -]{2,30}$");

    private static final Pattern OPEN =
            Pattern.compile("(?i)(?:,| (?:on|of|the|and|to|for|in|against|their|its))$");

    /// How many lines above that of a body the name of its organization may stand.
    private static final int ABOVE = 3;

    private final Pattern behind;
    private final Pattern marks;
    private final Pattern organization;

    TitleNames(Knowledge knowledge) {
        this.behind =
                knowledge
                        .syntax()
                        .compile(
                                "^(?:the )?(?P<body>(?:(?-i:\\p{Lu}[\\p{L}-]+)"
                                        + " ){0,4}{body}),? (?:[–—-]"
                                        + " )?(?:{ordinal}|\\d{1,3}(?:st|nd|rd|th))"
                                        + " (?P<noun>(?:(?:ordinary|regular|special|extraordinary|annual|resumed)"
                                        + " )?(?:session|meeting|{body}))(?:$|[,(])");
        this.marks = Pattern.compile("(?: |^)(?:" + knowledge.alternatives("header-mark") + ")$");
        this.organization =
                Pattern.compile(
                        "(?i)^(?:the )?[^,;:()]{0,80}?\\b(?:"
                                + knowledge.alternatives("organization-noun")
                                + ")\\b[^,;:()]{0,80}$");
    }

    /// The words of a line of a title without the marks that stand in its corner ("RESTRICTED",
    /// "EN").
    String unmarked(String line) {
        var words = line.strip();
        for (var found = marks.matcher(words); found.find(); found = marks.matcher(words)) {
            words = words.substring(0, found.start()).strip();
        }
        return words;
    }

    /// The sessions of a body that a line prints behind its name and a comma.
    Optional<Setting.Bare> behind(List<Sentence> title) {
        return title.stream()
                .flatMap(line ->
                        line.slotted().find(behind, 0).stream()
                                .map(match -> sessions(match, over(title, line.index()))))
                .findFirst();
    }

    private static Setting.Bare sessions(Slotted.Match match, String organization) {
        var body = Headings.title(match.printed("body"));
        var of = body.contains(" ") || organization.isEmpty() ? "" : " of the " + organization;
        return Sittings.body(match.printed("noun"), body + of);
    }

    /// The organization that one of the lines above a body names.
    private String over(List<Sentence> title, int line) {
        return title.stream()
                .filter(above -> above.index() < line && above.index() >= line - ABOVE)
                .map(above -> unmarked(printed(above)))
                .filter(words -> organization.matcher(words).find())
                .map(Headings::title)
                .reduce((first, second) -> second)
                .orElse("");
    }

    /// A conference that is held once: its subject stands in its name, and the year tells it from
    /// others. One on the treaty of the document is one of its meetings.
    Optional<Setting.Bare> once(List<Sentence> title, Setting setting) {
        if (title.stream().anyMatch(line -> has(line, Slot.TREATY))) {
            return Optional.empty();
        }
        var lines = title.stream().map(TitleNames::printed).map(this::unmarked).toList();
        var words = new StringBuilder();
        for (var line : lines) {
            boolean going = OPEN.matcher(words.toString()).find();
            words.append(going ? " " : "\n").append(line);
        }
        var found = CONFERENCE.matcher(words.toString());
        if (!found.find()) {
            return Optional.empty();
        }
        var name = Headings.title(undated(found.group(1).strip(), title));
        boolean once = !name.toLowerCase(Locale.ROOT).contains("part") && !isOn(setting, name);
        boolean dated = setting.year() == 0 || name.matches(".*\\b\\d{4}\\b.*");
        var label = dated ? name : name + ", " + setting.year();
        return once ? Optional.of(new Setting.Bare(label, "conference", "")) : Optional.empty();
    }

    /// A name without the days behind it, and the place before these.
    private static String undated(String name, List<Sentence> title) {
        var days = DAYS.matcher(name);
        if (days.find()) {
            return name.substring(0, days.start());
        }
        var dayless = without(name, title, Slot.DATE);
        var landless = without(dayless, title, Slot.STATE);
        return dayless.equals(name) || landless.equals(dayless)
                ? dayless
                : CITY.matcher(landless).find()
                        ? landless.substring(0, landless.lastIndexOf(','))
                        : landless;
    }

    /// A name without a phrase behind its last comma.
    private static String without(String name, List<Sentence> title, Slot slot) {
        return title.stream()
                .flatMap(line ->
                        line.slotted().phrases().stream()
                                .filter(phrase -> phrase.slot() == slot)
                                .map(phrase -> ", " + phrase.span().of(line.slotted().document())))
                .filter(name::endsWith)
                .map(words -> name.substring(0, name.length() - words.length()))
                .findFirst()
                .orElse(name);
    }

    private static boolean isOn(Setting setting, String name) {
        var treaty = setting.treatyName().toLowerCase(Locale.ROOT);
        return !treaty.isEmpty() && name.toLowerCase(Locale.ROOT).contains(treaty);
    }

    private static boolean has(Sentence line, Slot slot) {
        return line.slotted().phrases().stream().anyMatch(phrase -> phrase.slot() == slot);
    }

    /// The first column of a line.
    private static String printed(Sentence line) {
        var words = line.span().of(line.slotted().document());
        int tab = words.indexOf('\t');
        return (tab < 0 ? words : words.substring(0, tab)).strip();
    }

    /// A first column that is no sentence.
    static final Pattern COLUMN = Pattern.compile("^[^\\t.]+");

    /// Whether a line begins the name of the one meeting that the document is about.
    static boolean begins(String line, Setting.Bare kind) {
        var words = Headings.title(line.strip());
        return words.length() > SHORT
                && kind.pattern().regionMatches(true, 0, words, 0, words.length());
    }

    /// The shortest beginning of a name, in characters.
    private static final int SHORT = 14;
}
