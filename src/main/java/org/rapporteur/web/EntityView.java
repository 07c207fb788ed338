package org.rapporteur.web;

import java.util.List;

/// What the page of an entity shows.
record EntityView(
        String iri,
        String label,
        String kind,
        List<Property> properties,
        List<FactView> itself,
        List<Section> sections,
        List<Link> formats) {

    /// Words that lead somewhere, or nowhere where the address is empty.
    record Link(String text, String href) {}

    /// A property and its values.
    record Property(String label, List<Link> values) {}

    /// A fact: where it stands, what it says besides the entity whose page it is on, and the words
    /// that prove it.
    record FactView(
            String href,
            String kind,
            List<Property> says,
            String quote,
            List<Link> documents,
            List<Link> rules) {}

    /// Facts that share something, by name.
    record Group(String title, List<FactView> facts) {}

    /// All facts of one kind.
    record Section(String anchor, String title, List<Group> groups) {

        /// How many facts it holds.
        public int size() {
            return groups.stream().mapToInt(group -> group.facts().size()).sum();
        }
    }
}
