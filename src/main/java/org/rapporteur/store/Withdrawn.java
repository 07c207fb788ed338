package org.rapporteur.store;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;

/// The names of the documents that earlier builds of a store held and a later one does not. A name
/// has no line breaks: it is that of a file, in one piece.
final class Withdrawn {

    private Withdrawn() {}

    /// The names that a build knows of.
    static Set<String> in(Builds builds, String build) throws IOException {
        var file = builds.withdrawn(build);
        return Files.exists(file) ? Set.copyOf(Files.readAllLines(file)) : Set.of();
    }

    /// Notes for a build that is about to be published what is gone since the published one.
    static void since(Builds builds, String build) throws IOException {
        var gone = new TreeSet<String>();
        var before = builds.current();
        if (before.isPresent()) {
            gone.addAll(in(builds, before.get()));
            gone.addAll(documents(builds, before.get()));
        }
        gone.removeAll(documents(builds, build));
        if (!gone.isEmpty()) {
            Files.write(builds.withdrawn(build), gone);
        }
    }

    private static Set<String> documents(Builds builds, String build) throws IOException {
        var opened = Transcripts.open(builds.transcripts(build));
        if (opened.isEmpty()) {
            return Set.of();
        }
        var texts = opened.get();
        try (texts) {
            return texts.documents();
        }
    }
}
