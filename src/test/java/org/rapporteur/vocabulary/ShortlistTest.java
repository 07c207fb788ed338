package org.rapporteur.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A shortlist never leaves out a wording that is found.
class ShortlistTest {

    private static final Knowledge KNOWLEDGE = Knowledge.standard();

    /// The examples of all wordings, each of which is a text for all others too.
    private static List<String> texts() {
        return KNOWLEDGE.wordings().stream()
                .flatMap(wording ->
                        Stream.concat(wording.matches().stream(), wording.rejects().stream()))
                .distinct()
                .toList();
    }

    @Test
    void whatIsFoundIsOnTheList() {
        var kinds = new TreeSet<String>();
        KNOWLEDGE.wordings().forEach(wording -> kinds.add(wording.announces()));
        for (var text : texts()) {
            for (var kind : kinds) {
                assertEquals(
                        found(KNOWLEDGE.wordings(kind), text),
                        found(KNOWLEDGE.wordings(kind, text), text),
                        text);
            }
        }
    }

    private static List<String> found(List<Wording> wordings, String text) {
        return wordings.stream()
                .filter(wording -> wording.pattern().matcher(text).find())
                .map(Wording::iri)
                .toList();
    }

    @Test
    void mostWordingsAreNotOnTheListOfAText() {
        int all = KNOWLEDGE.wordings("TreatyAction").size();
        int listed = KNOWLEDGE.wordings("TreatyAction", "The weather was fine.").size();
        assertTrue(listed * 4 < all, listed + " of " + all);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[Tt]ook the floor; took, the, floor",
                "(?i)ratif(?:ied|ies); ratified, ratifies",
                "(?:a|an)? ?accession; accession",
                "\\bsign(?:ed)?\\b|deposit; sign, signed, deposit",
            })
    void oneOfTheNeedlesIsInEachMatch(String pattern, String anyOf) {
        var strings = Set.of(anyOf.split(", "));
        var needles = Needles.of(pattern).orElseThrow();
        assertFalse(needles.isEmpty());
        assertTrue(strings.containsAll(needles), needles + " of " + pattern);
    }

    @ParameterizedTest
    @CsvSource({"'[a-z]+'", "'\\d{4}'", "'(?:report)?'", "'an|[^,]x'"})
    void aPatternWithoutLettersOfItsOwnHasNone(String pattern) {
        assertEquals(Optional.empty(), Needles.of(pattern));
    }

    @ParameterizedTest
    @CsvSource({
        "\\bfunds?\\b, Funds and a fund; the fundus, 4, 2",
        "\\bfunds?\\b, Funds and a fund, 1, 1",
        "ab|b, abab b, 9, 3",
        "x, yyy, 4, 0"
    })
    void matchesAreCountedUpToANumber(String pattern, String text, int most, int count) {
        assertEquals(count, Pattern.compile("(?i)" + pattern).count(text, most));
    }
}
