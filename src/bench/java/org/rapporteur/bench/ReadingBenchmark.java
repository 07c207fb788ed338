package org.rapporteur.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.rapporteur.document.Document;
import org.rapporteur.document.DocumentId;
import org.rapporteur.extract.Extraction;
import org.rapporteur.fact.Fact;
import org.rapporteur.read.Readers;

/// How long it takes on one thread to read a text of so many megabytes, and to extract its facts.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 6, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgs = {"-Xmx512m", "-XX:+UseSerialGC"})
public class ReadingBenchmark {

    @Param({"1", "2", "4", "10"})
    public int megabytes;

    private Extraction extraction = Extraction.standard(SampleText.STATES);
    private byte[] bytes = new byte[0];
    private List<Document> documents = List.of();

    @Setup
    public void write() throws IOException {
        bytes = SampleText.of(megabytes * 1_000_000).getBytes(StandardCharsets.UTF_8);
        documents = List.of(bytesToDocument());
    }

    @Benchmark
    public Document bytesToDocument() throws IOException {
        return Readers.standard().read(new DocumentId("long"), "long.txt", bytes);
    }

    @Benchmark
    public List<Fact> textToFacts() {
        return extraction.read(documents.getFirst()).facts();
    }
}
