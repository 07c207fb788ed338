package org.rapporteur.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.store.Questions;

class ShortLinksTest {

    @Test
    void everyQuestionComesBackAndIsShorter() {
        for (var question : Questions.all()) {
            var link = ShortLinks.of(question.query());
            assertEquals(Optional.of(question.query()), ShortLinks.query(link));
            assertTrue(link.length() < question.query().length() / 2, question.name());
        }
    }

    @Test
    void anythingComesBack() {
        for (var query : new String[] {"", "ASK {}", "é ü 漢字 \uD83D\uDE00", "x".repeat(60_000)}) {
            assertEquals(Optional.of(query), ShortLinks.query(ShortLinks.of(query)));
        }
    }

    /// It was given out: whoever has it must get the same query for good.
    @Test
    void aLinkOfOldHolds() {
        assertEquals(
                Optional.of("SELECT * { ?s a :Meeting }"), ShortLinks.query("ag5YbWiCPFCMHdC0A"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a%%%", "b12", "aAAAA_AAAA", "xx"})
    void whatIsNoLinkIsNone(String link) {
        assertEquals(Optional.empty(), ShortLinks.query(link));
    }

    @Test
    void aLinkThatSwellsIsNone() {
        assertEquals(Optional.empty(), ShortLinks.query(ShortLinks.of("x".repeat(10_000_000))));
    }
}
