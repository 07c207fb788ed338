package org.rapporteur.vocabulary;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.SKOS;

/// The entries of the lexicon, from what the Turtle says of states, organizations, treaties,
/// concepts and words.
final class Entries {

    /// The property of an entry that holds only in the documents of the treaty it names.
    static final String OWN = "ownTreaty";

    private static final int LARGEST_GLUED = 60;

    private final Graph graph;
    private final List<Entry> entries = new ArrayList<>();

    /// Names of several, with the IRI that they usually mean or nothing.
    private final Map<String, String> usual = new HashMap<>();

    private Entries(Graph graph) {
        this.graph = graph;
        for (var node : graph.ofType("AmbiguousName")) {
            usual.put(graph.one(node, "name"), graph.one(node, "usualReading"));
        }
    }

    static List<Entry> of(Graph graph) {
        var reader = new Entries(graph);
        graph.ofType("State").forEach(reader::state);
        graph.ofType("Organization").forEach(reader::organization);
        graph.ofType("Treaty").forEach(node -> reader.named(node, Slot.TREATY));
        graph.ofType("SeriesName").forEach(reader::series);
        graph.ofType("OfficeName").forEach(node -> reader.words(node, Slot.OFFICE));
        graph.ofType("VerbWording").forEach(node -> reader.words(node, Slot.VERB));
        graph.ofType("TopicName").forEach(node -> reader.words(node, Slot.TOPIC));
        graph.ofType("OwnName").forEach(reader::ownName);
        graph.ofType("WordList").forEach(reader::list);
        graph.ofType("AmbiguousName").forEach(reader::doubt);
        reader.entries.addAll(Ordinals.entries());
        return List.copyOf(reader.entries);
    }

    private void state(Resource node) {
        named(node, Slot.STATE);
        add(node, Slot.ADJECTIVE, graph.all(node, "adjective"));
        add(node, Slot.CAPITAL, graph.all(node, "capital"));
    }

    private void organization(Resource node) {
        named(node, Slot.ORGANIZATION);
    }

    private void named(Resource node, Slot slot) {
        Set<String> labels = new LinkedHashSet<>();
        labels.addAll(graph.all(node, SKOS.PREF_LABEL));
        labels.addAll(graph.all(node, SKOS.ALT_LABEL));
        labels.addAll(graph.all(node, "formalName"));
        for (var former : graph.nodes(node, "formerly")) {
            graph.all(former, "name").stream()
                    .filter(name -> means(name, node))
                    .forEach(labels::add);
        }
        if (!graph.one(node, "acronymNeedsIntroduction").equals("true")) {
            labels.addAll(graph.all(node, "acronym"));
        }
        add(node, slot, labels);
    }

    /// Whether a name means one where nothing speaks against it.
    private boolean means(String name, Resource node) {
        return usual.getOrDefault(name, node.stringValue()).equals(node.stringValue());
    }

    /// A name of several states, without a usual one, stands for itself. What a name of several
    /// organizations means is told by the treaty of the document.
    private void doubt(Resource node) {
        boolean open = graph.one(node, "usualReading").isEmpty();
        if (!open || !graph.all(node, "reading").stream().allMatch(this::isState)) {
            return;
        }
        boolean adjective = graph.one(node, "adjectival").equals("true");
        for (var name : graph.all(node, "name")) {
            var slot = adjective ? Slot.ADJECTIVE : Slot.STATE;
            entries.add(new Entry(slot, name, node.stringValue(), name, graph.properties(node)));
        }
    }

    private boolean isState(String iri) {
        return graph.ofType("State").contains(Values.iri(iri));
    }

    private void words(Resource node, Slot slot) {
        var forms = graph.all(node, "form").stream().flatMap(form -> alternatives(form).stream());
        add(node, slot, forms.toList());
    }

    /// All forms that one with parts in `(a|b)` stands for.
    static List<String> alternatives(String form) {
        int open = form.indexOf('(');
        int close = form.indexOf(')');
        if (open < 0 || close < open) {
            return List.of(form.strip());
        }
        var forms = new ArrayList<String>();
        for (var part : Splitter.on('|').split(form.substring(open + 1, close))) {
            forms.addAll(alternatives(form.substring(0, open) + part + form.substring(close + 1)));
        }
        return forms;
    }

    /// What "the unit" means in the documents of one treaty.
    private void ownName(Resource node) {
        var organization = Values.iri(graph.one(node, "organization"));
        var more = new HashMap<>(graph.properties(organization));
        more.put(OWN, graph.one(node, "treaty"));
        var name = graph.one(organization, SKOS.PREF_LABEL);
        for (var form : graph.all(node, "form")) {
            entries.add(new Entry(Slot.ORGANIZATION, form, organization.stringValue(), name, more));
        }
    }

    /// Names of a series; an acronym also with the number that documents glue to it (`2MSP`,
    /// `COP7`).
    private void series(Resource node) {
        words(node, Slot.SERIES);
        var more = new HashMap<>(graph.properties(node));
        for (var acronym : graph.all(node, "acronym")) {
            add(node, Slot.SERIES, List.of(acronym));
            for (int i = 1; i <= LARGEST_GLUED; i++) {
                more.put("ordinal", Integer.toString(i));
                entries.add(new Entry(Slot.SERIES, i + acronym, node.stringValue(), "", more));
                entries.add(new Entry(Slot.SERIES, acronym + i, node.stringValue(), "", more));
            }
        }
    }

    private void list(Resource node) {
        var slot =
                Slot.of(graph.one(node, "slot"))
                        .orElseThrow(() -> new IllegalArgumentException(node + " names no slot"));
        words(node, slot);
    }

    private void add(Resource node, Slot slot, Iterable<String> labels) {
        Map<String, String> more = graph.properties(node);
        var name = graph.one(node, SKOS.PREF_LABEL);
        for (var label : labels) {
            var bare =
                    label.startsWith("the ") || label.startsWith("The ")
                            ? label.substring(4)
                            : label;
            entries.add(new Entry(slot, bare, node.stringValue(), name, more));
        }
    }
}
