package org.rapporteur.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rapporteur.resolve.Identification.Certainty;

/// Who stands for different states in different documents may be two persons of one name.
final class Namesakes {

    private static final String STATE = "/id/state/";

    private Namesakes() {}

    /// The documents in which a name stands for other states than in the first that tells one.
    static List<Identification> among(Collection<Mention> mentions) {
        var telling = mentions.stream().filter(each -> !states(List.of(each)).isEmpty()).toList();
        var found = new ArrayList<Identification>();
        telling.stream()
                .skip(1)
                .filter(each -> differ(List.of(telling.getFirst()), List.of(each)))
                .forEach(each -> found.add(doubt(telling.getFirst(), each)));
        return found;
    }

    /// Whether both stand for states, and for none in common.
    static boolean differ(Collection<Mention> some, Collection<Mention> others) {
        var states = states(some).keySet();
        var more = states(others).keySet();
        return !states.isEmpty() && !more.isEmpty() && Collections.disjoint(states, more);
    }

    private static Identification doubt(Mention first, Mention other) {
        var facts = new ArrayList<>(states(List.of(first)).values());
        facts.addAll(states(List.of(other)).values());
        return new Identification(
                other.person(),
                other.person(),
                other.document(),
                Certainty.DOUBT,
                List.of("the same name for different states"),
                facts.stream().distinct().sorted().toList());
    }

    private static SortedMap<String, String> states(Collection<Mention> mentions) {
        var states = new TreeMap<String, String>();
        for (var mention : mentions) {
            mention.traits()
                    .forEach((trait, fact) -> {
                        if (trait.kind() == Trait.Kind.BEHALF && trait.value().contains(STATE)) {
                            states.putIfAbsent(trait.value(), fact);
                        }
                    });
        }
        return states;
    }
}
