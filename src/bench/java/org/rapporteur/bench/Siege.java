package org.rapporteur.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BinaryOperator;
import java.util.stream.LongStream;
import org.rapporteur.store.LiveStore;
import org.rapporteur.vocabulary.Base;
import org.rapporteur.web.PublicQueries;
import org.rapporteur.web.Server;
import org.rapporteur.web.Site;

/// What others notice while clients send the hostile queries of the tests, one after the other: how
/// long a small query takes when nobody else asks and when they do, how long the longest of the
/// hostile ones took, and how much heap was in use at most. Each client has an address of its own.
public final class Siege {

    private static final String SMALL = "SELECT * { ?s ?p ?o } LIMIT 10";
    private static final int OWN_ADDRESS = 2;
    private static final int PAUSE_MILLIS = 10;
    private static final int WARM = 3_000;
    private static final int QUIET = 10;
    private static final int ROUND = 20;
    private static final String LONGEST = "longest";

    private Siege() {}

    /// @param arguments a folder with a store; how many clients; for how many seconds; the limit on
    ///     a query in seconds
    public static void main(String[] arguments) {
        try (var store = LiveStore.open(Path.of(arguments[0]));
                var server = Server.start(Site.of(Base.STANDARD, store, limits(arguments[3])), 0, 0)) {
            var endpoint = URI.create("http://localhost:" + server.port() + "/sparql");
            for (int i = 0; i < 100; i++) {
                SmallClient.status(endpoint, SMALL, OWN_ADDRESS);
            }
            lay(endpoint, Integer.parseInt(arguments[1]), Long.parseLong(arguments[2]));
            System.exit(0);
        } catch (IOException | InterruptedException | ExecutionException failed) {
            failed.printStackTrace();
            System.exit(1);
        }
    }

    private static PublicQueries limits(String seconds) {
        return PublicQueries.STANDARD.withTimeout(Duration.ofSeconds(Long.parseLong(seconds)));
    }

    /// Quiet and besieged rounds in turns, so that what else the machine does comes to both.
    private static void lay(URI endpoint, int clients, long seconds)
            throws IOException, InterruptedException, ExecutionException {
        for (int i = 0; i < WARM; i += 100) {
            SmallClient.ask(endpoint, SMALL, 100);
        }
        var quiet = new ArrayList<Long>();
        var besieged = new ArrayList<Long>();
        var ends = new TreeMap<String, Long>();
        var queries = queries();
        try (var threads = Executors.newFixedThreadPool(clients + 1)) {
            for (long left = seconds; left > 0; left -= ROUND) {
                quiet.addAll(small(endpoint, after(QUIET)));
                long end = after(ROUND);
                var sieges = new ArrayList<Callable<Map<String, Long>>>();
                for (int i = 0; i < clients; i++) {
                    int first = (int) (i * 9 + (seconds - left) * 2);
                    int own = i;
                    sieges.add(() -> hostile(endpoint, queries, own, first, end));
                }
                var others = threads.submit(() -> small(endpoint, end));
                for (var siege : threads.invokeAll(sieges)) {
                    siege.get().forEach((how, many) -> ends.merge(how, many, merging(how)));
                }
                besieged.addAll(others.get());
            }
        }
        System.out.println("hostile " + ends);
        var before = tell("quiet", quiet);
        var during = tell("besieged", besieged);
        System.out.printf("95 %% within %.1f times as long%n", (double) during / before);
        System.out.println("heap in use at most " + peak() / (1 << 20) + " MB");
    }

    private static BinaryOperator<Long> merging(String end) {
        return end.equals(LONGEST) ? Math::max : Long::sum;
    }

    private static long after(long seconds) {
        return System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    }

    /// One client's way through the queries, beginning at another one than its neighbours: how many
    /// ended how, and the longest in milliseconds.
    private static Map<String, Long> hostile(URI endpoint, List<String> queries, int own, int first, long end) {
        var ends = new TreeMap<String, Long>();
        for (int i = first; System.nanoTime() < end; i++) {
            long began = System.nanoTime();
            var status = SmallClient.status(endpoint, queries.get(i % queries.size()), OWN_ADDRESS + 1 + own);
            ends.merge(status, 1L, Long::sum);
            ends.merge(LONGEST, (System.nanoTime() - began) / 1_000_000, Math::max);
        }
        return ends;
    }

    private static List<Long> small(URI endpoint, long end) throws InterruptedException {
        var times = new ArrayList<Long>();
        while (System.nanoTime() < end) {
            long began = System.nanoTime();
            var status = SmallClient.status(endpoint, SMALL, OWN_ADDRESS);
            times.add(status.equals("200") ? System.nanoTime() - began : Long.MAX_VALUE);
            Thread.sleep(PAUSE_MILLIS);
        }
        return times;
    }

    /// The time that 95 % of them took at most, in nanoseconds.
    private static long tell(String when, List<Long> times) {
        var sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                "%s: %d small queries, p50 %d us, p95 %d us, p99 %d us, longest %d us, %d not answered%n",
                when,
                sorted.length,
                sorted[sorted.length / 2] / 1_000,
                sorted[sorted.length * 95 / 100] / 1_000,
                sorted[sorted.length * 99 / 100] / 1_000,
                sorted[sorted.length - 1] / 1_000,
                LongStream.of(sorted).filter(time -> time == Long.MAX_VALUE).count());
        return sorted[sorted.length * 95 / 100];
    }

    private static List<String> queries() throws IOException {
        try (var files = Files.list(Path.of("src/test/resources/hostile"))) {
            var queries = new ArrayList<String>();
            for (var file : files.sorted().toList()) {
                queries.add(Files.readString(file));
            }
            return queries;
        }
    }

    /// The sum of the most that was in use of each part of the heap, garbage included.
    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(Siege::peak)
                .sum();
    }

    private static long peak(MemoryPoolMXBean pool) {
        return pool.getPeakUsage().getUsed();
    }
}
