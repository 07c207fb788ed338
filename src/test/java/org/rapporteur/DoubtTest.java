package org.rapporteur;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.document.DocumentId;
import org.rapporteur.extract.Extraction;
import org.rapporteur.fact.Fact;
import org.rapporteur.read.Readers;
import org.rapporteur.resolve.Resolution;
import org.rapporteur.resolve.Resolver;
import org.rapporteur.vocabulary.Base;

/// What a document says of a doubtful name is about the name with all its readings; persons and
/// places that are called like states are not taken for them.
class DoubtTest {

    private static final Extraction EXTRACTION = Extraction.standard();
    private static final Resolver RESOLVER = Resolver.standard();
    private static final String HEAD =
            """
            Report of the Second Meeting of States Parties to the Convention on Cluster Munitions

            Beirut, 13 to 16 September 2011

            """;

    @ParameterizedTest
    @CsvSource({
        "Korea said that it would attend the next meeting., kor prk",
        "The Korean delegation supported the proposal., kor prk",
        "The Congolese delegation requested assistance., cod cog",
        "The Guinean delegation said that clearance had begun., gin gnb gnq",
    })
    void aDoubtfulNameKeepsItsReadings(String sentence, String codes) throws IOException {
        var expected = new TreeSet<String>();
        for (var code : codes.split(" ", -1)) {
            expected.add(Base.STANDARD.id("state", code));
        }
        var found = contributors(sentence);
        assertEquals(1, found.size(), found.toString());
        assertTrue(
                found.getFirst() instanceof Resolution.Ambiguous(var iri, var name, var readings)
                        && expected.equals(new TreeSet<>(readings)),
                found.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "Congo announced that it had ratified the Convention., cog",
        "Guinea said that it had no stockpiles., gin",
        "Georgia said that it had no stockpiles., geo",
        "Jordan said that it had no stockpiles., jor",
        "Chad said that it had no stockpiles., tcd",
        "Macedonia said that it had no stockpiles., mkd",
        "DR Congo said that it had no stockpiles., cod",
        "The Republic of Korea said that it had no stockpiles., kor",
    })
    void aNameThatUsuallyMeansOneMeansIt(String sentence, String code) throws IOException {
        var found = contributors(sentence).stream().map(Resolution::iri).toList();
        assertEquals(List.of(Base.STANDARD.id("state", code)), found);
    }

    @Test
    void personsWhoAreCalledLikeStatesAreNoStates() throws IOException {
        var text =
                """
                Mr. Chad Miller of the Cluster Munition Coalition said that more was needed.

                Ms. Georgia Petrou said that clearance went on.

                Ms. Jordan Smith presented a paper on clearance.
                """;
        var states =
                contributors(text).stream()
                        .map(Resolution::iri)
                        .filter(iri -> iri.contains("/id/state/"))
                        .toList();
        assertEquals(List.of(), states);
    }

    private static List<Resolution> contributors(String text) throws IOException {
        var bytes = (HEAD + text).getBytes(StandardCharsets.UTF_8);
        var document = Readers.standard().read(new DocumentId("doubt"), "doubt.txt", bytes);
        var facts = EXTRACTION.read(document).facts();
        var entities = RESOLVER.resolve(facts);
        return facts.stream()
                .filter(Fact.Contribution.class::isInstance)
                .map(fact -> entities.of(((Fact.Contribution) fact).contributor()))
                .distinct()
                .toList();
    }
}
