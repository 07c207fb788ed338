package org.rapporteur.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.graph.RdfFormats;
import org.rapporteur.graph.Sample;

class StoreTest {

    private static final String REFERENCE =
            """
            @prefix : <https://w3id.org/rapporteur/ontology#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            <https://w3id.org/rapporteur/id/state/xaa> a :State ; skos:prefLabel "Arvandia"@en ;
                :formerly [ :name "Upper Arvandia"@en ] , [ :name "Old Arvandia"@en ] .
            """;

    @TempDir Path directory;

    @Test
    void withoutABuildTheMessageNamesTheDirectoryAndTheRemedy() {
        var none = assertThrows(NoBuildException.class, () -> Store.open(directory));
        assertTrue(String.valueOf(none.getMessage()).contains(directory.toString()));
        assertTrue(String.valueOf(none.getMessage()).contains("rapporteur build"));
    }

    @Test
    void whatIsPublishedIsRead() throws IOException {
        publish();
        try (var store = Store.open(directory)) {
            assertEquals(Sample.statements().size() + 6, size(store));
        }
    }

    @Test
    void theDefaultGraphIsTheUnionOfAll() throws IOException {
        publish();
        try (var store = Store.open(directory)) {
            var data = store.dataset();
            var union = Txn.calculateRead(data, () -> data.getDefaultGraph().size());
            assertEquals(Sample.statements().size() + 5, union, "a name is in two graphs");
            var asked = ask(store, "ASK { ?fact a ?type . ?state ?formerly [ ?name ?words ] }");
            assertEquals("yes\n", asked);
        }
    }

    @Test
    void twoBuildsGiveTheSameSortedNQuads(@TempDir Path other) throws IOException {
        publish();
        publish(other);
        publish(other);
        try (var one = Store.open(directory);
                var two = Store.open(other)) {
            assertEquals(quads(one), quads(two));
        }
    }

    @Test
    void aBuildThatIsNotPublishedLeavesTheOldOne() throws IOException {
        publish();
        try (var build = Build.begin(directory)) {
            Sample.statements().forEach(build.handler()::handleStatement);
        }
        assertEquals(List.of("0001"), builds());
        try (var store = Store.open(directory)) {
            assertEquals(Sample.statements().size() + 6, size(store));
        }
    }

    @Test
    void whatAKilledRunLeftIsRemoved() throws IOException {
        publish();
        Files.createDirectories(directory.resolve("builds/0002/tdb2/Data-0001"));
        Files.writeString(directory.resolve("builds/0002/tdb2/half"), "half");
        Files.writeString(directory.resolve("current.next"), "00");
        publish();
        assertEquals(List.of("0002"), builds());
    }

    @Test
    void aReaderKeepsItsBuildAndLearnsOfTheNext() throws IOException {
        publish();
        try (var reader = Store.open(directory)) {
            assertTrue(reader.isCurrent());
            try (var build = Build.begin(directory)) {
                build.publish();
            }
            assertFalse(reader.isCurrent());
            assertEquals(Sample.statements().size() + 6, size(reader));
            assertEquals(List.of("0001", "0002"), builds());
        }
        publish();
        assertEquals(List.of("0003"), builds());
    }

    @Test
    void oneBuildCanBeOpenedManyTimes() throws IOException {
        publish();
        try (var one = Store.open(directory)) {
            try (var two = Store.open(directory)) {
                assertEquals(size(one), size(two));
            }
            assertEquals(Sample.statements().size() + 6, size(one));
        }
    }

    @Test
    void twoBuildsAtOnceGetOneClearError() throws IOException {
        try (var first = Build.begin(directory)) {
            for (int i = 0; i < 2; i++) {
                var busy = assertThrows(IOException.class, () -> Build.begin(directory));
                assertTrue(
                        String.valueOf(busy.getMessage())
                                .startsWith("Another build is writing to"));
            }
            first.publish();
        }
        publish();
    }

    @Test
    void aFileThatIsNoTurtleIsNamed() throws IOException {
        try (var build = Build.begin(directory)) {
            var wrong = new ByteArrayInputStream("not turtle".getBytes(StandardCharsets.UTF_8));
            var error = assertThrows(IOException.class, () -> build.load("urn:g", "x.ttl", wrong));
            assertTrue(String.valueOf(error.getMessage()).startsWith("Cannot read x.ttl: "));
        }
    }

    @Test
    void anotherProcessCanReadAtTheSameTime() throws IOException, InterruptedException {
        publish();
        try (var store = Store.open(directory)) {
            assertEquals("0", elsewhere(Counter.class));
            assertEquals(Sample.statements().size() + 6, size(store));
        }
    }

    @Test
    void aRunThatIsKilledLeavesTheOldBuild() throws IOException, InterruptedException {
        publish();
        assertEquals("9", elsewhere(Killed.class));
        assertEquals(List.of("0001", "0002"), builds());
        try (var store = Store.open(directory)) {
            assertEquals(Sample.statements().size() + 6, size(store));
        }
        publish();
        assertEquals(List.of("0002"), builds());
    }

    /// Runs a class in a process of its own; gives its exit code, or what it said if it failed.
    private String elsewhere(Class<?> main) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var path = System.getProperty("java.class.path");
        var process =
                new ProcessBuilder(java, "-cp", path, main.getName(), directory.toString())
                        .redirectErrorStream(true)
                        .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        return code == 1 ? said : Integer.toString(code);
    }

    /// Begins a build and is killed in the middle of it.
    static final class Killed {

        public static void main(String[] arguments) throws IOException {
            var build = Build.begin(Path.of(arguments[0]));
            Sample.statements().forEach(build.handler()::handleStatement);
            Runtime.getRuntime().halt(9);
        }
    }

    /// Opens a store and reads it, in a process of its own.
    static final class Counter {

        public static void main(String[] arguments) throws IOException {
            try (var store = Store.open(Path.of(arguments[0]))) {
                size(store);
            }
        }
    }

    private void publish() throws IOException {
        publish(directory);
    }

    static void publish(Path directory) throws IOException {
        try (var build = Build.begin(directory)) {
            PlaceContract.fill(build, REFERENCE);
            build.publish();
        }
    }

    private static int size(Store store) {
        var data = store.dataset();
        return Txn.calculateRead(data, () -> (int) data.stream().count());
    }

    private static String ask(Store store, String query) throws IOException {
        var out = new ByteArrayOutputStream();
        Question.parse(query).answer(store.dataset(), "table", out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<String> quads(Store store) {
        var out = new ByteArrayOutputStream();
        var writer = RdfFormats.named("nq").orElseThrow().write(out);
        writer.startRDF();
        var data = store.dataset();
        Txn.executeRead(data, () -> Bridge.sendQuads(data.find(), writer));
        writer.endRDF();
        return out.toString(StandardCharsets.UTF_8).lines().sorted().toList();
    }

    private List<String> builds() throws IOException {
        try (var names = Files.list(directory.resolve("builds"))) {
            return names.map(name -> name.getFileName().toString()).sorted().toList();
        }
    }
}
