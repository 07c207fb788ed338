package org.rapporteur.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.SKOS;

/// The treaties that the knowledge names, for making labels, and the years of the meetings whose
/// days are on record.
public final class Names {

    /// A treaty; `code` is the short name that the IRIs of its meetings begin with.
    public record Treaty(String iri, String name, String code) {}

    private static final IRI START = Values.iri("https://schema.org/startDate");
    private static final int DIGITS = 4;

    private final List<Treaty> treaties = new ArrayList<>();
    private final Map<String, Integer> years = new HashMap<>();

    Names(Graph graph) {
        for (var node : graph.ofType("Treaty")) {
            treaties.add(
                    new Treaty(
                            node.stringValue(),
                            graph.one(node, SKOS.PREF_LABEL),
                            graph.one(node, "code")));
        }
        treaties.sort(Comparator.comparing(Treaty::iri));
        for (var meeting : graph.ofType("Meeting")) {
            var start = graph.one(meeting, START);
            if (!start.isEmpty()) {
                years.put(Graph.local(meeting), Integer.valueOf(start.substring(0, DIGITS)));
            }
        }
    }

    /// The year in which a meeting began, by the name in its IRI; none where it is not on record.
    public OptionalInt year(String meeting) {
        var year = years.get(meeting);
        return year == null ? OptionalInt.empty() : OptionalInt.of(year);
    }

    public Optional<Treaty> treaty(String iri) {
        return treaties.stream().filter(treaty -> treaty.iri().equals(iri)).findFirst();
    }
}
