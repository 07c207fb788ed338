package org.rapporteur;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/// What the jar is made from, as `pom.xml` says it, is there when the image is built, and the
/// launcher looks at it: a folder that is missing is passed over by Maven without a word.
class ImageContentTest {

    private static final Path DOCKERFILE = Path.of("docker/Dockerfile");
    private static final Pattern COPY =
            Pattern.compile("(?m)^COPY (?!--from)(?:--\\S+ )*(?<words>.+)$");
    private static final Pattern LOOKED_AT =
            Pattern.compile("for part in (?<parts>[^;]+); do", Pattern.DOTALL);

    @Test
    void theImageIsBuiltFromAllThatTheJarIsMadeFrom() throws Exception {
        var copied = sources();
        var missing = new TreeSet<String>();
        for (var file : ingredients()) {
            if (copied.stream().noneMatch(source -> isIn(file, source))) {
                missing.add(file);
            }
        }
        assertEquals("[]", missing.toString(), "which docker/Dockerfile does not copy");
    }

    @Test
    void whatTheImageCopiesIsThereAndNotHiddenFromTheEngine() throws IOException {
        var shown =
                Files.readAllLines(Path.of("docker/Dockerfile.dockerignore")).stream()
                        .filter(line -> line.startsWith("!"))
                        .map(line -> line.substring(1))
                        .toList();
        for (var source : sources()) {
            assertTrue(Files.exists(Path.of(source)), source + " is copied and not there");
            assertTrue(shown.stream().anyMatch(path -> isIn(source, path)), source + " is hidden");
        }
    }

    @Test
    void theLauncherBuildsAnewWhenAnyOfItIsNewer() throws Exception {
        var loop = LOOKED_AT.matcher(Files.readString(Path.of("rapporteur")));
        assertTrue(loop.find());
        var parts = loop.group("parts").replace("\\", " ").strip().split("\\s+");
        for (var file : ingredients()) {
            assertTrue(
                    Arrays.stream(parts).anyMatch(part -> isIn(file, part)),
                    "The launcher does not look at " + file);
        }
    }

    /// Every file that Maven compiles or puts into the jar.
    private static List<String> ingredients() throws Exception {
        var files = new ArrayList<>(List.of("pom.xml"));
        add(Path.of("src/main/java"), List.of(), files);
        var pom =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(Path.of("pom.xml").toFile())
                        .getDocumentElement();
        var resources = pom.getElementsByTagName("resource");
        for (int i = 0; i < resources.getLength(); i++) {
            if (resources.item(i) instanceof Element resource) {
                var folder = texts(resource, "directory").getFirst();
                add(Path.of(folder), texts(resource, "include"), files);
            }
        }
        assertTrue(files.contains("data/gold/floor.csv"), "what is known to be in it");
        assertFalse(files.contains("data/gold/roles.tsv"), "and not to be");
        return files;
    }

    /// The files of a folder whose names match one of the patterns, if there are any.
    private static void add(Path folder, List<String> patterns, List<String> files)
            throws IOException {
        try (var walk = Files.walk(folder)) {
            walk.filter(Files::isRegularFile)
                    .filter(file ->
                            patterns.isEmpty()
                                    || patterns.stream().anyMatch(each -> matches(file, each)))
                    .forEach(file -> files.add(file.toString()));
        }
    }

    private static boolean matches(Path file, String pattern) {
        var system = file.getFileSystem();
        return system.getPathMatcher("glob:" + pattern).matches(file.getFileName());
    }

    private static List<String> texts(Element parent, String name) {
        var found = parent.getElementsByTagName(name);
        var texts = new ArrayList<String>();
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent().strip());
        }
        return texts;
    }

    /// What the image is given of the project: the words of each COPY but the last, which says
    /// where to.
    private static List<String> sources() throws IOException {
        return COPY.matcher(Files.readString(DOCKERFILE))
                .results()
                .map(copy -> copy.group("words").split("\\s+"))
                .flatMap(words -> Arrays.stream(words, 0, words.length - 1))
                .toList();
    }

    private static boolean isIn(String file, String path) {
        return Path.of(file).startsWith(Path.of(path));
    }
}
