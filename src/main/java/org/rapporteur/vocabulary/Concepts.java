package org.rapporteur.vocabulary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;

/// The notations of the concepts that each scheme declares.
public record Concepts(Map<Scheme, Set<String>> notations) {

    public Concepts {
        notations = Map.copyOf(notations);
    }

    /// Reads the files of all schemes.
    public static Concepts load() {
        var notations = new EnumMap<Scheme, Set<String>>(Scheme.class);
        for (var scheme : Scheme.values()) {
            notations.put(scheme, read(scheme));
        }
        return new Concepts(notations);
    }

    public boolean has(Scheme scheme, String notation) {
        return notations.getOrDefault(scheme, Set.of()).contains(notation);
    }

    private static Set<String> read(Scheme scheme) {
        var loader = Concepts.class.getClassLoader();
        try (var in = loader.getResourceAsStream(scheme.resource())) {
            var file = Objects.requireNonNull(in, scheme.resource());
            var found = new HashSet<String>();
            for (var statement : Rio.parse(file, "", RDFFormat.TURTLE)) {
                if (statement.getPredicate().equals(SKOS.NOTATION)) {
                    found.add(statement.getObject().stringValue());
                }
            }
            return Set.copyOf(found);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
