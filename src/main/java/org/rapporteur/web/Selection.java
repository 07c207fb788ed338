package org.rapporteur.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/// Which of the facts about an entity its page shows: of each kind the first, or of one kind those
/// from a place on. Only these are read. To be used inside a read transaction.
record Selection(Descriptions descriptions, Description itself, Map<Node, List<Node>> kinds) {

    static Selection of(String iri, Descriptions descriptions) {
        var itself = descriptions.alone(iri);
        return new Selection(descriptions, itself, descriptions.kinds(itself.entity()));
    }

    /// How many facts of each class there are in all.
    Map<Node, Integer> counts() {
        return kinds.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, kind -> kind.getValue().size()));
    }

    boolean isEmpty() {
        return itself.own().isEmpty() && kinds.isEmpty();
    }

    /// The entity and the first facts of each kind.
    Description first() {
        var chosen =
                Arrangement.ALL.stream()
                        .flatMap(each -> all(each).stream().limit(each.most()))
                        .toList();
        return itself.with(descriptions.read(chosen), 0);
    }

    /// The entity and facts of one kind, beginning with one of them.
    Description of(Arrangement kind, int from) {
        var all = all(kind);
        int until = Math.min(from + Arrangement.ALONE, all.size());
        var chosen = all.subList(Math.min(from, until), until);
        return itself.with(descriptions.read(chosen), until < all.size() ? until : 0);
    }

    /// All facts of a class, read whole.
    List<Description.FactNode> read(Node type) {
        return descriptions.read(kinds.getOrDefault(type, List.of()));
    }

    private List<Node> all(Arrangement kind) {
        return kinds.getOrDefault(kind.type(), List.of());
    }
}
