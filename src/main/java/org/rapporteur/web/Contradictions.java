package org.rapporteur.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.eclipse.rdf4j.model.IRI;
import org.rapporteur.vocabulary.Terms;
import org.rapporteur.web.Description.FactNode;
import org.rapporteur.web.EntityView.Contradiction;
import org.rapporteur.web.EntityView.FactView;
import org.rapporteur.web.EntityView.Link;
import org.rapporteur.web.EntityView.Reading;

/// What facts say differently of one thing that can be one way only. None is taken for right.
record Contradictions(List<FactNode> facts, FactViews views, Wording wording) {

    /// A property that has one value for each thing that some other properties name.
    private record Single(IRI kind, List<IRI> key, IRI value) {}

    private static final List<IRI> MEETING = List.of(Terms.AT_MEETING);
    private static final List<IRI> PARTICIPANT = List.of(Terms.AT_MEETING, Terms.PARTICIPANT);
    private static final List<IRI> STEP =
            List.of(Terms.AGENT, Terms.ON_TREATY, Terms.ACTION, Terms.STATUS);

    private static final List<Single> SINGLES =
            List.of(
                    new Single(Terms.MEETING_MENTION, MEETING, Terms.CITY),
                    new Single(Terms.MEETING_MENTION, MEETING, Terms.COUNTRY),
                    new Single(Terms.MEETING_MENTION, MEETING, Terms.START_DATE),
                    new Single(Terms.MEETING_MENTION, MEETING, Terms.END_DATE),
                    new Single(Terms.PARTICIPATION, PARTICIPANT, Terms.CAPACITY),
                    new Single(Terms.TREATY_ACTION, STEP, Terms.DATE));

    List<Contradiction> all() {
        return SINGLES.stream().flatMap(single -> of(single).stream()).toList();
    }

    private List<Contradiction> of(Single single) {
        var value = Descriptions.node(single.value());
        var cases = new LinkedHashMap<List<Node>, Map<String, List<FactNode>>>();
        for (var fact : facts) {
            var said = FactViews.first(fact.says(), value);
            if (said.filter(Contradictions::saysMore).isPresent()
                    && FactViews.isOf(Descriptions.node(single.kind()), fact.says(), fact.fact())) {
                cases.computeIfAbsent(key(single, fact), unused -> new TreeMap<>())
                        .computeIfAbsent(
                                wording.link(said.get()).text(), unused -> new ArrayList<>())
                        .add(fact);
            }
        }
        return cases.entrySet().stream()
                .filter(each -> disagree(each.getValue().keySet()))
                .map(each -> contradiction(value, each.getKey(), each.getValue()))
                .toList();
    }

    /// A participant whose capacity the document does not say contradicts no capacity.
    private static boolean saysMore(Node value) {
        return !value.isURI() || !value.getURI().endsWith("/capacity/participant");
    }

    /// Whether there are two that cannot both hold: of a year and a day in it, both can.
    private static boolean disagree(Collection<String> values) {
        var longest = values.stream().max((a, b) -> Integer.compare(a.length(), b.length()));
        return longest.stream()
                .anyMatch(full -> !values.stream().allMatch(each -> full.startsWith(each)));
    }

    private Contradiction contradiction(
            Node value, List<Node> about, Map<String, List<FactNode>> said) {
        var readings = said.values().stream().map(group -> reading(value, group)).toList();
        var links =
                about.stream()
                        .filter(node -> !node.equals(views.page()))
                        .map(wording::link)
                        .toList();
        return new Contradiction(links, wording.property(value), readings);
    }

    private Reading reading(Node value, List<FactNode> group) {
        List<Link> values =
                FactViews.first(group.getFirst().says(), value).map(wording::link).stream()
                        .toList();
        List<FactView> shown = group.stream().map(views::view).toList();
        return new Reading(values, shown);
    }

    private static List<Node> key(Single single, FactNode fact) {
        return single.key().stream()
                .flatMap(each -> FactViews.first(fact.says(), Descriptions.node(each)).stream())
                .toList();
    }
}
