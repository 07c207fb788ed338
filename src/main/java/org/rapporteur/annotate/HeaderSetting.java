package org.rapporteur.annotate;

import java.util.Map;
import java.util.TreeMap;
import org.rapporteur.document.Block;
import org.rapporteur.vocabulary.Knowledge;
import org.rapporteur.vocabulary.Names.Treaty;
import org.rapporteur.vocabulary.Pattern;

/// Reads from the beginning of a document which treaty, which kind of meeting and which year it is
/// about.
final class HeaderSetting {

    /// How many blocks the beginning has.
    static final int BLOCKS = 40;

    /// How many blocks the title has.
    static final int TITLE = 16;

    private final Pattern bare;
    private final Pattern body;

    HeaderSetting(Knowledge knowledge) {
        this.bare =
                knowledge
                        .syntax()
                        .compile(
                                "^(?:(?:report|minutes|record) (?:of|on) (?:the|its) )?(?:{ordinal}|\\d{1,3}(?:st|nd|rd|th)) (?:(?:annual|regular|ordinary|special) )?(?P<noun>{body}|session)");
        this.body =
                Pattern.compile(
                        "(?i)^(?:the )?((?:[\\p{L}’'-]+ ){0,6}(?:committee|commission|assembly|conference|council|board|group|conference of the parties)(?: (?:on|for|of) [\\p{L} ’'-]{3,80})?)$");
    }

    /// The setting without the kind of meeting, for which the treaty has to be known.
    ///
    /// @param treaties how often the beginning names each treaty
    Setting setting(Annotated beginning, Map<Treaty, Integer> treaties) {
        var treaty =
                treaties.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey);
        return new Setting(treaty, new Setting.Bare("", "", ""), year(beginning));
    }

    /// The series of the first meeting that the title names by its ordinal alone.
    Setting.Bare kind(Annotated beginning) {
        var document = beginning.document();
        for (var sentence : beginning.sentences()) {
            var found = sentence.slotted().find(bare, 0);
            if (found.isPresent() && sentence.block() < TITLE && sentence.block() > 0) {
                var before = document.blocks().get(sentence.block() - 1);
                var name = before.span().of(document.text());
                var matcher = body.matcher(name);
                if (matcher.find() && !(before instanceof Block.Item)) {
                    return Meetings.body(
                            found.get().printed("noun"), Headings.title(matcher.group(1)));
                }
            }
        }
        return numbered(beginning);
    }

    /// The kind of the first meeting with an ordinal, as a pattern for others of its kind.
    private static Setting.Bare numbered(Annotated beginning) {
        return beginning
                .phrases(Phrase.Meeting.class)
                .map(Phrase.Meeting::meeting)
                .filter(meeting -> meeting.ordinal() > 0)
                .findFirst()
                .map(HeaderSetting::kind)
                .orElse(new Setting.Bare("", "", ""));
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
