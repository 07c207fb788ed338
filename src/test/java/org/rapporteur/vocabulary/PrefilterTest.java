package org.rapporteur.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.SampleDocuments;
import org.rapporteur.annotate.Annotator;

/// The prefilter says of every text what RE2/J says.
class PrefilterTest {

    private static final Knowledge KNOWLEDGE = Knowledge.standard();
    private static final Annotator ANNOTATOR = new Annotator(KNOWLEDGE);
    private static final List<String> TEXTS = texts();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "^a|b$",
                "\\bab?\\b",
                "a\\Bb",
                "(?i)K|ſ",
                "(?i:a)b(?-i:c)",
                "(a|b*)*c{2,3}?",
                "(?P<x>[^a-c\\]-])[]a]",
                "[[:alpha:]]{0,3}\\.",
                "\\p{Lu}\\pL*\\x61",
                "a{,2}",
                "(?:^|[ -])(?:a|bc)+$",
                "$a",
                "b+?^",
            })
    void agreesOnEverySyntax(String pattern) {
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            agrees(pattern, random(random, "abcABC kKsſé.-]\n,{2}\uE000", 12));
        }
    }

    @Test
    void agreesOnPatternsMadeAtRandom() {
        var random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            var pattern =
                    random(
                            random,
                            List.of(
                                    "a", "b", " ", "\\b", "(?:a|b)", "[^a]", "(?i:B)", "$", "^",
                                    "."),
                            6);
            for (int j = 0; j < 20; j++) {
                agrees(pattern, random(random, "ab BA", 10));
            }
        }
    }

    @Test
    void agreesWhenManyStatesAreMetAndForgotten() {
        var pattern = "a[^c]{12}b|b[^c]{11}a";
        var random = new Random(13);
        for (int i = 0; i < 3_000; i++) {
            agrees(pattern, random(random, "ab", 40));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"(?s).", "(?m)^a", "\\Aa", "a\\z", "\\Qa.\\E"})
    void leavesUnusualSyntaxToTheExactEngine(String pattern) {
        var prefilter = Prefilter.of(pattern);
        assertTrue(prefilter.mayHold("x"));
        assertFalse(prefilter.isSure(prefilter.begin("x", 0)));
        assertFalse(prefilter.isExact());
    }

    @Test
    void leavesCharactersBeyondTheBasicPlaneToTheExactEngine() {
        var text = "a\uD83D\uDE00";
        assertTrue(Prefilter.of("b").mayHold(text));
        var unsure = Prefilter.of("b").begin(text, 0);
        assertFalse(Prefilter.of("b").isSure(unsure));
        assertEquals(1, Prefilter.index(unsure));
        var sure = Prefilter.of("a").begin("a " + text, 0);
        assertTrue(Prefilter.of("a").isSure(sure));
        assertEquals(0, Prefilter.index(sure));
        assertEquals(2, Pattern.compile("[ab]").count(text + "b", 5));
        assertFalse(Pattern.compile("b").matcher(text).find());
        assertTrue(Pattern.compile("^.b").matcher("\uD83D\uDE00b").find());
    }

    @Test
    void findsAnyOfSeveralPatterns() {
        var any = Prefilter.ofAny(List.of("^norway", "(?i)sweden$"));
        assertTrue(any.mayHold("SWEDEN"));
        assertTrue(any.mayHold("norway and"));
        assertFalse(any.mayHold("Norway and"));
        assertFalse(any.mayHold("Sweden, norway"));
    }

    @Test
    void losesNoMatchOfAnyWordingOfAKind() {
        for (var wording : KNOWLEDGE.wordings()) {
            for (var text : TEXTS) {
                if (wording.pattern().matcher(text).find()) {
                    var tried = KNOWLEDGE.wordings(wording.announces(), text);
                    assertTrue(tried.contains(wording), () -> wording.iri() + " in " + text);
                }
            }
        }
    }

    @Test
    void takesEveryWordingApart() {
        for (var wording : KNOWLEDGE.wordings()) {
            assertTrue(Prefilter.of(wording.pattern().pattern()).isExact(), wording::iri);
        }
    }

    @Test
    void findsAllMatchesOfEveryWordingThatTheExactEngineFinds() {
        for (var wording : KNOWLEDGE.wordings()) {
            var exact = com.google.re2j.Pattern.compile(wording.pattern().pattern());
            for (var text : TEXTS) {
                var expected = exact.matcher(text);
                var matcher = wording.pattern().matcher(text);
                while (expected.find()) {
                    assertTrue(matcher.find(), () -> wording.iri() + " in " + text);
                    assertEquals(expected.start(), matcher.start(), text);
                    assertEquals(expected.end(), matcher.end(), text);
                }
                assertFalse(matcher.find(), () -> wording.iri() + " in " + text);
            }
        }
    }

    private static void agrees(String pattern, String text) {
        var matcher = Pattern.compile(pattern).matcher(text);
        var exact = com.google.re2j.Pattern.compile(pattern).matcher(text);
        for (int from : List.of(0, text.length() / 2, text.length())) {
            boolean found = exact.find(from);
            assertEquals(found, matcher.find(from), () -> pattern + " in " + text);
            if (found) {
                assertEquals(exact.start(), matcher.start(), () -> pattern + " in " + text);
                assertEquals(exact.end(), matcher.end(), () -> pattern + " in " + text);
            }
        }
    }

    private static String random(Random random, String letters, int most) {
        var text = new StringBuilder();
        IntStream.range(0, random.nextInt(most + 1))
                .forEach(i -> text.append(letters.charAt(random.nextInt(letters.length()))));
        return text.toString();
    }

    private static String random(Random random, List<String> pieces, int most) {
        var pattern = new StringBuilder();
        for (int i = random.nextInt(most); i >= 0; i--) {
            var piece = pieces.get(random.nextInt(pieces.size()));
            boolean edge = List.of("^", "$", "\\b").contains(piece);
            pattern.append(piece);
            pattern.append(
                    edge ? "" : List.of("", "", "*", "+?", "?", "{1,2}").get(random.nextInt(6)));
            pattern.append(random.nextInt(5) == 0 ? "|" : "");
        }
        return pattern.toString();
    }

    /// What the wordings are meant for and what they are not, as printed and with slots.
    private static List<String> texts() {
        var texts = new ArrayList<String>();
        for (var wording : KNOWLEDGE.wordings()) {
            for (var examples : List.of(wording.matches(), wording.rejects())) {
                for (var example : examples) {
                    texts.add(example);
                    ANNOTATOR.annotate(SampleDocuments.of(example)).sentences().stream()
                            .map(sentence -> sentence.slotted().text())
                            .forEach(texts::add);
                }
            }
        }
        return List.copyOf(texts);
    }
}
