package org.rapporteur.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Ten queries of our users (`src/bench/queries`) to servers that hold the same graph, by HTTP, one
/// at a time and in turns, so that what else the machine does comes to all alike. What stands in
/// percent signs is filled with names that the first server gives. Told are the median time of each
/// query on each server in milliseconds, the geometric mean over the queries, and, where the sizes
/// of the answers differ, that they do.
public final class TenQueries {

    private static final Path FOLDER = Path.of("src/bench/queries");
    private static final Pattern NAME = Pattern.compile("%([A-Z]+)%");
    private static final int BINDINGS = 40;
    private static final int OK = 200;
    private static final double MILLION = 1e6;

    /// How long a query may take in all rounds, in nanoseconds, before it is asked no more.
    private static final long ENOUGH = 60_000_000_000L;

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private TenQueries() {}

    /// @param arguments `name=address` of each server's query endpoint, ours first
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var servers = new LinkedHashMap<String, URI>();
        for (var argument : arguments) {
            int cut = argument.indexOf('=');
            servers.put(argument.substring(0, cut), URI.create(argument.substring(cut + 1)));
        }
        var names = names(servers.values().iterator().next());
        var medians = new TreeMap<String, Map<String, Double>>();
        System.out.println("query," + String.join(",", servers.keySet()));
        for (var file : files(FOLDER)) {
            var row = compare(Files.readString(file), servers, names);
            medians.put(String.valueOf(file.getFileName()), row);
            System.out.println(file.getFileName() + "," + line(row));
        }
        var means = new LinkedHashMap<String, Double>();
        for (var server : servers.keySet()) {
            means.put(
                    server,
                    Math.exp(
                            medians.values().stream()
                                    .mapToDouble(row -> Math.log(row.get(server)))
                                    .average()
                                    .orElse(0)));
        }
        System.out.println("geometric mean," + line(means));
    }

    private static String line(Map<String, Double> row) {
        return String.join(",", row.values().stream().map("%.2f"::formatted).toList());
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".rq")).sorted().toList();
        }
    }

    private static Map<String, List<String>> names(URI server)
            throws IOException, InterruptedException {
        var names = new TreeMap<String, List<String>>();
        for (var file : files(FOLDER.resolve("names"))) {
            var found = ask(server, Files.readString(file)).body().lines().skip(1).toList();
            var name = String.valueOf(file.getFileName()).replace(".rq", "");
            names.put(name, found.stream().map(row -> row.replace("\"", "")).toList());
        }
        return names;
    }

    /// A name of a kind for a turn, from all over those there are.
    private static String filled(String query, Map<String, List<String>> names, int turn) {
        return NAME.matcher(query)
                .replaceAll(found -> {
                    var all = names.get(found.group(1));
                    int at = (int) ((long) turn * all.size() / BINDINGS) % all.size();
                    return all.get(at);
                });
    }

    private static Map<String, Double> compare(
            String query, Map<String, URI> servers, Map<String, List<String>> names)
            throws IOException, InterruptedException {
        var taken = new LinkedHashMap<String, List<Long>>();
        servers.keySet().forEach(server -> taken.put(server, new ArrayList<>()));
        for (int turn = 0; turn < 2 * BINDINGS; turn++) {
            var asked = filled(query, names, turn % BINDINGS);
            var rows = new TreeMap<String, Integer>();
            for (var server : servers.entrySet()) {
                var times = taken.get(server.getKey());
                if (times.stream().mapToLong(Long::longValue).sum() > ENOUGH) {
                    continue;
                }
                long began = System.nanoTime();
                var answer = ask(server.getValue(), asked);
                times.add(System.nanoTime() - began);
                rows.put(server.getKey(), (int) answer.body().lines().filter(each -> !each.isBlank()).count());
            }
            if (turn == 0 && rows.values().stream().distinct().count() > 1) {
                System.out.println("# answers differ in length: " + rows + " for " + asked);
            }
        }
        var medians = new LinkedHashMap<String, Double>();
        taken.forEach((server, times) -> medians.put(server, median(times)));
        return medians;
    }

    private static double median(List<Long> times) {
        var sorted = times.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2] / MILLION;
    }

    private static HttpResponse<String> ask(URI server, String query)
            throws IOException, InterruptedException {
        var address = server + "?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
        var form = query.contains("CONSTRUCT") ? "application/n-triples" : "text/csv";
        var request = HttpRequest.newBuilder(URI.create(address)).header("Accept", form).build();
        var answer = CLIENT.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != OK) {
            throw new IOException(server + " says " + answer.statusCode() + " to " + query + "\n" + answer.body());
        }
        return answer;
    }
}
