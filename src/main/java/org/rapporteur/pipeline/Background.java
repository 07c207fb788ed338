package org.rapporteur.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.Statement;
import org.rapporteur.store.Draft;
import org.rapporteur.store.Rules;
import org.rapporteur.vocabulary.Base;
import org.rapporteur.vocabulary.Knowledge;
import org.rapporteur.vocabulary.Scheme;
import org.rapporteur.vocabulary.Shelf;

/// What is known before any document is read: the ontology with its schemes and wordings, and the
/// reference data. It is published beside what the documents say, in two graphs of its own.
public record Background(List<String> ontology, List<String> reference, Shelf shelf) {

    /// The names of the two graphs.
    static final String ONTOLOGY = "ontology";

    static final String REFERENCE = "reference";

    private static final String OURS = "ontology/";

    public Background {
        ontology = List.copyOf(ontology);
        reference = List.copyOf(reference);
    }

    /// What the program carries, and more files, which go with the reference data.
    public static Background standard(Path... more) {
        return of(new Shelf(more));
    }

    static Background of(Shelf shelf) {
        var schemes = Arrays.stream(Scheme.values()).map(Scheme::resource);
        var known = Knowledge.files();
        var wordings = known.stream().filter(file -> file.startsWith(OURS));
        var ontology =
                Stream.of(Stream.of(OURS + "treaty.ttl"), schemes, wordings)
                        .flatMap(files -> files)
                        .distinct()
                        .toList();
        var reference = known.stream().filter(file -> !file.startsWith(OURS)).toList();
        return new Background(ontology, reference, shelf);
    }

    /// The rules, for graphs that point to it.
    public Rules rules() {
        return Rules.standard(statements());
    }

    /// Everything it says.
    private List<Statement> statements() {
        var statements = new ArrayList<Statement>();
        Stream.concat(ontology.stream(), reference.stream())
                .forEach(file -> statements.addAll(shelf.statements(file)));
        statements.addAll(shelf.added());
        return statements;
    }

    /// Puts it into a build.
    void load(Draft build, Base base) throws IOException {
        for (var file : ontology) {
            load(build, base.graph(ONTOLOGY), file);
        }
        for (var file : reference) {
            load(build, base.graph(REFERENCE), file);
        }
        for (var file : shelf.more()) {
            try (var turtle = Files.newInputStream(file)) {
                build.load(base.graph(REFERENCE), file.toString(), turtle);
            }
        }
    }

    private static void load(Draft build, String graph, String file) throws IOException {
        try (var turtle = Knowledge.open(file)) {
            build.load(graph, file, turtle);
        }
    }
}
