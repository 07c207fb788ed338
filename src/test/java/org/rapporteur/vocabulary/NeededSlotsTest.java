package org.rapporteur.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a pattern needs of slots is never more than it does.
class NeededSlotsTest {

    private static final Wordings SYNTAX = new Wordings(Map.of());
    private static final Knowledge KNOWLEDGE = Knowledge.standard();

    @ParameterizedTest
    @CsvSource({
        "a {state|person} b, 9",
        "(?:{state}|{state|person})+, 9",
        "(?i)(?P<who>{person})?{date}, 4096"
    })
    void isTheUnionOfWhatMayStandInOnePlace(String pattern, int expected) {
        assertEquals(List.of(expected), SYNTAX.compile(pattern).slots().sets());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "{state}?", "[^{state}]", "{state}|a", "[{state}a]", "{state}*"})
    void isNothingWhereAnotherCharacterMayStand(String pattern) {
        assertEquals(List.of(), SYNTAX.compile(pattern).slots().sets());
    }

    @Test
    void isAllOfWhatFollowsEachOther() {
        var pattern = SYNTAX.compile("{state} and {person}");
        assertFalse(pattern.mayHold(Slot.in("" + Slot.STATE.mark())));
        assertTrue(pattern.mayHold(Slot.in("" + Slot.PERSON.mark() + Slot.STATE.mark())));
    }

    @Test
    void noWordingThatIsFoundLacksASlot() {
        var random = new Random(3);
        var slots = Slot.values();
        int found = 0;
        for (var wording : KNOWLEDGE.wordings()) {
            var exact = com.google.re2j.Pattern.compile(wording.pattern().pattern());
            for (var example : wording.matches()) {
                for (int i = 0; i < 30; i++) {
                    var text = sprinkled(example, slots, random);
                    if (exact.matcher(text).find()) {
                        found++;
                        assertTrue(wording.pattern().mayHold(Slot.in(text)), wording::iri);
                    }
                }
            }
        }
        assertTrue(found > 1_000, "only " + found + " were found");
    }

    /// An example in which words are slots at random.
    private static String sprinkled(String example, Slot[] slots, Random random) {
        var text = new StringBuilder();
        for (var word : example.split("(?<= )|(?= )", -1)) {
            boolean slot = !word.isBlank() && random.nextInt(3) == 0;
            text.append(slot ? "" + slots[random.nextInt(slots.length)].mark() : word);
        }
        return text.toString();
    }
}
