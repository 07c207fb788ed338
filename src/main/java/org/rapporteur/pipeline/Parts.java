package org.rapporteur.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.io.file.PathUtils;

/// What each file gave, kept in a folder under a key of the file and of the program that read it: a
/// later run reads again only what is not here. A run that is killed leaves what it has read.
final class Parts implements AutoCloseable {

    private static final int BRANCH = 2;

    private final Path folder;
    private final Fingerprint fingerprint;
    private final boolean passing;
    private final Set<String> used = ConcurrentHashMap.newKeySet();

    /// What one file gave and where the rest of it lies; `again` if it was known from before.
    record Kept(Sources.Source source, Outcome outcome, Optional<Path> file, boolean again) {

        /// What lies there.
        ///
        /// @throws IOException if it was removed meanwhile
        Optional<Part> part() throws IOException {
            return file.isPresent() ? Optional.of(Part.read(file.get(), source)) : Optional.empty();
        }
    }

    private Parts(Path folder, Fingerprint fingerprint, boolean passing) {
        this.folder = folder;
        this.fingerprint = fingerprint;
        this.passing = passing;
    }

    /// Those of earlier runs and of this one, in a folder that one run uses at a time; where
    /// nothing is known of the program, those of this run alone.
    static Parts in(Path folder, Fingerprint fingerprint) throws IOException {
        if (fingerprint.isNone()) {
            return passing();
        }
        Files.createDirectories(folder);
        return new Parts(folder, fingerprint, false);
    }

    /// Those of one run, which are gone when it ends.
    static Parts passing() throws IOException {
        return new Parts(Files.createTempDirectory("rapporteur-parts"), Fingerprint.NONE, true);
    }

    /// Forgets all that is kept.
    void forget() throws IOException {
        used.clear();
        clean();
    }

    /// What a file gave: from before, or now by way of the pipeline.
    Kept take(Sources.Source source, Pipeline pipeline) throws IOException {
        if (passing) {
            var name = Fingerprint.NONE.key(source.document().name(), new byte[0]);
            return keep(source, pipeline.process(source), at(name));
        }
        byte[] bytes;
        try {
            bytes = Pipeline.bytes(source.bytes());
        } catch (IOException unreadable) {
            var outcome = new Outcome.Unreadable(source.file(), Failures.of(unreadable));
            return new Kept(source, outcome, Optional.empty(), false);
        }
        var key = fingerprint.key(String.valueOf(source.file().getFileName()), bytes);
        used.add(key);
        var before = before(source, at(key));
        return before.isPresent()
                ? before.get()
                : keep(source, pipeline.process(source, bytes), at(key));
    }

    private static Optional<Kept> before(Sources.Source source, Path file) {
        try {
            if (Files.exists(file)) {
                var outcome = Part.read(file, source).outcome();
                return Optional.of(new Kept(source, outcome, Optional.of(file), true));
            }
        } catch (IOException damaged) {
            // As if it were not there: it is made anew.
        }
        return Optional.empty();
    }

    private static Kept keep(Sources.Source source, Processed processed, Path file)
            throws IOException {
        try {
            return kept(source, processed, file);
        } catch (OutOfMemoryError large) {
            // As in the stages: what it took is free again; what was read beside it goes on.
            var outcome = new Outcome.Unreadable(source.file(), Pipeline.TOO_LARGE);
            return new Kept(source, outcome, Optional.empty(), false);
        }
    }

    private static Kept kept(Sources.Source source, Processed processed, Path file)
            throws IOException {
        var part = Part.of(processed);
        if (!part.isLasting()) {
            return new Kept(source, part.outcome(), Optional.empty(), false);
        }
        Files.createDirectories(file.getParent());
        part.write(file);
        return new Kept(source, part.outcome(), Optional.of(file), false);
    }

    private Path at(String key) {
        return folder.resolve(key.substring(0, BRANCH)).resolve(key + ".gz");
    }

    /// Removes what this run has not used: what files no longer give, or an older program.
    void clean() throws IOException {
        try (var all = Files.walk(folder)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                var name = file.getFileName().toString();
                if (!name.endsWith(".gz") || !used.contains(name.substring(0, name.length() - 3))) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (passing) {
            PathUtils.deleteDirectory(folder);
        }
    }
}
