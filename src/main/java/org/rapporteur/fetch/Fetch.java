package org.rapporteur.fetch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.codec.digest.DigestUtils;

/// Fetches documents into a folder, one after the other. A document is there as a whole or not at
/// all; one that cannot be had does not stop the others, unless the server asks to be left alone.
public final class Fetch {

    private static final String LOCK = ".fetching";

    private final Path folder;
    private final Manners manners;
    private final Waiting waiting;
    private final Clock clock;
    private final Download download;

    public Fetch(Path folder, Manners manners, Hosts hosts, Waiting waiting, Clock clock) {
        this.folder = folder;
        this.manners = manners;
        this.waiting = waiting;
        this.clock = clock;
        this.download =
                new Download(
                        Download.client(manners), manners, hosts, new RetryAfter(clock), waiting);
    }

    /// What would be done; nobody is asked and nothing is written.
    public List<Fetched> plan(List<Wanted> wanted) throws IOException {
        var manifest = Manifest.in(folder);
        var planned = new ArrayList<Fetched>();
        for (var each : wanted) {
            planned.add(
                    known(each, manifest).orElseGet(() -> new Fetched.Planned(each, file(each))));
        }
        return planned;
    }

    /// Fetches documents; each outcome is told as soon as there is one.
    ///
    /// @throws IOException if the folder cannot be written, or somebody else fetches into it
    public List<Fetched> fetch(List<Wanted> wanted, Consumer<Fetched> watcher)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        try (var channel =
                FileChannel.open(
                        folder.resolve(LOCK),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE)) {
            // The lock goes with the channel.
            if (Optional.ofNullable(channel.tryLock()).isEmpty()) {
                throw taken();
            }
            return all(wanted, watcher, Manifest.in(folder));
        } catch (OverlappingFileLockException here) {
            throw taken();
        }
    }

    private IOException taken() {
        return new IOException(
                "Somebody else is fetching into %s; wait for them or name another folder"
                        .formatted(folder));
    }

    private List<Fetched> all(List<Wanted> wanted, Consumer<Fetched> watcher, Manifest manifest)
            throws IOException, InterruptedException {
        var outcomes = new ArrayList<Fetched>();
        var stopped = Optional.<String>empty();
        boolean asked = false;
        for (var each : wanted) {
            var outcome = known(each, manifest);
            if (outcome.isEmpty() && stopped.isPresent()) {
                outcome = Optional.of(new Fetched.Failed(each, stopped.get()));
            }
            if (outcome.isEmpty()) {
                if (asked) {
                    waiting.sleep(manners.pause());
                }
                asked = true;
                try {
                    outcome = Optional.of(one(each, manifest));
                } catch (NotFetchedException failure) {
                    outcome = Optional.of(new Fetched.Failed(each, failure.why()));
                    stopped = stop(failure);
                }
            }
            outcomes.add(outcome.get());
            watcher.accept(outcome.get());
        }
        return outcomes;
    }

    private static Optional<String> stop(NotFetchedException failure) {
        return failure.isBusy()
                ? Optional.of("It was not asked for: the server wants to be left alone for now")
                : Optional.empty();
    }

    /// The outcome of a document that need not or cannot be fetched.
    private Optional<Fetched> known(Wanted wanted, Manifest manifest) throws IOException {
        var file = file(wanted);
        var entry = manifest.of(wanted.fileName());
        boolean there = Files.exists(file);
        if (entry.isPresent() && !entry.get().symbol().equals(wanted.symbol().value())) {
            return Optional.of(
                    new Fetched.Failed(
                            wanted,
                            "Its file %s is that of %s; name another folder"
                                    .formatted(file, entry.get().symbol())));
        }
        if (!there) {
            return Optional.empty();
        }
        boolean same = entry.isPresent() && entry.get().sha256().equals(sha256(file));
        return Optional.of(
                same
                        ? new Fetched.Here(wanted, file)
                        : new Fetched.Failed(
                                wanted,
                                "%s is there and is not what we fetched; move it away or name another folder"
                                        .formatted(file)));
    }

    private Fetched one(Wanted wanted, Manifest manifest) throws IOException, InterruptedException {
        var file = file(wanted);
        var part = Part.of(file);
        var address = download.get(wanted, part);
        var hash = sha256(part.file());
        long bytes = part.size();
        // The manifest first: a file without its entry would be nobody's, an entry without its file
        // is fetched again.
        manifest.add(
                new Manifest.Entry(
                        wanted.symbol().value(),
                        wanted.language(),
                        wanted.fileName(),
                        address.toString(),
                        clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                        bytes,
                        hash));
        Files.move(part.file(), file, StandardCopyOption.ATOMIC_MOVE);
        part.discard();
        return new Fetched.Saved(wanted, file, bytes, hash);
    }

    private Path file(Wanted wanted) {
        return folder.resolve(wanted.fileName());
    }

    private static String sha256(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return DigestUtils.sha256Hex(in);
        }
    }
}
