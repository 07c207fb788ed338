package org.rapporteur.web;

import java.util.List;
import java.util.stream.Collectors;

/// What the page of an entity shows.
record EntityView(
        String iri,
        String label,
        String kind,
        List<Property> properties,
        List<Contradiction> contradictions,
        List<FactView> itself,
        List<Section> sections,
        List<Format> formats) {

    /// Words that lead somewhere, or nowhere where the address is empty.
    record Link(String text, String href) {}

    /// A form in which the same is to be had: its name, where, and its media type.
    record Format(String text, String href, String type) {}

    /// A property and its values.
    record Property(String label, List<Link> values) {}

    /// The words that prove a fact: the documents that have them, the page (0 where there is none),
    /// where they stand in the full text, and the rules that read them.
    record Proof(String quote, int page, List<Link> documents, String place, List<Link> rules) {}

    /// A fact: its name within its document, where it stands, what it says besides the entity whose
    /// page it is on, what is doubtful in it, and the words that prove it.
    record FactView(
            String name,
            String href,
            String kind,
            List<Property> says,
            List<String> doubts,
            Proof proof) {

        /// The words that prove it and where they stand, in one line.
        public String told() {
            var document =
                    proof.documents().stream().map(Link::text).collect(Collectors.joining(", "));
            var page = proof.page() > 0 ? ", page " + proof.page() : "";
            return "“%s” (%s%s)".formatted(proof.quote(), document, page);
        }
    }

    /// Facts that say the same, of whom or of what, and what else they say.
    record Entry(List<Link> names, List<Property> says, List<FactView> facts) {

        /// So many are shown by their words.
        private static final int PROOFS = 5;

        public List<FactView> proofs() {
            return facts.subList(0, Math.min(PROOFS, facts.size()));
        }

        /// How many more facts say the same.
        public int more() {
            return facts.size() - proofs().size();
        }
    }

    /// Facts that share something, by name.
    record Group(String title, List<Entry> entries) {}

    /// Facts of one kind, of so many in all; `brief` where their names are to be read rather than
    /// their words.
    record Section(String anchor, String title, boolean brief, List<Group> groups, int all) {

        /// Whether there are more than it holds.
        public boolean isCut() {
            return size() < all;
        }

        /// How many facts it holds.
        public int size() {
            return groups.stream()
                    .flatMap(group -> group.entries().stream())
                    .mapToInt(entry -> entry.facts().size())
                    .sum();
        }
    }

    /// What documents say differently: of what, and each reading with the facts that have it.
    record Contradiction(List<Link> about, String property, List<Reading> readings) {}

    /// One of several things said, and the facts that say it.
    record Reading(List<Link> values, List<FactView> facts) {}
}
