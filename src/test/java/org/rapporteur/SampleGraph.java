package org.rapporteur;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.io.FileUtils;
import org.rapporteur.pipeline.Nobody;
import org.rapporteur.pipeline.Report;
import org.rapporteur.pipeline.Run;
import org.rapporteur.store.Store;

/// The graph of the sample documents, built once for all tests that ask it.
final class SampleGraph {

    static final Path CORPUS = Path.of("data/corpus");

    private static final SampleGraph BUILT = build();

    private final Path directory;
    private final Report report;

    private SampleGraph(Path directory, Report report) {
        this.directory = directory;
        this.report = report;
    }

    /// What became of each document.
    static Report report() {
        return BUILT.report;
    }

    /// Where the build is.
    static Path directory() {
        return BUILT.directory;
    }

    /// Opens the build.
    static Store open() throws IOException {
        return Store.open(BUILT.directory);
    }

    /// Builds documents into a directory, telling nobody of progress.
    static Report build(List<Path> documents, Path directory)
            throws IOException, InterruptedException {
        return Run.standard().build(documents, directory, new Nobody());
    }

    private static SampleGraph build() {
        try {
            var directory = Files.createTempDirectory("sample-graph");
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(() -> FileUtils.deleteQuietly(directory.toFile())));
            return new SampleGraph(directory, build(SampleDocuments.in(CORPUS), directory));
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
