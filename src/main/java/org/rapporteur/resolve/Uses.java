package org.rapporteur.resolve;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.rapporteur.resolve.Identification.Certainty;

/// What documents tell of the bearer of one name, by the IRI of the document. Of many documents
/// those are kept whose IRIs come first, whatever order they come in.
final class Uses<T> {

    private static final int DOCUMENTS = 64;

    private final TreeMap<String, T> kept = new TreeMap<>();
    private boolean isCut;

    void add(String document, T use) {
        kept.put(document, use);
        if (kept.size() > DOCUMENTS) {
            kept.pollLastEntry();
            isCut = true;
        }
    }

    Collection<T> all() {
        return kept.values();
    }

    /// What was found of a name in its documents: if it means the same in each, it does everywhere.
    List<Identification> agreed(List<Identification> found) {
        boolean agreed =
                !isCut
                        && found.size() == kept.size()
                        && found.stream().noneMatch(Identification::isDoubt)
                        && found.stream().map(Identification::fuller).distinct().count() == 1;
        return agreed ? found.stream().map(Identification::everywhere).toList() : found;
    }

    static Certainty certainty(boolean held) {
        return held ? Certainty.HERE : Certainty.DOUBT;
    }
}
