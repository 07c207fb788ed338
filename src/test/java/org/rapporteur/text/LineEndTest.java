package org.rapporteur.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineEndTest {

    /// The last word of a line, the first of the next one, and the words known from elsewhere.
    @ParameterizedTest
    @CsvSource({
        "'', Norway, '', SPACE",
        "work, of, '', SPACE",
        "–, of, '', SPACE",
        "de-, struction, '', DROP",
        "de\u00ad, struction, '', DROP",
        "Secretary\u00ad, General, '', DROP",
        "Vice-, Presidents, '', KEEP",
        "2010-, 2011, '', KEEP",
        "pre-, and, '', SPACE",
        "co-, operation, co-operation, KEEP",
        "co-, operation, cooperation, DROP",
        "co-, operation., cooperation co-operation, DROP",
        "long-, term, long term, KEEP",
        "long-, term, '', DROP",
        "non-, governmental, '', KEEP",
        "President-, designate, '', KEEP",
        "State-by-, state, '', KEEP",
        "(Secretariat-, driven), secretariat, KEEP",
        "A-, (b), '', KEEP",
    })
    void aHyphenIsTheWordsOwnOrPartsIt(String word, String next, String known, LineEnd joint) {
        assertEquals(joint, LineEnd.between(word, next, Set.of(known.split(" ", -1))));
    }
}
