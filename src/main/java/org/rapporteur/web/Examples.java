package org.rapporteur.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Queries to begin with.
final class Examples {

    static final String FIRST = read("/web/example.rq");

    /// The questions of `queries/questions`, in the order in which they are shown.
    static final List<Posed> QUESTIONS =
            Stream.of("elected", "presidents", "opposed", "parties", "steps", "places", "rules")
                    .map(name -> posed(read("/queries/questions/" + name + ".rq")))
                    .toList();

    /// A question in words and as a query; its address runs it.
    record Posed(String title, String query) {

        public String href() {
            var escaped = URLEncoder.encode(query, StandardCharsets.UTF_8).replace("+", "%20");
            return "/sparql?format=json&query=" + escaped;
        }
    }

    private Examples() {}

    /// The first line of a file says in a comment what is asked.
    private static Posed posed(String file) {
        var parts = file.split("\n", 2);
        return new Posed(parts[0].replaceFirst("^# ", ""), parts[1]);
    }

    private static String read(String resource) {
        try (var in = Examples.class.getResourceAsStream(resource)) {
            var bytes = Objects.requireNonNull(in, resource).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
