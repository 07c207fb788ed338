package org.rapporteur.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.rapporteur.store.Questions;

/// Queries to begin with.
final class Examples {

    static final String FIRST = read("/web/example.rq");

    /// The questions of `queries/questions`, in the order in which they are shown.
    static final List<Posed> QUESTIONS =
            Questions.all().stream()
                    .map(question -> new Posed(question.title(), question.query()))
                    .toList();

    /// A question in words and as a query; its address runs it.
    record Posed(String title, String query) {

        public String href() {
            var escaped = URLEncoder.encode(query, StandardCharsets.UTF_8).replace("+", "%20");
            return "/sparql?format=json&query=" + escaped;
        }
    }

    private Examples() {}

    private static String read(String resource) {
        try (var in = Examples.class.getResourceAsStream(resource)) {
            var bytes = Objects.requireNonNull(in, resource).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
