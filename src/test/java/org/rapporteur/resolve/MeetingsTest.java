package org.rapporteur.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.vocabulary.Base;

/// Which meetings are one is told by their days, places and treaties.
class MeetingsTest {

    private static final String TREATY = " of the Convention on Fog Mines";
    private static final MeetingMention SECOND =
            meeting("report", "Second Review Conference" + TREATY, "rc", 2, "2013-09-09", "Lomar");

    @ParameterizedTest
    @CsvSource({
        "Convention on Fog Mines, Third Meeting of States Parties to the Convention on Fog Mines",
        "Convention on Fog Mines, 'Informal Consultations of the Convention on Fog Mines, 5 May 2011'",
        "Lakes Commission, Ninth Session of the Lakes Commission",
        "'', 'Oslo Conference on Fog Signals, 2007'",
    })
    void aLabelTellsTheTreaty(String treaty, String label) {
        assertEquals(treaty, new MeetingName(label).treaty());
    }

    @Test
    void aPlaceInTheNameAndTheYearAreEnough() {
        var vague =
                meeting("minutes", "Lomar Review Conference" + TREATY + ", 2013", "rc", 0, "", "");
        assertEquals(List.of("lomar-review EVERYWHERE"), found(vague, SECOND));
    }

    @Test
    void theDayAndTheCityAreEnough() {
        var vague =
                meeting("minutes", "Review Conference" + TREATY, "rc", 0, "2013-09-09", "Lomar");
        assertEquals(List.of("review-confe EVERYWHERE"), found(vague, SECOND));
    }

    @Test
    void withoutATreatyItIsDoubt() {
        var vague = meeting("minutes", "Lomar Review Conference, 2013", "rc", 0, "", "");
        assertEquals(List.of("lomar-review DOUBT"), found(vague, SECOND));
    }

    @Test
    void twoCommitteesMayMeetOnOneDay() {
        var one = "Clearance Committee" + TREATY + ", 24 April 2007";
        var two = "Survivors' Committee" + TREATY + ", 24 April 2007";
        assertEquals(
                List.of(),
                found(
                        meeting("minutes", one, "committee", 0, "2007-04-24", "Lomar"),
                        meeting("list", two, "committee", 0, "2007-04-24", "Lomar")));
    }

    @Test
    void aNameWithFewerWordsOnTheSameDayIsTheSame() {
        var one = "Informal Consultations" + TREATY + ", 5 May 2011";
        var two = "Open-ended Informal Consultations" + TREATY + ", 5 May 2011";
        assertEquals(
                List.of("informal-con EVERYWHERE"),
                found(
                        meeting("minutes", one, "informal", 0, "2011-05-05", ""),
                        meeting("list", two, "informal", 0, "2011-05-05", "Geneva")));
    }

    @Test
    void theOnlyTreatyOfADocumentIsMeant() {
        var vague = meeting("minutes", "Lomar Review Conference, 2013", "rc", 0, "", "");
        var third =
                meeting(
                        "minutes",
                        "Third Meeting of States Parties to the Convention on Fog Mines",
                        "msp",
                        3,
                        "",
                        "");
        assertEquals(List.of("lomar-review EVERYWHERE"), found(vague, third, SECOND));
    }

    @ParameterizedTest
    @CsvSource({
        "'Lomar Review Conference of the Convention on Fog Mines, 2012', rc, '', ''",
        "'Lomar Review Conference of the Convention on Sea Nets, 2013', rc, '', ''",
        "'Review Conference of the Convention on Fog Mines, 2013', rc, 2013-09-10, Lomar",
        "'Review Conference of the Convention on Fog Mines, 2013', rc, '', Lomar",
        "'Lomar Workshop of the Convention on Fog Mines, 2013', conference, '', ''",
    })
    void anotherOneIsNotTaken(String label, String series, String start, String city) {
        assertEquals(List.of(), found(meeting("minutes", label, series, 0, start, city), SECOND));
    }

    @Test
    void twoThatItMayBeMakeDoubt() {
        var vague =
                meeting("minutes", "Lomar Review Conference" + TREATY + ", 2013", "rc", 0, "", "");
        var other =
                meeting("list", "Third Review Conference" + TREATY, "rc", 3, "2013-11-04", "Lomar");
        assertEquals(
                List.of("lomar-review DOUBT", "lomar-review DOUBT"), found(vague, SECOND, other));
    }

    @Test
    void theOrderOfDocumentsChangesNothing() {
        var mentions = new ArrayList<MeetingMention>();
        mentions.add(SECOND);
        mentions.add(meeting("a", "Lomar Review Conference, 2013", "rc", 0, "", ""));
        mentions.add(meeting("b", "Lomar review Conference, 2013", "rc", 0, "2013-09-09", ""));
        mentions.add(meeting("c", "Review Conference" + TREATY, "rc", 0, "2013-09-09", "Lomar"));
        var expected = found(mentions.toArray(MeetingMention[]::new));
        Collections.reverse(mentions);
        assertEquals(expected, found(mentions.toArray(MeetingMention[]::new)));
    }

    private static List<String> found(MeetingMention... mentions) {
        Map<String, List<MeetingMention>> documents = new TreeMap<>();
        for (var each : mentions) {
            documents.computeIfAbsent(each.document(), unused -> new ArrayList<>()).add(each);
        }
        var meetings = new Meetings();
        documents.values().forEach(meetings::add);
        return meetings.identifications().stream()
                .map(each ->
                        last(each.shorter()).substring(0, 12).replaceAll("-$", "")
                                + " "
                                + each.certainty())
                .toList();
    }

    private static String last(String iri) {
        return iri.substring(iri.lastIndexOf('/') + 1);
    }

    private static MeetingMention meeting(
            String document, String label, String series, int ordinal, String start, String city) {
        return new MeetingMention(
                "http://x/id/document/" + document,
                "http://x/id/meeting/" + Base.slug(label),
                "http://x/id/fact/" + document + "/" + Base.slug(label),
                label,
                series,
                ordinal,
                start,
                city);
    }
}
