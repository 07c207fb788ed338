package org.rapporteur.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.rdf4j.model.vocabulary.SKOS;

/// The treaties and the series of meetings that the knowledge names, for making labels.
public final class Names {

    /// A treaty; `code` is the short name that the IRIs of its meetings begin with.
    public record Treaty(String iri, String name, String code) {}

    private final List<Treaty> treaties = new ArrayList<>();

    Names(Graph graph) {
        for (var node : graph.ofType("Treaty")) {
            treaties.add(
                    new Treaty(
                            node.stringValue(),
                            graph.one(node, SKOS.PREF_LABEL),
                            graph.one(node, "code")));
        }
        treaties.sort(Comparator.comparing(Treaty::iri));
    }

    public Optional<Treaty> treaty(String iri) {
        return treaties.stream().filter(treaty -> treaty.iri().equals(iri)).findFirst();
    }
}
