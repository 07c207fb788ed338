package org.rapporteur.annotate;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapporteur.document.Block;
import org.rapporteur.vocabulary.Knowledge;
import org.rapporteur.vocabulary.Names.Treaty;
import org.rapporteur.vocabulary.Pattern;
import org.rapporteur.vocabulary.Slot;

/// Reads from the beginning of a document which treaty, which kind of meeting and which year it is
/// about.
final class HeaderSetting {

    /// How many blocks the beginning has.
    static final int BLOCKS = 40;

    /// How many blocks the title has.
    static final int TITLE = 16;

    private final Pattern bare;
    private final Pattern body;
    private final Pattern alone;
    private final Pattern session;
    private final Pattern its;
    private final DatedMeetings titled;
    private final TitleNames names;

    HeaderSetting(Knowledge knowledge) {
        var syntax = knowledge.syntax();
        this.bare =
                syntax.compile(
                        "^(?:(?:final |draft"
                                + " )?(?:report|minutes|record|proc[eè]s-verbal|proceedings)"
                                + " (?:of|on) (?:the|its)"
                                + " )?(?:{ordinal}|\\d{1,3}(?:st|nd|rd|th))"
                                + " (?P<noun>(?:(?:annual|regular|ordinary|special|resumed)"
                                + " )?(?:{body}|session|round))");
        this.body =
                Pattern.compile(
                        "(?i)^(?:the )?((?:[\\p{L}’'-]+"
                                + " ){0,6}(?:committee|commission|assembly|conference|council|board|group|panel|forum|dialogue|subsidiary"
                                + " body|bureau)(?: (?:on|for|of) [\\p{L}\\d ’',-]{3,170})?)(?:"
                                + " \\([A-Z]{2,8}\\))?$");
        this.alone =
                syntax.compile(
                        "^(?:(?:final |draft )?(?:report|document|record) of the"
                                + " )?(?P<series>{series})(?: (?:of|to|on) (?:the"
                                + " )?{treaty})?(?:$|, | ?\\(| on its )");
        this.its =
                syntax.compile(
                        "^(?:final |draft )?(?:report|record|proceedings|minutes) of the"
                                + " (?P<of>[^,.;:]{1,120}?) (?:on|at|of) (?:the work of )?its"
                                + " (?:{ordinal}|\\d{1,3}(?:st|nd|rd|th))"
                                + " (?:(?:annual|regular|ordinary|special|resumed)"
                                + " )?(?P<noun>{body}|meeting|session)");
        this.session =
                syntax.compile(
                        "(?:^|\\b(?:on|of) (?:the work of )?its"
                                + " )(?:{ordinal}|\\d{1,3}(?:st|nd|rd|th))"
                                + " (?:(?:annual|regular|ordinary|special|resumed)"
                                + " )?(?P<noun>{body}|session)(?:$|[,.]| held)");
        this.titled = new DatedMeetings(syntax);
        this.names = new TitleNames(knowledge);
    }

