package org.rapporteur.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The questions of `queries/questions`, which researchers may ask as they stand or change: each in
/// words, with what there is to learn from it, as a query, and with its answer on the sample
/// documents.
public final class Questions {

    private static final String FOLDER = "queries/questions/";
    private static final String COMMENT = "#";

    /// What questions are about, and the names of those questions in the order in which they are
    /// shown.
    public record Theme(String title, List<String> names) {

        public Theme {
            names = List.copyOf(names);
        }
    }

    /// All of them by theme.
    public static final List<Theme> THEMES =
            List.of(
                    new Theme(
                            "Who held which office",
                            List.of(
                                    "elected",
                                    "presidents",
                                    "presidencies",
                                    "victim-assistance",
                                    "coordinators",
                                    "vice-presidents",
                                    "hosts",
                                    "posts",
                                    "one-person",
                                    "well-attested")),
                    new Theme(
                            "Who was there",
                            List.of(
                                    "parties",
                                    "capacities",
                                    "regions",
                                    "together-with-norway",
                                    "came-no-more",
                                    "never-took-part",
                                    "became-parties",
                                    "former-names")),
                    new Theme(
                            "Who said what",
                            List.of(
                                    "opposed",
                                    "hosting",
                                    "view-over-time",
                                    "answered",
                                    "on-behalf",
                                    "civil-society",
                                    "proposals",
                                    "offers",
                                    "most-heard")),
                    new Theme(
                            "What was decided and done",
                            List.of(
                                    "decisions-on-money",
                                    "topics",
                                    "votes",
                                    "verbs",
                                    "steps",
                                    "announced-and-done",
                                    "calendar")),
                    new Theme(
                            "Meetings, documents and proof",
                            List.of(
                                    "places",
                                    "agenda",
                                    "series",
                                    "documents",
                                    "cited",
                                    "contradictions",
                                    "missed",
                                    "cite",
                                    "rules")));

    /// A question: its name, the question in words, what there is to learn from it, the query
    /// without these comments, and the whole file.
    public record Posed(String name, String title, String lesson, String query, String file) {}

    private Questions() {}

    /// All of them, in the order in which they are shown.
    public static List<Posed> all() {
        return THEMES.stream()
                .flatMap(theme -> theme.names().stream())
                .map(Questions::posed)
                .toList();
    }

    /// The question with a name, if there is one.
    public static Optional<Posed> named(String name) {
        return all().stream().filter(question -> question.name().equals(name)).findFirst();
    }

    /// The answer to a question on the sample documents, as CSV.
    public static String sampleAnswer(String name) {
        return read(name + ".csv");
    }

    /// The first line of a file is the question, the other comments before the query are the
    /// lesson.
    private static Posed posed(String name) {
        var file = read(name + ".rq");
        var comments = new ArrayList<String>();
        var query = new ArrayList<String>();
        for (var line : file.lines().toList()) {
            if (query.isEmpty() && line.startsWith(COMMENT)) {
                comments.add(line.substring(1).strip());
            } else {
                query.add(line);
            }
        }
        var lesson = String.join(" ", comments.subList(1, comments.size()));
        return new Posed(name, comments.getFirst(), lesson, String.join("\n", query) + "\n", file);
    }

    private static String read(String name) {
        var resource = FOLDER + name;
        try (InputStream in = Questions.class.getClassLoader().getResourceAsStream(resource)) {
            var bytes = Objects.requireNonNull(in, resource).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
