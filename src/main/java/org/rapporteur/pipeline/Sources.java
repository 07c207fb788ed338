package org.rapporteur.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.document.DocumentId;
import org.rapporteur.graph.IdentificationGraph;
import org.rapporteur.graph.QualityGraph;
import org.rapporteur.store.Description;

/// The files that a run reads, each with the document it holds, in the order of the documents'
/// names; and what became at once of those that it does not read.
public record Sources(List<Source> all, List<Outcome> passedOver) {

    /// One file and the name of its document. `file` is how it is told of, `bytes` where it lies:
    /// elsewhere if it comes from an archive.
    public record Source(Path file, Path bytes, DocumentId document) {

        /// A file that is no part of an archive.
        public Source(Path file, DocumentId document) {
            this(file, file, document);
        }

        /// A file whose document is called as the file is, without its extension.
        static Source named(Path file, Path bytes) {
            var name = file.getFileName().toString();
            int dot = name.lastIndexOf('.');
            return new Source(file, bytes, new DocumentId(dot > 0 ? name.substring(0, dot) : name));
        }
    }

    private static final Comparator<Source> ORDER =
            Comparator.comparing((Source source) -> source.document().name())
                    .thenComparing(source -> source.file().toString());

    /// Names of graphs that are no document's.
    private static final Set<String> TAKEN =
            Set.of(
                    Background.ONTOLOGY,
                    Background.REFERENCE,
                    Description.GRAPH,
                    IdentificationGraph.NAME,
                    QualityGraph.NAME);

    public Sources {
        all = List.copyOf(all);
        passedOver = List.copyOf(passedOver);
    }

    /// The files at the paths given: of folders and archives all that lie in them, except what is
    /// hidden; of a pattern (`reports/**.pdf`) all that it matches.
    static Sources at(Collection<Path> paths, Unpacked unpacked) {
        var gathering = new Gathering(unpacked);
        paths.forEach(path -> gathering.collect(path.normalize()));
        var sources = gathering.sources().stream().sorted(ORDER).toList();
        return oneForEachName(sources, new ArrayList<>(gathering.passedOver()));
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
                                "The graph %s is one of ours, so no document can be named so; rename it"
                                        .formatted(name)));
            } else {
                kept.add(source);
            }
        }
        return new Sources(kept, passedOver);
    }

    private static Outcome refused(Path file, String reason) {
        return new Outcome.Refused(file, List.of(reason));
    }
}
