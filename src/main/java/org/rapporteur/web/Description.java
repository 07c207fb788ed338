package org.rapporteur.web;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.rapporteur.vocabulary.Selectors;
import org.rapporteur.vocabulary.Terms;

/// What is published of an entity: what is said of it itself, and the facts about it in the order
/// of their documents, each with its evidence. `next` is where the facts go on; 0 where they do not.
record Description(Node entity, List<Quad> own, List<FactNode> facts, int next) {

    /// One fact: what it says, and the evidence for it.
    record FactNode(Node fact, List<Quad> says, List<Quad> evidence) {

        private static final Node START = Descriptions.node(Selectors.START);
        private static final Node DOCUMENT = Descriptions.node(Terms.IN_DOCUMENT);

        /// The IRI of its document; empty where none is said.
        String document() {
            return FactViews.first(says, DOCUMENT).map(Node::toString).orElse("");
        }

        /// Where its words begin in the text of its document.
        int start() {
            return FactViews.number(evidence, START);
        }
    }

    Description {
        own = List.copyOf(own);
        facts = List.copyOf(facts);
    }

    /// The same of the entity itself, with other facts about it.
    Description with(List<FactNode> others, int after) {
        return new Description(entity, own, others, after);
    }

    boolean isEmpty() {
        return own.isEmpty() && facts.isEmpty();
    }
}
