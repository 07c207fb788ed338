package org.rapporteur.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rapporteur.SampleDocuments;

/// Every development document comes through all stages: what is measured on it would be published.
class DevelopmentDocumentsTest {

    private static final Pipeline PIPELINE =
            Pipeline.standard(Background.standard(SampleDocuments.STATES));

    @Test
    void noneIsRefused() throws IOException {
        var files = files();
        assertFalse(files.isEmpty());
        assertEquals(List.of(), files.stream().filter(file -> !isPublished(file)).toList());
    }

    private static boolean isPublished(Path file) {
        return PIPELINE.process(Sources.Source.named(file, file)).outcome()
                instanceof Outcome.Published;
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("data/development"))) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.getName(file.getNameCount() - 2).endsWith("documents"))
                    .sorted()
                    .toList();
        }
    }
}
