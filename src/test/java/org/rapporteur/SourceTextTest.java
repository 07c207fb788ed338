package org.rapporteur;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What may not be written in a file of this repository.
class SourceTextTest {

    /// Folders that a build, an editor or git makes.
    private static final Set<String> MADE =
            Set.of(".git", "target", "store", "tables", ".idea", ".vscode", "__pycache__");

    private static final Pattern MACHINE =
            Pattern.compile(
                    "(?<![\\w.)/-])(?:/(?:work|root|home/\\w+|Users/\\w+)/|[A-Z]:\\\\Users)");

    private static final Path STATES = Path.of("data/reference/states.ttl");

    @Test
    void noFileNamesAPathOfAMachine() throws IOException {
        var found = new ArrayList<String>();
        for (var file : repository()) {
            // One byte, one character: paths are ASCII, and no file is too odd to be looked at.
            var text = Files.readString(file, StandardCharsets.ISO_8859_1);
            MACHINE.matcher(text).results().forEach(hit -> found.add(file + ": " + hit.group()));
        }
        assertEquals(List.of(), found);
    }

    @Test
    void javaHoldsNoNameOfAState() throws IOException {
        var named = stateNames();
        var found = new ArrayList<String>();
        for (var unit : JavaSources.main().units()) {
            new Literals(unit, named, found).scan(unit, null);
        }
        assertEquals(List.of(), found, "Names belong in data/reference");
    }

    private static Predicate<String> stateNames() throws IOException {
        try (var turtle = Files.newInputStream(STATES)) {
            var labels = Rio.parse(turtle, RDFFormat.TURTLE).filter(null, SKOS.PREF_LABEL, null);
            var names = Models.objectLiterals(labels).stream().map(Value::stringValue).toList();
            assertTrue(names.size() > 190, () -> "Too few names to be true: " + names.size());
            var any = names.stream().map(Pattern::quote).collect(Collectors.joining("|"));
            return Pattern.compile("(?U)(?<!\\w)(?:" + any + ")(?!\\w)").asPredicate();
        }
    }

    private static List<Path> repository() throws IOException {
        var files = new ArrayList<Path>();
        Files.walkFileTree(
                Path.of(""),
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path folder, BasicFileAttributes attributes) {
                        return MADE.contains(folder.getFileName().toString())
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (!MADE.contains(file.getFileName().toString())) {
                            files.add(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
        return files;
    }

    /// Collects the string literals of a unit that are wanted.
    private static final class Literals extends TreeScanner<@Nullable Void, @Nullable Void> {

        private final CompilationUnitTree unit;
        private final Predicate<String> wanted;
        private final List<String> found;

        Literals(CompilationUnitTree unit, Predicate<String> wanted, List<String> found) {
            this.unit = unit;
            this.wanted = wanted;
            this.found = found;
        }

        @Override
        public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
            if (literal.getValue() instanceof String text && wanted.test(text)) {
                found.add(JavaSources.name(unit) + ": " + text);
            }
            return super.visitLiteral(literal, null);
        }
    }
}
