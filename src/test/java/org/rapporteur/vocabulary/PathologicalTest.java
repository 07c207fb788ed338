package org.rapporteur.vocabulary;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.rapporteur.SampleDocuments;
import org.rapporteur.annotate.Annotator;

/// No wording hangs on long texts of the kind it is looking for. The limit is no measure of speed.
class PathologicalTest {

    private static final int LONG = 100_000;
    private static final int MANY = 100_000;
    private static final Duration HANG = Duration.ofMinutes(2);

    private static final Knowledge KNOWLEDGE = Knowledge.standard();
    private static final Annotator ANNOTATOR = new Annotator(KNOWLEDGE);

    /// All wordings of a kind at once, on all that they are meant for, 100,000 times.
    @TestFactory
    Stream<DynamicTest> noKindOfWordingsHangs() {
        return KNOWLEDGE.wordings().stream()
                .flatMap(wording -> wording.matches().stream().limit(1).map(each -> kind(wording)));
    }

    private static DynamicTest kind(Wording wording) {
        var text = slotted(wording.matches().getFirst()).repeat(MANY);
        return DynamicTest.dynamicTest(
                wording.announces() + " on " + wording.iri(),
                () ->
                        assertTimeoutPreemptively(
                                HANG, () -> KNOWLEDGE.wordings(wording.announces(), "x" + text)));
    }

    @TestFactory
    Stream<DynamicTest> noWordingHangs() {
        return KNOWLEDGE.wordings().stream()
                .flatMap(wording ->
                        Stream.concat(wording.matches().stream(), wording.rejects().stream())
                                .map(example -> test(wording, example)));
    }

    private static DynamicTest test(Wording wording, String example) {
        return DynamicTest.dynamicTest(
                wording.iri() + ": " + example,
                () ->
                        assertTimeoutPreemptively(
                                HANG,
                                () -> {
                                    count(wording, repeated(example));
                                    count(wording, repeated(slotted(example)));
                                }));
    }

    private static int count(Wording wording, String text) {
        var matcher = wording.pattern().matcher(text);
        int count = 0;
        while (matcher.find()) {
            count++;
        }
        return count;
    }

    private static String slotted(String example) {
        var slotted = new StringBuilder();
        for (var sentence : ANNOTATOR.annotate(SampleDocuments.of(example)).sentences()) {
            slotted.append(sentence.slotted().text()).append(' ');
        }
        return slotted.toString();
    }

    private static String repeated(String example) {
        var sentence = example.strip() + " ";
        return sentence.repeat(LONG / sentence.length());
    }
}
