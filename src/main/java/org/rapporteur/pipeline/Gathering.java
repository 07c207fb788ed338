package org.rapporteur.pipeline;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rapporteur.pipeline.Sources.Source;

/// Gathers the files that lie at paths: in folders, in archives, and where a pattern matches. Each
/// is there once; what cannot be looked at is told, and the rest goes on.
final class Gathering {

    private static final String DESCRIPTION = "README.md";

    /// What makes a path that does not exist a pattern.
    private static final String WILD = ".*[*?\\[{].*";

    private final Unpacked unpacked;
    private final Map<Path, Source> files = new TreeMap<>();
    private final List<Outcome> passedOver = new ArrayList<>();

    Gathering(Unpacked unpacked) {
        this.unpacked = unpacked;
    }

    Collection<Source> sources() {
        return files.values();
    }

    List<Outcome> passedOver() {
        return passedOver;
    }

    void collect(Path path) {
        if (Files.isDirectory(path)) {
            walk(path, every -> true, "There is no document in this folder");
        } else if (Files.exists(path)) {
            add(path);
        } else if (!Files.isSymbolicLink(path) && path.toString().matches(WILD)) {
            match(path);
        } else {
            unreadable(path, missing(path));
        }
    }

    private static String missing(Path path) {
        return Files.isSymbolicLink(path) ? Failures.LOST : "There is no such file or folder";
    }

    /// The files below the last folder of a pattern that has nothing wild in it.
    private void match(Path pattern) {
        var from = pattern;
        while (from != null && from.toString().matches(WILD)) {
            from = from.getParent();
        }
        var root = from == null ? Path.of("") : from;
        var matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        var nothing = "Nothing matches this pattern";
        if (Files.isDirectory(root)) {
            walk(root, file -> matcher.matches(file.normalize()), nothing);
        } else {
            unreadable(pattern, nothing);
        }
    }

    private void walk(Path folder, PathMatcher wanted, String nothing) {
        int before = files.size() + passedOver.size();
        try {
            Files.walkFileTree(folder, new Walk(folder, wanted));
        } catch (IOException unreadable) {
            unreadable(folder, Failures.of(unreadable));
        }
        if (files.size() + passedOver.size() == before) {
            unreadable(folder, nothing);
        }
    }

    private void add(Path file) {
        if (!Unpacked.isArchive(file)) {
            files.put(file, Source.named(file, file));
            return;
        }
        int before = files.size();
        try {
            unpacked.unpack(file, this::unpacked);
        } catch (IOException damaged) {
            unreadable(file, Failures.of(damaged));
            return;
        }
        if (files.size() == before) {
            unreadable(file, "There is no document in this archive");
        }
    }

    private void unpacked(Path file, Path bytes) {
        if (isDescription(file)) {
            describes(file);
        } else if (!isHidden(file)) {
            files.put(file, Source.named(file, bytes));
        }
    }

    private void unreadable(Path path, String why) {
        passedOver.add(new Outcome.Unreadable(path, why));
    }

    private void describes(Path file) {
        passedOver.add(
                new Outcome.Skipped(file, "It describes the folder; name it alone to read it"));
    }

    private static boolean isDescription(Path file) {
        return file.getFileName().toString().equals(DESCRIPTION);
    }

    private static boolean isHidden(Path file) {
        return file.getFileName().toString().startsWith(".");
    }

    /// Collects the files of a folder.
    private final class Walk extends SimpleFileVisitor<Path> {

        private final Path root;
        private final PathMatcher wanted;

        Walk(Path root, PathMatcher wanted) {
            this.root = root;
            this.wanted = wanted;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return isHidden(folder) && !folder.equals(root)
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!wanted.matches(file) || isHidden(file)) {
                return FileVisitResult.CONTINUE;
            }
            if (isDescription(file)) {
                describes(file);
            } else {
                add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
            unreadable(file, Failures.of(unreadable));
            return FileVisitResult.CONTINUE;
        }
    }
}
