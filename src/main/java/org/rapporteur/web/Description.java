package org.rapporteur.web;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/// What is published of an entity: what is said of it itself, and the facts about it in the order
/// of their documents, each with its evidence. There is `more` where the facts go on.
record Description(Node entity, List<Quad> own, List<FactNode> facts, boolean more) {

    /// One fact: what it says, and the evidence for it.
    record FactNode(Node fact, List<Quad> says, List<Quad> evidence) {}

    Description {
        own = List.copyOf(own);
        facts = List.copyOf(facts);
    }

    boolean isEmpty() {
        return own.isEmpty() && facts.isEmpty();
    }
}