    /// The setting without the kind of meeting, for which the treaty has to be known.
    ///
    /// @param beginning its sentences, of which no more are read than it takes
    /// @param treaties how often the beginning names each treaty
    Setting setting(Stream<Sentence> beginning, Map<Treaty, Integer> treaties) {
        var treaty =
                treaties.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey);
        return new Setting(treaty, Setting.NO_KIND, List.of(), HeaderYear.of(beginning));
    }

    /// The kind of meeting that the title names: by its ordinal alone below the name of a body, by
    /// ordinal and series, by a series without an ordinal, or by its day; else the first kind with
    /// an ordinal.
    Setting.Bare kind(Annotated beginning) {
        var title = title(beginning);
        var plain = title.stream().filter(HeaderSetting::isPlain).toList();
        return below(beginning)
                .or(() -> names.behind(title))
                .or(() -> titled.dated(title))
                .or(() -> numbered(plain))
                .or(() -> onIts(title))
                .or(() -> unnumbered(beginning, title))
                .or(() -> names.once(title, beginning.setting()))
                .or(() -> numbered(beginning.sentences()))
                .orElse(Setting.NO_KIND);
    }

    /// All kinds of meetings of the treaty that the beginning names by an ordinal.
    static List<Setting.Bare> kinds(Annotated beginning) {
        var treaty = beginning.setting().treatyName();
        return beginning
                .phrases(Phrase.Meeting.class)
                .map(Phrase.Meeting::meeting)
                .filter(meeting -> meeting.ordinal() > 0 && meeting.label().endsWith(treaty))
                .map(HeaderSetting::kind)
                .distinct()
                .toList();
    }

    /// The sentences of the title: those above the text.
    private static List<Sentence> title(Annotated beginning) {
        int end = TitlePage.end(beginning.document());
        return beginning.sentences().stream()
                .takeWhile(sentence -> sentence.block() < end)
                .toList();
    }

    /// Whether a line names nobody and no office.
    private static boolean isPlain(Sentence sentence) {
        return sentence.slotted().phrases().stream()
                .noneMatch(
                        phrase -> phrase instanceof Phrase.Person || phrase.slot() == Slot.OFFICE);
    }

    /// "Third meeting" on one of the lines below the name of its body.
    private Optional<Setting.Bare> below(Annotated beginning) {
        var sentences = beginning.sentences();
        for (var sentence : sentences) {
            var noun = noun(sentence);
            if (noun.isPresent() && sentence.block() < TITLE) {
                var above =
                        sentences.subList(Math.max(0, sentence.index() - ABOVE), sentence.index());
                var found = nearest(above, sentence, noun.get());
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /// How many lines above that of an ordinal the name of the body may begin.
    private static final int ABOVE = 6;

    /// The meetings of the body that the nearest of some lines names, else several in capitals
    /// together.
    private Optional<Setting.Bare> nearest(List<Sentence> above, Sentence below, String noun) {
        for (int from = 0; from < above.size() - 1; from++) {
            var words = shouted(above.subList(from, above.size()));
            var matcher = body.matcher(words);
            if (column(above.get(from)).length() < words.length() && matcher.find()) {
                return Optional.of(Sittings.body(noun, Headings.title(matcher.group(1))));
            }
        }
        for (var line : above.subList(Math.max(0, above.size() - 3), above.size()).reversed()) {
            var named = named(line, noun);
            if (named.isPresent() && line.block() >= below.block() - 3) {
                return named;
            }
        }
        var preparing = PREPARING.matcher(above.stream().map(this::column).collect(joining(" ")));
        if (preparing.find()) {
            return Optional.of(Sittings.body(noun, Headings.title(preparing.group(1))));
        }
        return Optional.empty();
    }

    private static final Pattern PREPARING =
            Pattern.compile(
                    "(?i)(preparatory committee for the (?:\\d{4} |[\\p{L}-]+ )?review"
                            + " conference(?: of the parties)?)");

    /// The first columns of the lines that are in capitals, as one.
    private String shouted(List<Sentence> lines) {
        return lines.stream()
                .map(this::column)
                .filter(words -> words.matches("[\\p{Lu} ,’'-]+"))
                .collect(joining(" "));
    }

    private static final String OPEN = "(?i) (?:of|to|on|under)(?: the)?$";

    /// Where the name of a body is printed in two languages side by side.
    private static final String TWICE = Slot.BODY.mark() + " " + Slot.BODY.mark();

    /// What a line prints before the next column, another language and the treaty.
    private String column(Sentence line) {
        int twice = line.slotted().text().indexOf(TWICE);
        var words =
                twice < 0
                        ? DatedMeetings.beforeTreaty(line)
                        : line.slotted().span(0, twice + 1).of(line.slotted().document());
        var first = words.replaceFirst("(?: *\\t| / ).*$", "").replaceFirst(SYMBOL, "");
        return names.unmarked(first).replaceFirst(OPEN, "");
    }

    /// What the meetings of a body are called, in a line that tells one by its ordinal alone.
    private Optional<String> noun(Sentence sentence) {
        var annual = ANNUAL.matcher(sentence.span().of(sentence.slotted().document()));
        return annual.find()
                ? Optional.of("Annual Meeting")
                : sentence.slotted()
                        .find(bare, 0)
                        .map(found -> found.printed("noun"))
                        .filter(noun -> !STANDING.matcher(noun).find());
    }

    /// What has meetings and is none: "First Committee" is a name.
    private static final Pattern STANDING =
            Pattern.compile("(?i)(?:committee|commission|council|board|bureau|group)$");

    /// The meetings of the body that a line names.
    private Optional<Setting.Bare> named(Sentence line, String noun) {
        var series = line.slotted().find(alone, 0);
        if (series.isPresent() && !noun.startsWith("Annual")) {
            return series.flatMap(match -> Meetings.entry(match, "series", Slot.SERIES))
                    .map(entry -> Sittings.of(noun, Meetings.bare(entry)));
        }
        if (line.slotted().length() <= 2
                && line.slotted().phrase(0).orElse(null) instanceof Phrase.Meeting named
                && named.meeting().ordinal() == 0) {
            var label = Sittings.title(noun) + " of the " + named.meeting().label();
            return Optional.of(new Setting.Bare(label, named.meeting().series(), ""));
        }
        var matcher = body.matcher(column(line));
        return matcher.find() && !(line.in() instanceof Block.Item)
                ? Optional.of(Sittings.body(noun, Headings.title(matcher.group(1))))
                : Optional.empty();
    }

    /// "Report of the Executive Board on its thirty-second meeting".
    private Optional<Setting.Bare> onIts(List<Sentence> title) {
        return title.stream()
                .flatMap(sentence -> sentence.slotted().find(its, 0).stream())
                .filter(match ->
                        match.phrases("of").stream().noneMatch(Phrase.Meeting.class::isInstance))
                .map(match ->
                        Sittings.body(match.printed("noun"), Headings.title(match.printed("of"))))
                .findFirst();
    }

    private static final Pattern ANNUAL = Pattern.compile("(?i)^[\\w-]+ annual meeting(?: /.*)?$");
    private static final String SYMBOL = " (?:[A-Z][A-Z0-9.]*/\\S.*|Original: .*)$";

    /// A series whose name is a line of the title: its ordinal stands on another line, or the year
    /// tells its one meeting from others.
    private Optional<Setting.Bare> unnumbered(Annotated beginning, List<Sentence> title) {
        int year = beginning.setting().year();
        var noun =
                title.stream()
                        .flatMap(sentence -> sentence.slotted().find(session, 0).stream())
                        .map(match -> match.printed("noun"))
                        .findFirst();
        return title.stream()
                .flatMap(sentence -> sentence.slotted().find(alone, 0).stream())
                .flatMap(match -> Meetings.entry(match, "series", Slot.SERIES).stream())
                .map(Meetings::bare)
                .filter(kind -> kind.pattern().startsWith("{ordinal} "))
                .findFirst()
                .map(kind ->
                        noun.map(each -> Sittings.of(each, kind))
                                .orElseGet(() -> kind.unnumbered(year)));
    }

    /// The kind of the first meeting with an ordinal, as a pattern for others of its kind.
    private static Optional<Setting.Bare> numbered(List<Sentence> sentences) {
        return sentences.stream()
                .flatMap(sentence -> sentence.slotted().phrases().stream())
                .filter(Phrase.Meeting.class::isInstance)
                .map(phrase -> ((Phrase.Meeting) phrase).meeting())
                .filter(meeting -> meeting.ordinal() > 0)
                .findFirst()
                .map(HeaderSetting::kind);
    }

    private static Setting.Bare kind(org.rapporteur.fact.Ref.Meeting meeting) {
        var words = org.rapporteur.vocabulary.Ordinals.words(meeting.ordinal());
        var code = meeting.code().replaceFirst(".*-" + meeting.ordinal(), "");
        return new Setting.Bare(
                meeting.label().replaceFirst(words, "{ordinal}"), meeting.series(), code);
    }
}
