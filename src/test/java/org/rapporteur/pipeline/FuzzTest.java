package org.rapporteur.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.SampleDocuments;
import org.rapporteur.document.DocumentId;
import org.rapporteur.read.Zips;

/// Damaged files, made from good ones by a seed each: every one is published whole or refused with
/// its reason. `-Dfuzz=10000` tries so many, `-Dfuzz.from=5000` only those from there on;
/// `-Dfuzz.seed=N` one alone.
class FuzzTest {

    private static final int USUAL = 200;
    private static final List<Path> REAL =
            List.of(
                    Path.of("src/test/resources/read/real"),
                    Path.of("src/test/resources/read/pdf"));

    @TempDir Path folder;

    private enum End {
        PUBLISHED,
        REFUSED
    }

    @Test
    void damagedFilesAreReadOrRefused(TestReporter reporter) throws IOException {
        var files = files();
        var ends = new EnumMap<End, Integer>(End.class);
        var wrong = new TreeMap<Integer, String>();
        int only = Integer.getInteger("fuzz.seed", -1);
        int count = only < 0 ? Integer.getInteger("fuzz", USUAL) : only + 1;
        int from = only < 0 ? Integer.getInteger("fuzz.from", 0) : only;
        for (int seed = from; seed < count; seed++) {
            var file = files.get(seed % files.size());
            var outcome = outcome(file, seed);
            switch (outcome) {
                case Outcome.Published published -> ends.merge(End.PUBLISHED, 1, Integer::sum);
                case Outcome.Unreadable unreadable -> ends.merge(End.REFUSED, 1, Integer::sum);
                case Outcome.Refused refused -> ends.merge(End.REFUSED, 1, Integer::sum);
                case Outcome.Broken(var path, var bug) -> wrong.put(seed, path + ": " + bug);
                case Outcome.Misquoted misquoted -> wrong.put(seed, misquoted.toString());
                case Outcome.Skipped skipped -> wrong.put(seed, skipped.toString());
            }
        }
        ends.forEach((end, times) -> reporter.publishEntry(end.name(), times.toString()));
        assertEquals(Map.of(), wrong);
    }

    private static final Pipeline PIPELINE = Pipeline.standard(Background.standard());

    private Outcome outcome(Path original, int seed) throws IOException {
        var name = original.getFileName().toString();
        var file = folder.resolve(name);
        Files.write(file, damaged(Files.readAllBytes(original), name, new Random(seed)));
        var source = new Sources.Source(file, new DocumentId("fuzz-" + seed));
        return assertTimeoutPreemptively(
                Duration.ofMinutes(2),
                () -> PIPELINE.process(source).outcome(),
                () -> "Seed " + seed + " hangs");
    }

    private static List<Path> files() throws IOException {
        var files = new ArrayList<Path>(SampleDocuments.in(Path.of("data/corpus")));
        for (var folder : REAL) {
            try (var real = Files.walk(folder)) {
                real.filter(Files::isRegularFile).sorted().forEach(files::add);
            }
        }
        return files;
    }

    /// Half of the archives are damaged inside, in one of their parts.
    private static byte[] damaged(byte[] bytes, String name, Random random) throws IOException {
        boolean archive = name.endsWith(".docx") || name.endsWith(".odt");
        if (!archive || random.nextBoolean()) {
            return damaged(bytes, random);
        }
        var parts = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        var xml = parts.keySet().stream().filter(part -> part.endsWith(".xml")).toList();
        var part = xml.get(random.nextInt(xml.size()));
        var content = parts.getOrDefault(part, "").getBytes(StandardCharsets.UTF_8);
        parts.put(part, new String(damaged(content, random), StandardCharsets.UTF_8));
        return Zips.zip(parts);
    }

    private static byte[] damaged(byte[] bytes, Random random) {
        var damaged = bytes;
        for (int i = random.nextInt(4); i >= 0; i--) {
            damaged = damagedOnce(damaged, random);
        }
        return damaged;
    }

    private static byte[] damagedOnce(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length + 1);
        int until = Math.min(bytes.length, from + 1 + random.nextInt(200));
        return switch (random.nextInt(6)) {
            case 0 -> flipped(bytes, random);
            case 1 -> joined(bytes, 0, from, bytes, from, from);
            case 2 -> joined(bytes, 0, from, bytes, until, bytes.length);
            case 3 -> joined(bytes, 0, until, bytes, from, bytes.length);
            case 4 -> repeated(bytes, from, until, 1 + random.nextInt(300));
            default -> {
                int other = random.nextInt(bytes.length + 1);
                yield joined(bytes, 0, from, bytes, other, bytes.length);
            }
        };
    }

    private static byte[] flipped(byte[] bytes, Random random) {
        var flipped = bytes.clone();
        for (int i = random.nextInt(20); i >= 0 && flipped.length > 0; i--) {
            flipped[random.nextInt(flipped.length)] = (byte) random.nextInt(256);
        }
        return flipped;
    }

    /// A stretch many times over.
    private static byte[] repeated(byte[] bytes, int from, int until, int times) {
        int length = until - from;
        var repeated = new byte[bytes.length + length * times];
        System.arraycopy(bytes, 0, repeated, 0, until);
        for (int i = 0; i < times; i++) {
            System.arraycopy(bytes, from, repeated, until + i * length, length);
        }
        System.arraycopy(bytes, until, repeated, until + times * length, bytes.length - until);
        return repeated;
    }

    private static byte[] joined(byte[] a, int from, int until, byte[] b, int start, int end) {
        int rest = Math.max(0, end - start);
        var joined = new byte[until - from + rest];
        System.arraycopy(a, from, joined, 0, until - from);
        System.arraycopy(b, start, joined, until - from, rest);
        return joined;
    }
}
