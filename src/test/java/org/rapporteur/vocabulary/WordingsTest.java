package org.rapporteur.vocabulary;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.rapporteur.KnownFailures;
import org.rapporteur.SampleDocuments;
import org.rapporteur.annotate.Annotator;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.annotate.Slotted;
import org.rapporteur.document.Document;
import org.rapporteur.extract.Verbs;

/// Every wording does what its examples say, in a document that the real annotator has read.
class WordingsTest {

    /// What a wording announces when its pattern is matched against the words as they are printed.
    private static final Set<String> PRINTED =
            Set.of(
                    "Topic",
                    "TopicNoise",
                    "Act",
                    "OwnAct",
                    "Genre",
                    "Capacity",
                    "OriginalLanguage",
                    "AgendaItem",
                    "Vote",
                    "FinancialContribution",
                    "ExtensionRequest",
                    "Currency");

    private static final String HEADING =
            "# Report of the Second Meeting of States Parties to the Convention on Cluster"
                    + " Munitions\n\n";

    private static final KnownFailures KNOWN =
            KnownFailures.in(Path.of("src/test/resources/known-failures/wordings.tsv"));

    private static final Knowledge KNOWLEDGE = Knowledge.standard();
    private static final Annotator ANNOTATOR = new Annotator(KNOWLEDGE);

    /// A text that a wording has to recognize, or to leave alone.
    private record Example(String wording, String text, boolean matches, Recognizer recognizer) {

        String name() {
            return wording + (matches ? " matches " : " rejects ") + text;
        }

        void run() throws Throwable {
            KNOWN.run(
                    name(),
                    () -> assertEquals(matches, recognizer.recognizes(text), this::message));
        }

        private String message() {
            return "%s\t%s\t%s, read as: %s"
                    .formatted(
                            wording,
                            text,
                            matches ? "was not recognized" : "was recognized",
                            slotted(text));
        }
    }

    private interface Recognizer {
        boolean recognizes(String text) throws IOException;
    }

    @TestFactory
    Stream<DynamicTest> everyExampleDoesWhatItSays() throws IOException {
        return examples().stream()
                .map(example -> DynamicTest.dynamicTest(example.name(), example::run));
    }

    @Test
    void everyWordingHasATextToMatchAndOneToReject() throws IOException {
        var examples = examples();
        for (var wording : wordings()) {
            for (boolean matches : List.of(true, false)) {
                assertTrue(
                        examples.stream()
                                .anyMatch(example ->
                                        example.wording().equals(wording)
                                                && example.matches() == matches),
                        wording + (matches ? " has nothing to match" : " has nothing to reject"));
            }
        }
    }

    @Test
    void everyKnownFailureIsAnExample() throws IOException {
        var unknown = KNOWN.unknown(examples().stream().map(Example::name).toList());
        assertEquals(Set.of(), unknown);
    }

    private static List<String> wordings() throws IOException {
        var graph = graph();
        var all = new ArrayList<String>();
        for (var type : List.of("VerbWording", "PatternWording")) {
            graph.ofType(type).forEach(node -> all.add(Graph.local(node)));
        }
        assertFalse(all.isEmpty());
        return all;
    }

    private static List<Example> examples() throws IOException {
        var examples = new ArrayList<Example>();
        for (var wording : KNOWLEDGE.wordings()) {
            add(examples, wording.iri(), wording.matches(), wording.rejects(), pattern(wording));
        }
        var graph = graph();
        for (var node : graph.ofType("VerbWording")) {
            var iri = node.stringValue();
            Recognizer recognizer = text -> verbs(text).contains(iri);
            add(examples, iri, graph.all(node, "matches"), graph.all(node, "rejects"), recognizer);
        }
        return examples;
    }

    private static void add(
            List<Example> examples,
            String iri,
            List<String> matches,
            List<String> rejects,
            Recognizer recognizer) {
        var name = iri.substring(iri.lastIndexOf('/') + 1);
        matches.forEach(text -> examples.add(new Example(name, text, true, recognizer)));
        rejects.forEach(text -> examples.add(new Example(name, text, false, recognizer)));
    }

    private static Recognizer pattern(Wording wording) {
        return PRINTED.contains(wording.announces())
                ? text -> wording.pattern().matcher(printed(wording, text)).find()
                : text -> stands(wording, text);
    }

    /// The words behind a verb begin with a space.
    private static String printed(Wording wording, String text) {
        return wording.announces().equals("Act") ? " " + text.strip() : text;
    }

    private static boolean stands(Wording wording, String text) {
        return sentences(text).stream()
                .anyMatch(slotted -> !slotted.find(wording.pattern()).isEmpty());
    }

    private static String slotted(String text) {
        return sentences(text).stream().map(Slotted::toString).collect(joining(" | "));
    }

    private static List<Slotted> sentences(String text) {
        return ANNOTATOR.annotate(document(text)).sentences().stream()
                .filter(sentence -> sentence.block() > 0)
                .map(Sentence::slotted)
                .toList();
    }

    private static Document document(String text) {
        return SampleDocuments.of(HEADING + text + "\n");
    }

    private static Set<String> verbs(String text) {
        return Verbs.of(KNOWLEDGE, document(text));
    }

    private static Graph graph() throws IOException {
        var model = new LinkedHashModel();
        for (var file : Knowledge.files()) {
            try (var in = Knowledge.open(file)) {
                model.addAll(Rio.parse(in, "resource:/" + file, RDFFormat.TURTLE));
            }
        }
        return new Graph(model);
    }
}
