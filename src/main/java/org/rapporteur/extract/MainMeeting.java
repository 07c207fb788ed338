package org.rapporteur.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.rapporteur.annotate.Phrase;
import org.rapporteur.annotate.TitlePage;
import org.rapporteur.document.Block;
import org.rapporteur.document.Document;
import org.rapporteur.fact.Ref;

/// Finds the meeting that a document is about.
final class MainMeeting {

    private static final int TITLE = 14;
    private static final int LONG = 320;

    private final MeetingTable meetings;
    private final List<Integer> places;
    private final int title;

    MainMeeting(Document document, MeetingTable meetings) {
        this.meetings = meetings;
        this.places = places(document);
        int end = TitlePage.end(document);
        this.title = end < places.size() ? places.get(end) : end;
    }

    /// The place of each block among those of the text; what a page carries besides does not count.
    private static List<Integer> places(Document document) {
        var places = new ArrayList<Integer>();
        int place = 0;
        for (var block : document.blocks()) {
            places.add(place);
            boolean beside = block instanceof Block.Furniture || block instanceof Block.Footnote;
            place += beside ? 0 : 1;
        }
        return places;
    }

    /// The meeting that the title names, else the one the first words say was held, else the one
    /// named most often.
    Ref find() {
        return meetings.all().stream()
                .max(Comparator.comparingDouble(this::weight))
                .<Ref>map(MeetingTable.Entry::meeting)
                .orElse(new Ref.Nobody());
    }

    /// "Report of the First Meeting of the Committee": what a document calls itself.
    private static boolean isRecorded(MeetingTable.Mention mention) {
        var slotted = mention.sentence().slotted();
        int at = slotted.index(mention.span().start());
        return RECORD.matcher(slotted.text().substring(0, at)).matches();
    }

    private static final Pattern RECORD =
            Pattern.compile(
                    "(?i)(?:(?:final|draft|summary|provisional) )*(?:report|minutes|record|proceedings|proc[eè]s-verbal) of (?:the |its )?");
    private static final double RECORDED = 20;

    private double weight(MeetingTable.Entry entry) {
        double weight = entry.meeting().series().equals("general-assembly") ? -5 : 0;
        for (var mention : meetings.mentions(entry.meeting())) {
            int block = places.get(mention.sentence().block());
            boolean titled = block < title && mention.sentence().span().length() < LONG;
            weight += titled ? 10.0 / (1 + block * 0.3) : 0.2;
            weight += titled && isRecorded(mention) ? RECORDED : 0;
            boolean opening = block < TITLE && mention.sentence().index() < 4 + block;
            var slotted = mention.sentence().slotted();
            int at = slotted.index(mention.span().start());
            boolean named = slotted.phrase(at).orElse(null) instanceof Phrase.Meeting;
            boolean subject = named && at <= 6;
            boolean said = mention.place().said() >= 2;
            weight += opening && subject && said ? 6 / (1 + Math.max(0, block - title) * 0.3) : 0;
        }
        return weight;
    }
}
