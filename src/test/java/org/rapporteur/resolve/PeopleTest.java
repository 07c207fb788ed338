package org.rapporteur.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.resolve.Identification.Certainty;
import org.rapporteur.vocabulary.Base;

/// Who is one person is told by what documents have in common, never by the name alone.
class PeopleTest {

    private static final String NORDAVIA = "BEHALF http://x/id/state/nordavia";
    private static final String LOMARIA = "BEHALF http://x/id/state/lomaria";
    private static final String THIRD = "MEETING third";
    private static final String PRESIDENT = "OFFICE president third";

    @ParameterizedTest
    @CsvSource({
        "Torvald, Livia Anselm Torvald, true",
        "Anselm, Livia Anselm Torvald, true",
        "Anselm Torvald, Livia Anselm Torvald, true",
        "L. Torvald, Livia Anselm Torvald, true",
        "L. A. Torvald, Livia Anselm Torvald, true",
        "Livia Torvald, Livia Anselm Torvald, true",
        "Livia Torvald, Livia A. Torvald, true",
        "Müller, Jörg Mueller, false",
        "Torváld, Livia Anselm TORVALD, true",
        "Livia, Livia Anselm Torvald, false",
        "M. Torvald, Livia Anselm Torvald, false",
        "Mira Torvald, Livia Anselm Torvald, false",
        "Livia Anselm Torvald, Livia Torvald, false",
        "Livia Torvald, Livia Torvald, false",
        "T, Livia Torvald, false",
    })
    void aShorterNameMayBeALonger(String name, String longer, boolean may) {
        assertEquals(may, PersonName.of(name).mayBe(PersonName.of(longer)));
    }

    @Test
    void oneMeetingIsEnoughWhereNobodyElseIsCalledSo() {
        var found =
                found(
                        mention("statement", "Torvald", "POST ambassador", THIRD),
                        mention("report", "Livia Torvald", NORDAVIA, THIRD));
        assertEquals(
                List.of("torvald livia-torvald statement EVERYWHERE [at the same meeting]"), found);
    }

    @Test
    void aSecondCandidateMakesDoubt() {
        var found =
                found(
                        mention("statement", "Torvald", THIRD),
                        mention("report", "Livia Torvald", NORDAVIA, THIRD),
                        mention("report", "Jonas Torvald", LOMARIA, THIRD));
        assertEquals(
                List.of(
                        "torvald jonas-torvald statement DOUBT [at the same meeting]",
                        "torvald livia-torvald statement DOUBT [at the same meeting]"),
                found);
    }

    @Test
    void anotherBearerOfTheNameElsewhereMakesDoubtOfAMeetingAlone() {
        var found =
                found(
                        mention("statement", "Torvald", THIRD),
                        mention("report", "Livia Torvald", NORDAVIA, THIRD),
                        mention("minutes", "Jonas Torvald", LOMARIA));
        assertEquals(List.of("torvald livia-torvald statement DOUBT [at the same meeting]"), found);
    }

    @Test
    void theNameAloneSaysNothing() {
        assertEquals(
                List.of(),
                found(
                        mention("statement", "Torvald", "POST ambassador"),
                        mention("report", "Livia Torvald", NORDAVIA, THIRD)));
    }

    @Test
    void anotherStateIsAnotherPerson() {
        assertEquals(
                List.of(),
                found(
                        mention("statement", "Torvald", LOMARIA, THIRD, PRESIDENT),
                        mention("report", "Livia Torvald", NORDAVIA, THIRD, PRESIDENT)));
    }

    @Test
    void stateAloneIsDoubtAndWithAPostIsNot() {
        assertEquals(
                List.of(
                        "torvald livia-torvald minutes DOUBT [for the same state or organization]",
                        "torvald livia-torvald statement HERE [for the same state or organization, the same post]"),
                found(
                        mention("statement", "Torvald", NORDAVIA, "POST minister"),
                        mention("minutes", "Torvald", NORDAVIA),
                        mention("report", "Livia Torvald", NORDAVIA, "POST minister")));
    }

    @Test
    void anOfficeOfAMeetingHasOneHolder() {
        assertEquals(
                List.of(
                        "l-torvald livia-torvald minutes EVERYWHERE [the same office at the same meeting]"),
                found(
                        mention("minutes", "L. Torvald", PRESIDENT),
                        mention("report", "Livia Torvald", PRESIDENT)));
    }

