package org.rapporteur.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.document.Transcript;
import org.rapporteur.graph.RdfFormats;
import org.rapporteur.store.Everything;
import org.rapporteur.store.Place;
import org.rapporteur.store.Store;
import org.rapporteur.vocabulary.Base;

/// What earlier runs have read is used where nothing has changed, and only there.
class PartsTest {

    private static final int MANY = 12;
    private static final Watcher NOBODY = new Nobody();

    @TempDir Path folder;
    private Path documents;
    private Path store;

    @BeforeEach
    void documents() throws IOException {
        documents = Files.createDirectory(folder.resolve("documents"));
        store = folder.resolve("store");
        for (int i = 0; i < MANY; i++) {
            write("doc-" + i + ".txt", "The Moot adopted rule %d.".formatted(i));
        }
        write("empty.txt", "");
        write("wrong.txt", "The Moot adopted a lie.");
    }

    @Test
    void whatHasNotChangedIsNotReadAgain() throws Exception {
        var first = build("one");
        assertEquals(0, first.again());
        var held = held();
        var second = build("one");
        assertEquals(MANY + 2, second.again(), "also what was refused or could not be read");
        assertEquals(first.outcomes(), second.outcomes());
        assertEquals(held, held());
    }

    @Test
    void aChangedDocumentIsReadAgain() throws Exception {
        build("one");
        write("doc-3.txt", "The Moot adopted another rule.");
        Files.delete(documents.resolve("doc-4.txt"));
        assertEquals(MANY, build("one").again());
        assertTrue(held().contains("another rule") && !held().contains("rule 4"), held());
        assertEquals(MANY + 1, parts().size(), "and what the old one gave is removed");
    }

    @Test
    void aDocumentOfAnotherNameIsAnother() throws Exception {
        build("one");
        Files.move(documents.resolve("doc-3.txt"), documents.resolve("doc-x.txt"));
        assertEquals(MANY + 1, build("one").again());
        assertTrue(held().contains("/doc-x>"), held());
    }

    @Test
    void anotherProgramReadsEverything() throws Exception {
        build("one");
        var held = held();
        assertEquals(0, build("two").again());
        assertEquals(held, held());
    }

    @Test
    void whoAsksForItGetsEverythingReadAnew() throws Exception {
        build("one");
        var place = new Place.Folder(store);
        var run = Adoptions.keeping("one");
        var report = run.build(List.of(documents), place, Run.Earlier.FORGOTTEN, NOBODY);
        assertEquals(0, report.again());
        assertEquals(MANY + 2, build("one").again());
    }

    @Test
    void aDamagedPartIsMadeAnew() throws Exception {
        build("one");
        var held = held();
        int damage = 0;
        for (var part : parts()) {
            var bytes = Files.readAllBytes(part);
            switch (damage++ % 4) {
                case 0 -> Files.write(part, new byte[0]);
                case 1 -> Files.write(part, Arrays.copyOf(bytes, bytes.length / 2));
                case 2 -> {}
                default -> {
                    bytes[bytes.length / 2] ^= 0x55;
                    Files.write(part, bytes);
                }
            }
        }
        assertEquals((damage + 1) / 4, build("one").again());
        assertEquals(held, held());
    }

    @Test
    void aPartOfASampleDocumentIsWhatTheDocumentGave() throws Exception {
        var pipeline = Run.standard().pipeline();
        for (var name : List.of("ccm-2011-consultations-minutes", "ccm-7msp-participants")) {
            var source = source(name);
            var processed = pipeline.process(source);
            assertTrue(!processed.statements().isEmpty());
            var file = folder.resolve("part");
            Part.of(processed).write(file);
            var read = Part.read(file, source);
            assertEquals(processed.outcome(), read.outcome());
            assertEquals(processed.document().map(Transcript::of), read.text());
            var statements = new ArrayList<Statement>();
            read.send(new StatementCollector(statements));
            assertEquals(lines(processed.statements()), lines(statements));
        }
    }

    @Test
    void theFingerprintIsOfTheKnowledgeAndTheAddress() throws IOException {
        var more = folder.resolve("more.ttl");
        Files.writeString(more, "<urn:a> <urn:b> <urn:c> .");
        var plain = fingerprint(Base.STANDARD);
        assertEquals(plain, fingerprint(Base.STANDARD));
        assertEquals(64, plain.digest().length());
        var known = fingerprint(Base.STANDARD, more);
        assertNotEquals(plain, known);
        Files.writeString(more, "<urn:a> <urn:b> <urn:d> .");
        assertNotEquals(known, fingerprint(Base.STANDARD, more));
        assertNotEquals(plain, fingerprint(new Base("https://example.org/")));
    }

    private static Fingerprint fingerprint(Base base, Path... more) {
        return Fingerprint.of(Background.standard(more), base);
    }

    private static Sources.Source source(String name) throws IOException {
        try (var files = Files.list(Path.of("data/corpus"))) {
            var file =
                    files.filter(each -> each.getFileName().toString().startsWith(name + "."))
                            .findFirst();
            return Sources.Source.named(file.orElseThrow(), file.orElseThrow());
        }
    }

    private static List<String> lines(List<Statement> statements) {
        return statements.stream().map(Statement::toString).toList();
    }

    private Report build(String program) throws Exception {
        return Adoptions.keeping(program).build(List.of(documents), store, NOBODY);
    }

    private List<Path> parts() throws IOException {
        try (Stream<Path> all = Files.walk(store.resolve("parts"))) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /// All that the store holds.
    private String held() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var opened = Store.open(store)) {
            var format = RdfFormats.named("nq").orElseThrow();
            Everything.send(opened.dataset(), format.write(out));
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(documents.resolve(name), text);
    }
}
