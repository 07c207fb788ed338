package org.rapporteur.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;
import org.rapporteur.document.Document;
import org.rapporteur.document.DocumentId;
import org.rapporteur.graph.DocumentFacts;
import org.rapporteur.graph.FactGraph;
import org.rapporteur.graph.RdfFormats;
import org.rapporteur.pipeline.Pipeline;
import org.rapporteur.pipeline.Run;

/// How much of a processor's time each stage takes of the files in a folder, one thread, warm:
/// bytes to document, text to facts, facts to statements, rules, statements to lines.
public final class StageTimes {

    private static final List<String> STAGES =
            List.of("read", "extract", "graph", "rules", "write");

    private final Pipeline pipeline = Run.standard(SampleText.STATES).pipeline();
    private final List<Path> files;
    private final long[] nanos = new long[STAGES.size()];
    private long characters;
    private long mark;

    private StageTimes(List<Path> files) {
        this.files = files;
    }

    /// @param arguments a file or folder, how many files of it at most, how many rounds
    public static void main(String[] arguments) throws IOException {
        int most = Integer.parseInt(arguments[1]);
        try (Stream<Path> all = Files.walk(Path.of(arguments[0]))) {
            var files = all.filter(Files::isRegularFile).sorted().limit(most).toList();
            var times = new StageTimes(files);
            for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
                times.round();
            }
        }
    }

    private void round() throws IOException {
        Arrays.fill(nanos, 0);
        characters = 0;
        for (var file : files) {
            take(file);
        }
        var line = new StringBuilder("%d files, %d kB".formatted(files.size(), characters / 1_000));
        for (int i = 0; i < nanos.length; i++) {
            line.append("; %s %d ms".formatted(STAGES.get(i), nanos[i] / 1_000_000));
        }
        long facts = nanos[1];
        long quads = Arrays.stream(nanos).skip(1).sum();
        line.append("; text to facts %d kB/s".formatted(rate(facts)));
        line.append("; text to quads %d kB/s".formatted(rate(quads)));
        System.out.println(line);
    }

    private long rate(long took) {
        return characters * 1_000_000 / took;
    }

    private void take(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        var name = file.getFileName().toString();
        mark = now();
        var document = pipeline.readers().read(new DocumentId("measured"), name, bytes);
        lap(0);
        var said = pipeline.extraction().apply(document);
        lap(1);
        var statements = statements(said);
        lap(2);
        if (!pipeline.rules().check(statements).conforms()) {
            throw new UncheckedIOException(new IOException(file + " breaks the rules"));
        }
        lap(3);
        write(statements);
        lap(4);
        characters += document.text().length();
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private void lap(int stage) {
        long now = now();
        nanos[stage] += now - mark;
        mark = now;
    }

    private List<Statement> statements(DocumentFacts said) {
        var statements = new ArrayList<Statement>();
        var resolved = pipeline.resolver().resolve(said.facts());
        FactGraph.write(said, resolved, pipeline.base(), new StatementCollector(statements));
        return statements;
    }

    private static void write(List<Statement> statements) {
        var writer = RdfFormats.named("nq").orElseThrow().write(new ByteArrayOutputStream());
        writer.startRDF();
        statements.forEach(writer::handleStatement);
        writer.endRDF();
    }
}