    @Test
    void whoeverStandsInOneDocumentByBothNamesMayBeTwo() {
        assertEquals(
                List.of("torvald livia-torvald report DOUBT [at the same meeting]"),
                found(
                        mention("report", "Torvald", THIRD),
                        mention("report", "Livia Torvald", NORDAVIA, THIRD)));
    }

    @Test
    void oneFamilyNameMayMeanOthersInOtherDocuments() {
        assertEquals(
                List.of(
                        "torvald livia-torvald early HERE [for the same state or organization, the same post]",
                        "torvald jonas-torvald late HERE [for the same state or organization, the same post]",
                        "torvald torvald late DOUBT [the same name for different states]"),
                found(
                        mention("early", "Torvald", NORDAVIA, "POST minister"),
                        mention("late", "Torvald", LOMARIA, "POST minister"),
                        mention("report", "Livia Torvald", NORDAVIA, "POST minister"),
                        mention("report", "Jonas Torvald", LOMARIA, "POST minister")));
    }

    @Test
    void aFullNameForTwoStatesMayBeTwoPersons() {
        assertEquals(
                List.of(
                                "livia-torvald livia-torvald minutes DOUBT [the same name for different states]")
                        .toString(),
                found(
                                mention("early", "Livia Torvald", NORDAVIA),
                                mention("minutes", "Livia Torvald", LOMARIA))
                        .toString());
    }

    @Test
    void whoIsKnownByTwoNamesIsOneCandidate() {
        assertEquals(
                List.of(
                        "l-torvald livia-torvald minutes EVERYWHERE [the same office at the same meeting]",
                        "torvald livia-torvald statement EVERYWHERE [at the same meeting]"),
                found(
                        mention("statement", "Torvald", THIRD),
                        mention("minutes", "L. Torvald", PRESIDENT),
                        mention("report", "Livia Torvald", PRESIDENT, THIRD)));
    }

    @Test
    void evidenceIsKept() {
        var people = new People();
        people.add(mention("statement", "Torvald", THIRD));
        people.add(mention("report", "Livia Torvald", NORDAVIA, THIRD));
        assertEquals(
                List.of(
                        "http://x/id/fact/report/MEETING third",
                        "http://x/id/fact/statement/MEETING third"),
                people.identifications().getFirst().facts());
    }

    @Test
    void theOrderOfDocumentsChangesNothing() {
        var mentions = new ArrayList<Mention>();
        for (int i = 0; i < 200; i++) {
            var state = i % 3 == 0 ? LOMARIA : NORDAVIA;
            mentions.add(
                    mention(
                            "d" + i,
                            i % 2 == 0 ? "Torvald" : "Livia Torvald",
                            state,
                            "MEETING " + i / 4));
        }
        var expected = found(mentions.toArray(Mention[]::new));
        assertFalse(expected.isEmpty());
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(mentions, new Random(seed));
            assertEquals(expected, found(mentions.toArray(Mention[]::new)));
        }
    }

    @Test
    void whatWasNotKeptOfManyDocumentsIsNotHeldEverywhere() {
        var mentions = new ArrayList<Mention>();
        mentions.add(mention("report", "Livia Torvald", PRESIDENT));
        for (int i = 0; i < 65; i++) {
            mentions.add(mention("d" + i, "Torvald", PRESIDENT));
        }
        var people = new People();
        mentions.forEach(people::add);
        var certainties =
                people.identifications().stream().map(Identification::certainty).distinct();
        assertEquals(List.of(Certainty.HERE), certainties.toList());
    }

    private static List<String> found(Mention... mentions) {
        var people = new People();
        List.of(mentions).forEach(people::add);
        return people.identifications().stream().map(PeopleTest::line).toList();
    }

    private static String line(Identification each) {
        return "%s %s %s %s %s"
                .formatted(
                        last(each.shorter()),
                        last(each.fuller()),
                        last(each.document()),
                        each.certainty(),
                        each.reasons());
    }

    private static String last(String iri) {
        return iri.substring(iri.lastIndexOf('/') + 1);
    }

    private static Mention mention(String document, String name, String... told) {
        var traits = new TreeMap<Trait, String>();
        for (var each : told) {
            var kind = each.substring(0, each.indexOf(' '));
            var value = each.substring(kind.length() + 1);
            traits.put(
                    new Trait(Trait.Kind.valueOf(kind), value),
                    "http://x/id/fact/" + document + "/" + each);
        }
        return new Mention(
                "http://x/id/document/" + document,
                "http://x/id/person/" + Base.slug(name),
                name,
                traits);
    }
}
