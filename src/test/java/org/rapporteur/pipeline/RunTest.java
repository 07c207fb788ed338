package org.rapporteur.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.graph.RdfFormats;
import org.rapporteur.store.Question;
import org.rapporteur.store.Store;

class RunTest {

    private static final Run RUN = Adoptions.run();
    private static final String DECISIONS =
            """
            PREFIX : <https://w3id.org/rapporteur/ontology#>
            PREFIX oa: <http://www.w3.org/ns/oa#>
            SELECT ?quote { ?d a :Decision ; :evidence/oa:exact ?quote } ORDER BY ?quote
            """;

    @TempDir Path folder;
    private Path documents;
    private Path store;

    @BeforeEach
    void aFolderOfDocuments() throws IOException {
        documents = Files.createDirectory(folder.resolve("documents"));
        store = folder.resolve("store");
        write("b.txt", "The Moot adopted its rules.");
        write("a.md", "# Report\n\nThe Moot   adopted\nits budget.\n");
    }

    @Test
    void oneBadDocumentDoesNotStopTheOthers() throws Exception {
        write("empty.txt", "");
        write("README.md", "What is in this folder.");
        write("wrong.txt", "The Moot adopted a lie.");
        write("bug.txt", "This will fail.");
        Files.write(documents.resolve("binary.txt"), new byte[] {0, 1, 2, 3, 0, 5});
        Files.createSymbolicLink(documents.resolve("gone.txt"), folder.resolve("nowhere"));
        var report = build(documents, folder.resolve("missing.txt"));
        assertEquals(
                List.of(
                        "Skipped README.md",
                        "Unreadable missing.txt",
                        "Published a.md",
                        "Published b.txt",
                        "Unreadable binary.txt",
                        "Broken bug.txt",
                        "Unreadable empty.txt",
                        "Unreadable gone.txt",
                        "Refused wrong.txt"),
                told(report));
        assertFalse(report.isComplete());
        assertEquals(
                List.of("The Moot adopted its budget.", "The Moot adopted its rules."), quotes());
    }

    @Test
    void aFileTooLargeIsNamedWithItsSize() throws Exception {
        try (var file =
                Files.newByteChannel(
                        documents.resolve("big.txt"),
                        Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE))) {
            file.position(50L << 20).write(ByteBuffer.wrap(new byte[] {'.'}));
        }
        var report = build(documents);
        var why = report.of(Outcome.Unreadable.class).getFirst().why();
        assertTrue(why.contains("52,428,801 bytes") && why.contains("split it"), why);
    }

    @Test
    void theSecondDocumentOfANameIsRefused() throws Exception {
        var other = Files.createDirectory(documents.resolve("more"));
        Files.writeString(other.resolve("b.txt"), "The Moot adopted something else.");
        var refused = build(documents).of(Outcome.Refused.class);
        assertEquals(1, refused.size());
        assertTrue(refused.getFirst().reasons().getFirst().contains("the same document name, b"));
        assertEquals(2, quotes().size());
    }

    /// What a document says would otherwise stand among what we say of ourselves.
    @Test
    void aDocumentWithTheNameOfAGraphOfOursIsRefused() throws Exception {
        var before = build(documents);
        assertTrue(before.isComplete());
        var graphs = graphs();
        assertTrue(graphs.containsAll(List.of("dataset", "quality", "reference")), "" + graphs);
        var ours = graphs.stream().filter(graph -> !List.of("a", "b").contains(graph)).toList();
        for (var graph : ours) {
            write(graph + ".txt", "The Moot adopted nothing.");
        }
        var refused = build(documents).of(Outcome.Refused.class);
        assertEquals(ours.size(), refused.size(), graphs.toString());
        refused.forEach(
                each -> assertTrue(each.reasons().getFirst().contains("one of ours"), "" + each));
        assertEquals(graphs, graphs());
        assertEquals(2, quotes().size());
    }

    @Test
    void aFileNamedTwiceIsReadOnce() throws Exception {
        var report =
                build(
                        documents,
                        documents.resolve("a.md"),
                        documents.resolve("../documents/b.txt"));
        assertTrue(report.isComplete());
        assertEquals(2, report.of(Outcome.Published.class).size());
    }

    @Test
    void theOldStoreStaysWhenNothingCouldBeRead() throws Exception {
        build(documents);
        var report = build(folder.resolve("missing"));
        assertFalse(report.isPublishable());
        assertEquals(2, quotes().size());
    }

    @Test
    void aBuildReplacesTheOneBefore() throws Exception {
        build(documents);
        build(documents.resolve("a.md"));
        assertEquals(List.of("The Moot adopted its budget."), quotes());
    }

    @Test
    void twoRunsGiveTheSameBytesInWhateverOrderTheFilesAreNamed() throws Exception {
        for (int i = 0; i < 40; i++) {
            write(
                    "more-" + i + ".txt",
                    "The Moot adopted rule %d.\n\n".formatted(i).repeat(40 - i));
        }
        var paths = new ArrayList<Path>();
        try (var files = Files.list(documents)) {
            files.sorted().forEach(paths::add);
        }
        var first = extract(paths);
        assertEquals(first, extract(paths.reversed()));
        assertTrue(first.contains("rule 39"), first);
    }

    @Test
    void theStoreHoldsTheReferenceDataAndTheOntologyToo() throws Exception {
        build(documents);
        var graphs =
                answer("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g").lines().skip(1);
        assertEquals(
                List.of("a", "b", "dataset", "ontology", "quality", "reference"),
                graphs.map(each -> each.replaceAll(".*/", "")).toList());
    }

    private Report build(Path... paths) throws Exception {
        return RUN.build(List.of(paths), store, new Nobody());
    }

    private static String extract(List<Path> paths) throws Exception {
        var out = new ByteArrayOutputStream();
        var format = RdfFormats.named("nq").orElseThrow();
        RUN.extract(paths, format.write(out), new Nobody());
        return out.toString(StandardCharsets.UTF_8);
    }

    private List<String> quotes() throws IOException {
        return answer(DECISIONS).lines().skip(1).toList();
    }

    /// The last part of the name of each graph.
    private List<String> graphs() throws IOException {
        var names = "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g";
        return answer(names)
                .lines()
                .skip(1)
                .map(name -> name.substring(name.lastIndexOf('/') + 1))
                .toList();
    }

    private String answer(String query) throws IOException {
        try (var opened = Store.open(store)) {
            var out = new ByteArrayOutputStream();
            Question.parse(query).answer(opened.dataset(), "csv", out);
            return out.toString(StandardCharsets.UTF_8);
        }
    }

    private static List<String> told(Report report) {
        return report.outcomes().stream()
                .map(each -> each.getClass().getSimpleName() + " " + each.file().getFileName())
                .collect(Collectors.toList());
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(documents.resolve(name), text);
    }
}
