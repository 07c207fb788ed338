package org.rapporteur.annotate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
    private final DatedMeetings titled;

    HeaderSetting(Knowledge knowledge) {
        this.bare =
                knowledge
                        .syntax()
                        .compile(
                                "^(?:(?:report|minutes|record) (?:of|on) (?:the|its) )?(?:{ordinal}|\\d{1,3}(?:st|nd|rd|th)) (?:(?:annual|regular|ordinary|special) )?(?P<noun>{body}|session)");
        this.body =
                Pattern.compile(
                        "(?i)^(?:the )?((?:[\\p{L}’'-]+ ){0,6}(?:committee|commission|assembly|conference|council|board|group|conference of the parties)(?: (?:on|for|of) [\\p{L}\\d ’',-]{3,170})?)$");
        this.alone =
                knowledge
                        .syntax()
                        .compile(
                                "^(?:(?:final |draft )?(?:report|document|record) of the )?(?P<series>{series})(?: (?:of|to|on) (?:the )?{treaty})?(?:$| on its )");
        this.session =
                knowledge
                        .syntax()
                        .compile(
                                "(?:^|\\b(?:on|of) (?:the work of )?its )(?:{ordinal}|\\d{1,3}(?:st|nd|rd|th)) (?:(?:annual|regular|ordinary|special|resumed) )?(?P<noun>{body}|session)(?:$|[,.]| held)");
        this.titled = new DatedMeetings(knowledge.syntax());
    }

    /// The setting without the kind of meeting, for which the treaty has to be known.
    ///
    /// @param treaties how often the beginning names each treaty
    Setting setting(Annotated beginning, Map<Treaty, Integer> treaties) {
        var treaty =
                treaties.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey);
        return new Setting(treaty, Setting.NO_KIND, List.of(), year(beginning));
    }

    /// The kind of meeting that the title names: by its ordinal alone below the name of a body, by
    /// ordinal and series, by a series without an ordinal, or by its day; else the first kind with
    /// an ordinal.
    Setting.Bare kind(Annotated beginning) {
        var title = title(beginning);
        var plain = title.stream().filter(HeaderSetting::isPlain).toList();
        return below(beginning)
                .or(() -> titled.dated(title))
                .or(() -> numbered(plain))
                .or(() -> unnumbered(beginning, title))
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

    /// "Third meeting" on the line below, or two below, the name of its body.
    private Optional<Setting.Bare> below(Annotated beginning) {
        var document = beginning.document();
        for (var sentence : beginning.sentences()) {
            var found = sentence.slotted().find(bare, 0);
            if (found.isPresent() && sentence.block() < TITLE) {
                int first = Math.max(0, sentence.block() - 2);
                for (int i = sentence.block() - 1; i >= first; i--) {
                    var before = document.blocks().get(i);
                    var matcher = body.matcher(before.span().of(document.text()));
                    if (matcher.find() && !(before instanceof Block.Item)) {
                        return Optional.of(
                                Meetings.body(
                                        found.get().printed("noun"),
                                        Headings.title(matcher.group(1))));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /// A series whose name is a line of the title: its ordinal stands on another line, or the year
    /// tells its one meeting from others.
    private Optional<Setting.Bare> unnumbered(Annotated beginning, List<Sentence> title) {
        int year = year(beginning);
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
                        noun.map(each -> Meetings.of(each, kind))
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

    /// The year that the beginning names first in a date, else most often.
    private static int year(Annotated beginning) {
        var years = new TreeMap<Integer, Integer>();
        beginning
                .phrases(Phrase.Date.class)
                .map(date -> date.period().to().year())
                .filter(year -> year > 0)
                .forEach(year -> years.merge(year, 1, Integer::sum));
        return beginning
                .phrases(Phrase.Date.class)
                .filter(date -> date.period().to().day() > 0 && date.period().hasYear())
                .map(date -> date.period().to().year())
                .findFirst()
                .orElseGet(() ->
                        years.entrySet().stream()
                                .max(Map.Entry.comparingByValue())
                                .map(Map.Entry::getKey)
                                .orElse(0));
    }
}
