package org.rapporteur;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the project's own documents claim.
class ProjectDocumentsTest {

    private static final Path DECISIONS = Path.of("docs/decisions");
    private static final Pattern LINK = Pattern.compile("\\]\\((?![a-z]+:)(?<target>[^)#\\s]+)");
    private static final Pattern TEST = Pattern.compile("`(?<name>\\w+Test)`");
    private static final Pattern SENTENCE = Pattern.compile("(?m)^> A source is [^\n]*(?:\n>.*)*");

    @Test
    void linksLeadSomewhere() throws IOException {
        var dead = new ArrayList<String>();
        for (var document : documents()) {
            LINK.matcher(Files.readString(document))
                    .results()
                    .map(link -> link.group("target"))
                    .filter(target -> !Files.exists(document.resolveSibling(target)))
                    .forEach(target -> dead.add(document + " -> " + target));
        }
        assertEquals(List.of(), dead);
    }

    @Test
    void testsThatAreNamedExist() throws IOException {
        var named = new TreeSet<String>();
        for (var document : documents()) {
            TEST.matcher(Files.readString(document))
                    .results()
                    .forEach(test -> named.add(test.group("name")));
        }
        named.removeAll(tests());
        assertEquals(Set.of(), named);
    }

    @Test
    void theReadmeAndTheArchitectureBeginWithTheSameSentence() throws IOException {
        var readme = SENTENCE.matcher(Files.readString(Path.of("README.md")));
        var architecture = SENTENCE.matcher(Files.readString(Path.of("ARCHITECTURE.md")));
        assertTrue(readme.find() && architecture.find());
        assertEquals(architecture.group(), readme.group());
    }

    @Test
    void decisionsAreListedAndSayWhatKeepsThem() throws IOException {
        var index = Files.readString(DECISIONS.resolve("README.md"));
        var lacking = new ArrayList<String>();
        for (var record : below(DECISIONS, "README.md")) {
            var text = Files.readString(record);
            var parts = Stream.of("\nstatus: ", "\n## Context\n", "\n## Outcome\n", "\n- Bad: ");
            boolean whole = parts.allMatch(text::contains) && text.contains("\n## Confirmation\n");
            if (!whole || !index.contains("(" + record.getFileName() + ")")) {
                lacking.add(record.toString());
            }
        }
        assertEquals(List.of(), lacking);
    }

    private static List<Path> documents() throws IOException {
        try (var top = Files.list(Path.of(""))) {
            var found = new ArrayList<>(top.filter(ProjectDocumentsTest::isMarkdown).toList());
            found.addAll(below(Path.of("docs"), ""));
            return found;
        }
    }

    private static List<Path> below(Path folder, String except) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(ProjectDocumentsTest::isMarkdown)
                    .filter(path -> !path.endsWith(except) || except.isEmpty())
                    .sorted()
                    .toList();
        }
    }

    private static boolean isMarkdown(Path path) {
        return path.toString().endsWith(".md");
    }

    private static Set<String> tests() throws IOException {
        try (var all = Files.walk(Path.of("src/test/java"))) {
            return all.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith("Test.java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
    }
}
