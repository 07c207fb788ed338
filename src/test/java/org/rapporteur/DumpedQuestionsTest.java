package org.rapporteur;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.dump.Dump;
import org.rapporteur.store.Processes;
import org.rapporteur.vocabulary.Base;

/// Who has nothing of us but the dump gets the same answers: it is loaded into a Fuseki, a process
/// of its own, with the configuration that the documentation prints.
class DumpedQuestionsTest {

    private static final Path GUIDE = Path.of("docs/how-to/run-against-your-own-fuseki.md");
    private static final Pattern CONFIGURATION =
            Pattern.compile("(?s)```turtle file=fuseki.ttl\\n(?<turtle>.*?)```");

    @TempDir static Path folder;

    private static Optional<Processes.Running> fuseki = Optional.empty();

    @BeforeAll
    static void load() throws IOException, InterruptedException {
        var jar = Processes.fusekiJar();
        assumeTrue(jar.isPresent(), "There is no Fuseki here");
        var quads = folder.resolve("rapporteur.nq");
        try (var store = SampleGraph.open()) {
            new Dump(Base.STANDARD, Map.of()).write(store, folder, folder);
        }
        try (var packed = Files.newInputStream(folder.resolve("rapporteur.nq.gz"))) {
            Files.copy(new GZIPInputStream(packed), quads, StandardCopyOption.REPLACE_EXISTING);
        }
        Processes.load(jar.get(), quads, folder.resolve("meetings-tdb2"));
        var printed = CONFIGURATION.matcher(Files.readString(GUIDE));
        assertTrue(printed.find(), "The guide prints no configuration");
        var configuration = folder.resolve("fuseki.ttl");
        Files.writeString(configuration, printed.group("turtle"));
        fuseki = Processes.fuseki(folder, "/meetings/sparql", List.of("--config=" + configuration));
    }

    @AfterAll
    static void stop() throws IOException {
        if (fuseki.isPresent()) {
            fuseki.get().close();
        }
    }

    @TestFactory
    Stream<DynamicTest> theDumpAnswersAsExpected() {
        return QuestionsTest.asExpected(fuseki.orElseThrow().place().query());
    }
}
