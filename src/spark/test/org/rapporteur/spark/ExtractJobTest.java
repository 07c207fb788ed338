package org.rapporteur.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.graph.RdfFormats;
import org.rapporteur.pipeline.Outcome;
import org.rapporteur.pipeline.Run;
import org.rapporteur.pipeline.Watcher;

/// The job says of the sample documents what one machine says, line for line after sorting, in one
/// process and in a cluster of three.
class ExtractJobTest {

    private static final Watcher NOBODY =
            new Watcher() {
                @Override
                public void begin(int documents) {}

                @Override
                public void done(Outcome outcome) {}
            };

    @TempDir Path folder;
    private Path documents;

    @BeforeEach
    void documents() throws IOException {
        documents = Files.createDirectories(folder.resolve("documents/more"));
        try (var files = Files.list(Path.of("data/corpus"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, documents.resolve(file.getFileName()));
            }
        }
        Files.writeString(documents.resolve("empty.txt"), "");
        Files.write(documents.resolve("binary.txt"), new byte[] {0, 1, 2, (byte) 0xff, 0, 5});
    }

    @Test
    void twoThreadsSayWhatOneMachineSaysAndDoNothingTwice() throws Exception {
        try (var spark = new JavaSparkContext(conf("local[2]"))) {
            assertEquals(Map.of("published", 11, "unreadable", 2), run(spark));
            assertEquals(alone(), together());
            var first = times();
            assertEquals(4 * 2, first.size());
            run(spark);
            assertEquals(first, times(), "nothing is done twice");
            var lost = first.firstKey();
            Files.delete(folder.resolve("out").resolve(lost));
            run(spark);
            assertEquals(first.keySet(), times().keySet());
            assertEquals(alone(), together());
            Files.delete(documents.resolve("empty.txt"));
            assertEquals(Map.of("published", 11, "unreadable", 1), run(spark));
            assertEquals(alone(), together());
        }
    }

    @Test
    void aClusterOfProcessesSaysTheSame() throws Exception {
        var conf =
                conf("local-cluster[2,1,1024]")
                        .set("spark.executor.extraClassPath", System.getProperty("java.class.path"));
        try (var spark = new JavaSparkContext(conf)) {
            assertEquals(Map.of("published", 11, "unreadable", 2), run(spark));
            assertEquals(alone(), together());
        }
    }

    @Test
    void aHugeFileHasAPortionForItself() {
        var inputs = new ArrayList<Portion.Input>();
        inputs.add(new Portion.Input("file:/d/huge.pdf", 1_000, 1));
        for (int i = 0; i < 30; i++) {
            inputs.add(new Portion.Input("file:/d/small-%02d.txt".formatted(i), 10, 1));
        }
        var portions = Portion.divide(inputs, 4, "program");
        assertEquals(List.of(1, 10, 10, 10), portions.stream().map(p -> p.inputs().size()).toList());
        assertEquals(portions, Portion.divide(inputs.reversed(), 4, "program"));
        assertFalse(portions.equals(Portion.divide(inputs, 4, "another")));
    }

    private static SparkConf conf(String master) {
        return new SparkConf()
                .setMaster(master)
                .setAppName("test")
                .set("spark.ui.enabled", "false")
                .set("spark.driver.host", "127.0.0.1")
                .set("spark.driver.bindAddress", "127.0.0.1");
    }

    private TreeMap<String, Integer> run(JavaSparkContext spark) throws IOException {
        var out = folder.resolve("out").toUri().toString();
        return ExtractJob.run(spark, documents.getParent().toUri().toString(), out, 4, List.of());
    }

    /// The lines that the job has written, sorted.
    private List<String> together() throws IOException {
        var lines = new ArrayList<String>();
        try (var files = Files.list(folder.resolve("out"))) {
            for (var file : files.filter(each -> each.toString().endsWith(".nq")).toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        assertTrue(lines.size() > 1_000);
        return lines.stream().sorted().toList();
    }

    /// The lines that one machine writes, sorted.
    private List<String> alone() throws Exception {
        var out = new ByteArrayOutputStream();
        var writer = RdfFormats.named("nq").orElseThrow().write(out);
        Run.standard().extract(List.of(documents), writer, NOBODY);
        return out.toString(StandardCharsets.UTF_8).lines().sorted().toList();
    }

    private TreeMap<String, Long> times() throws IOException {
        var times = new TreeMap<String, Long>();
        try (var files = Files.list(folder.resolve("out"))) {
            for (var file : files.filter(each -> !each.toString().endsWith(".crc")).toList()) {
                times.put(
                        file.getFileName().toString(), Files.getLastModifiedTime(file).toMillis());
            }
        }
        return times;
    }
}
