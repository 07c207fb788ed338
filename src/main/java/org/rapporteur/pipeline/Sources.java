package org.rapporteur.pipeline;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.rapporteur.document.DocumentId;

/// The files that a run reads, each with the document it holds, in the order of the documents'
/// names; and what became at once of those that it does not read.
public record Sources(List<Source> all, List<Outcome> passedOver) {

    /// One file and the name of its document.
    public record Source(Path file, DocumentId document) {}

    private static final Comparator<Source> ORDER =
            Comparator.comparing((Source source) -> source.document().name())
                    .thenComparing(source -> source.file().toString());

    /// Names of graphs that are no document's.
    private static final Set<String> TAKEN = Set.of(Background.ONTOLOGY, Background.REFERENCE);

    private static final String DESCRIPTION = "README.md";

    public Sources {
        all = List.copyOf(all);
        passedOver = List.copyOf(passedOver);
    }

    /// The files at the paths given; of folders all that lie in them, except what is hidden.
    public static Sources at(Collection<Path> paths) {
        var files = new TreeSet<Path>();
        var passedOver = new ArrayList<Outcome>();
        for (var path : paths) {
            collect(path.normalize(), files, passedOver);
        }
        var sources = files.stream().map(Sources::source).sorted(ORDER).toList();
        return oneForEachName(sources, passedOver);
    }

    private static Sources oneForEachName(List<Source> sources, List<Outcome> passedOver) {
        Map<DocumentId, Path> named = new HashMap<>();
        var kept = new ArrayList<Source>();
        for (var source : sources) {
            var earlier = named.putIfAbsent(source.document(), source.file());
            var name = source.document().name();
            if (earlier != null) {
                passedOver.add(
                        refused(
                                source.file(),
                                "%s has the same document name, %s; rename one of them"
                                        .formatted(earlier, name)));
            } else if (TAKEN.contains(name)) {
                passedOver.add(
                        refused(
                                source.file(),
                                "No document can be named %s; rename it".formatted(name)));
            } else {
                kept.add(source);
            }
        }
        return new Sources(kept, passedOver);
    }

    private static void collect(Path path, Set<Path> files, List<Outcome> passedOver) {
        if (!Files.exists(path)) {
            passedOver.add(new Outcome.Unreadable(path, missing(path)));
        } else if (Files.isDirectory(path)) {
            walk(path, files, passedOver);
        } else {
            files.add(path);
        }
    }

    private static String missing(Path path) {
        return Files.isSymbolicLink(path) ? Failures.LOST : "There is no such file or folder";
    }

    private static void walk(Path folder, Set<Path> files, List<Outcome> passedOver) {
        var found = new TreeSet<Path>();
        int before = passedOver.size();
        try {
            Files.walkFileTree(folder, new Walk(folder, found, passedOver));
        } catch (IOException unreadable) {
            passedOver.add(new Outcome.Unreadable(folder, Failures.of(unreadable)));
        }
        if (found.isEmpty() && passedOver.size() == before) {
            passedOver.add(new Outcome.Unreadable(folder, "There is no document in this folder"));
        }
        files.addAll(found);
    }

    private static Source source(Path file) {
        var name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return new Source(file, new DocumentId(dot > 0 ? name.substring(0, dot) : name));
    }

    private static Outcome refused(Path file, String reason) {
        return new Outcome.Refused(file, List.of(reason));
    }

    /// Collects the files of a folder. What cannot be looked at is told, and the rest goes on.
    private static final class Walk extends SimpleFileVisitor<Path> {

        private final Path root;
        private final Set<Path> files;
        private final List<Outcome> passedOver;

        Walk(Path root, Set<Path> files, List<Outcome> passedOver) {
            this.root = root;
            this.files = files;
            this.passedOver = passedOver;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return isHidden(folder) && !folder.equals(root)
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.getFileName().toString().equals(DESCRIPTION)) {
                passedOver.add(
                        new Outcome.Skipped(
                                file, "It describes the folder; name it alone to read it"));
            } else if (!isHidden(file)) {
                files.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
            passedOver.add(new Outcome.Unreadable(file, Failures.of(unreadable)));
            return FileVisitResult.CONTINUE;
        }

        private static boolean isHidden(Path file) {
            return file.getFileName().toString().startsWith(".");
        }
    }
}
