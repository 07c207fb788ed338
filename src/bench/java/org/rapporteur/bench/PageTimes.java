package org.rapporteur.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/// How long a server takes for its pages, asked for one after the other over one connection, how much
/// of a processor's time that is, and how large they are. On a machine that does other things
/// too, the processor's time tells more; it has what the compiler and the collector of garbage took
/// meanwhile, so ask in many rounds.
final class PageTimes {

    private static final int OK = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newHttpClient();
    private final String server;
    private final String accept;
    private final ProcessHandle process;

    private PageTimes(String server, String accept, ProcessHandle process) {
        this.server = server;
        this.accept = accept;
        this.process = process;
    }

    /// The address of a server, what to accept, how many rounds, a file with a path on each line, and
    /// the number of the server's process.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var process = ProcessHandle.of(Long.parseLong(arguments[4])).orElseThrow();
        var times = new PageTimes(arguments[0], arguments[1], process);
        int rounds = Integer.parseInt(arguments[2]);
        var all = new ArrayList<Double>();
        System.out.println("first\tmedian\tprocessor\tkB compressed\tkB\tpath");
        for (var path : Files.readAllLines(Path.of(arguments[3]))) {
            all.addAll(times.of(path, rounds));
        }
        var sorted = all.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "%d answers: median %.1f ms, 95 %% within %.1f ms, longest %.1f ms%n",
                sorted.size(),
                at(sorted, 0.5),
                at(sorted, 0.95),
                sorted.getLast());
    }

    /// The milliseconds that each answer at a path took.
    private List<Double> of(String path, int rounds) throws IOException, InterruptedException {
        var took = new Double[rounds];
        long start = System.nanoTime();
        var body = body(path);
        double first = (System.nanoTime() - start) / 1e6;
        var before = used();
        for (int i = 0; i < rounds; i++) {
            long began = System.nanoTime();
            body = body(path);
            took[i] = (System.nanoTime() - began) / 1e6;
        }
        double processor = used().minus(before).toNanos() / 1e6 / rounds;
        var sorted = Arrays.stream(took).sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "%.1f\t%.1f\t%.1f\t%.1f\t%.1f\t%s%n",
                first,
                at(sorted, 0.5),
                processor,
                body.length / 1e3,
                plain(body) / 1e3,
                path);
        return List.of(took);
    }

    private Duration used() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private byte[] body(String path) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(server + path))
                        .timeout(PATIENCE)
                        .header("Accept", accept)
                        .header("Accept-Encoding", "gzip")
                        .build();
        var answer = client.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != OK) {
            throw new IOException(answer.statusCode() + " at " + path);
        }
        return answer.body();
    }

    /// How long a body is once it is unpacked.
    private static long plain(byte[] body) throws IOException {
        boolean packed = body.length > 1 && body[0] == 0x1f && (body[1] & 0xff) == 0x8b;
        if (!packed) {
            return body.length;
        }
        try (var in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return in.readAllBytes().length;
        }
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}
