package org.rapporteur.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.rapporteur.document.Transcript;

/// The published build of a store, open for reading. It stays what it was when it was opened,
/// whatever is built meanwhile.
public final class Store implements PublishedGraph {

    private static final int ATTEMPTS = 10;
    private static final Map<Path, Opened> OPEN = new HashMap<>();

    /// A database that this process has open, for as many readers as there are.
    private record Opened(DatasetGraphTDB data, int readers) {}

    private final Builds builds;
    private final String name;
    private final Hold hold;
    private final DatasetGraph dataset;
    private final Optional<Transcripts> transcripts;
    private final Set<String> withdrawn;
    private Optional<TextIndex> words = Optional.empty();
    private boolean closed;

    private Store(Builds builds, String name, Hold hold) throws IOException {
        this.builds = builds;
        this.name = name;
        this.hold = hold;
        this.transcripts = Transcripts.open(builds.transcripts(name));
        this.withdrawn = Withdrawn.in(builds, name);
        this.dataset = Database.union(acquire(builds.database(name)));
    }

    /// Opens the published build.
    ///
    /// @throws NoBuildException if there is none
    public static Store open(Path directory) throws IOException {
        var builds = new Builds(directory);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var name = builds.current().orElseThrow(() -> new NoBuildException(directory));
            var hold = hold(builds, name);
            if (hold.isPresent()) {
                return new Store(builds, name, hold.get());
            }
        }
        throw new IOException("The graph in " + directory + " changes too fast to be opened");
    }

    @Override
    public DatasetGraph dataset() {
        return dataset;
    }

    @Override
    public String edition() {
        try {
            var digest = builds.digest(name);
            return Files.exists(digest) ? name + "-" + Files.readString(digest).strip() : name;
        } catch (IOException unreadable) {
            return name;
        }
    }

    @Override
    public Instant published() {
        try {
            return Files.getLastModifiedTime(builds.build(name)).toInstant();
        } catch (IOException unreadable) {
            return Instant.EPOCH;
        }
    }

    @Override
    public Optional<BuildFigures> figures() {
        try {
            var kept = builds.figures(name);
            return Files.exists(kept)
                    ? BuildFigures.read(Files.readString(kept))
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /// Whether no newer build was published since this one was opened.
    public boolean isCurrent() throws IOException {
        return builds.current().filter(name::equals).isPresent();
    }

    @Override
    public synchronized void letSearch(Context context) {
        if (words.isEmpty() && Files.isDirectory(builds.words(name))) {
            try {
                words = Optional.of(WordIndex.open(builds.words(name)));
            } catch (IOException broken) {
                throw new UncheckedIOException("The index of words cannot be read", broken);
            }
        }
        words.ifPresent(index -> context.set(TextQuery.textIndex, index));
    }

    /// The text of a document, if the build was made with it.
    @Override
    public Optional<Transcript> transcript(String document) {
        try {
            return transcripts.isPresent() ? transcripts.get().of(document) : Optional.empty();
        } catch (IOException broken) {
            throw new UncheckedIOException("The texts cannot be read", broken);
        }
    }

    /// Whether earlier builds held a document of this name, and this one does not.
    @Override
    public boolean withdrew(String document) {
        return withdrawn.contains(document);
    }

    @Override
    public synchronized void close() throws IOException {
        if (!closed) {
            closed = true;
            words.ifPresent(TextIndex::close);
            if (transcripts.isPresent()) {
                transcripts.get().close();
            }
            release(builds.database(name));
            hold.close();
        }
    }

    /// The hold on a build, unless the build was replaced and removed before we got it.
    private static Optional<Hold> hold(Builds builds, String name) throws IOException {
        try {
            var hold = Hold.shared(builds.readers(name));
            if (hold.isPresent() && builds.current().filter(name::equals).isEmpty()) {
                hold.get().close();
                return Optional.empty();
            }
            return hold;
        } catch (NoSuchFileException removed) {
            return Optional.empty();
        }
    }

    private static DatasetGraphTDB acquire(Path database) {
        synchronized (OPEN) {
            var path = database.toAbsolutePath().normalize();
            var opened = OPEN.get(path);
            var data = opened == null ? Database.open(path) : opened.data();
            OPEN.put(path, new Opened(data, opened == null ? 1 : opened.readers() + 1));
            return data;
        }
    }

    private static void release(Path database) {
        synchronized (OPEN) {
            var path = database.toAbsolutePath().normalize();
            var opened = OPEN.remove(path);
            if (opened != null && opened.readers() > 1) {
                OPEN.put(path, new Opened(opened.data(), opened.readers() - 1));
            } else if (opened != null) {
                opened.data().shutdown();
            }
        }
    }
}
