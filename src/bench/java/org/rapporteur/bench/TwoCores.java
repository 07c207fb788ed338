package org.rapporteur.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.rapporteur.pipeline.Pipeline;
import org.rapporteur.pipeline.Run;

/// Files to quads by one thread and by two, in turns, so that what others do on the machine comes
/// to both: the time on the wall, the processor's time of the threads, and the ratios of both.
public final class TwoCores {

    private final Pipeline pipeline = Run.standard(SampleText.STATES).pipeline();
    private final List<Path> files;
    private final List<byte[]> bytes = new ArrayList<>();

    private TwoCores(List<Path> files) throws IOException {
        this.files = files;
        for (var file : files) {
            bytes.add(Files.readAllBytes(file));
        }
    }

    /// What a round took, in milliseconds.
    private record Took(long wall, long processor) {}

    /// @param arguments a folder, how many of its files, how many rounds
    public static void main(String[] arguments) throws Exception {
        try (var all = Files.walk(Path.of(arguments[0]))) {
            var files = all.filter(Files::isRegularFile).sorted();
            var some = files.limit(Integer.parseInt(arguments[1])).toList();
            var both = new TwoCores(some);
            for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
                var one = both.round(1);
                var two = both.round(2);
                System.out.printf(
                        "one: %d ms, processor %d ms; two: %d ms, processor %d ms; faster %.2f,"
                                + " processor's time %.2f%n",
                        one.wall(),
                        one.processor(),
                        two.wall(),
                        two.processor(),
                        (double) one.wall() / two.wall(),
                        (double) one.processor() / two.processor());
            }
        }
    }

    private Took round(int threads) throws Exception {
        var next = new AtomicInteger();
        var processor = new AtomicLong();
        long began = System.nanoTime();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var work = new ArrayList<Callable<Long>>();
            for (int i = 0; i < threads; i++) {
                work.add(() -> processor.addAndGet(take(next)));
            }
            for (var done : pool.invokeAll(work)) {
                done.get();
            }
        }
        return new Took((System.nanoTime() - began) / 1_000_000, processor.get() / 1_000_000);
    }

    private long take(AtomicInteger next) {
        var clock = ManagementFactory.getThreadMXBean();
        long began = clock.getCurrentThreadCpuTime();
        for (int i = next.getAndIncrement(); i < files.size(); i = next.getAndIncrement()) {
            pipeline.part(files.get(i), bytes.get(i));
        }
        return clock.getCurrentThreadCpuTime() - began;
    }
}
