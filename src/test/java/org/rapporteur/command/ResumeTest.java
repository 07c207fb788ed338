package org.rapporteur.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.graph.RdfFormats;
import org.rapporteur.pipeline.Adoptions;
import org.rapporteur.store.Everything;
import org.rapporteur.store.Place;

/// A build in a process of its own that is killed (`kill -9`) when half of its documents are read:
/// the next one goes on from there and ends with the same bytes as one that nobody killed.
/// `-Dresume=10000` is for a larger one.
class ResumeTest {

    private static final int MANY = Integer.getInteger("resume", 300);
    private static final Pattern AGAIN = Pattern.compile("([\\d,]+) files were as before");

    @TempDir Path folder;

    @BeforeEach
    void documents() throws IOException {
        var documents = Files.createDirectory(folder.resolve("documents"));
        for (int i = 0; i < MANY; i++) {
            var text = new StringBuilder("# Report %d of the Moot%n%n".formatted(i));
            for (int k = 0; k < 10; k++) {
                text.append("The Moot adopted rule %d of %d.%n%n".formatted(k, i));
            }
            Files.writeString(documents.resolve("doc-%05d.md".formatted(i)), text);
        }
    }

    @Test
    void aKilledBuildGoesOnWhereItWas() throws Exception {
        assertEquals(0, build("whole").waitFor(), said());
        var killed = build("killed");
        while (killed.isAlive() && parts("killed").size() < MANY / 2) {
            Thread.sleep(1);
        }
        killed.destroyForcibly().waitFor();
        int left = parts("killed").size();
        assertTrue(left >= MANY / 2, "it was killed too early: " + left);
        assertEquals(0, build("killed").waitFor(), said());
        var again = AGAIN.matcher(said());
        assertTrue(again.find(), said());
        assertEquals(left, Integer.parseInt(again.group(1).replace(",", "")));
        assertEquals(MANY, parts("killed").size());
        assertEquals(held("whole"), held("killed"));
    }

    private List<Path> parts(String store) throws IOException {
        var parts = folder.resolve(store).resolve("parts");
        if (!Files.isDirectory(parts)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(parts)) {
            return all.filter(file -> file.toString().endsWith(".gz")).toList();
        } catch (UncheckedIOException gone) {
            // A file that was renamed meanwhile.
            return List.of();
        }
    }

    private String held(String store) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var graph = new Place.Folder(folder.resolve(store)).open()) {
            Everything.send(graph.dataset(), RdfFormats.named("nq").orElseThrow().write(out));
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private String said() throws IOException {
        return Files.readString(folder.resolve("said"));
    }

    private Process build(String store) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var line = new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), Program.class.getName()));
        line.addAll(List.of("build", folder.resolve("documents").toString()));
        line.addAll(List.of("--store", folder.resolve(store).toString()));
        return new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
    }

    /// The command line with the reading of these tests, which keeps what it has read.
    static final class Program {

        public static void main(String[] words) {
            var run = Adoptions.keeping("test");
            System.exit(Rapporteur.run(Console.standard(), knowledge -> run, words));
        }
    }
}
