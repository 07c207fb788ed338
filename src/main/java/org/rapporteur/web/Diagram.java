package org.rapporteur.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.rapporteur.vocabulary.Terms;
import org.springframework.web.util.HtmlUtils;

/// The ontology as a drawing: in the middle the kinds of facts, on the left what proves them, on
/// the right what they are about. Every box is a class and leads to its description; the lines in
/// it are its properties. All of it is read from the ontology.
final class Diagram {

    private static final int LINE = 19;
    private static final int HEAD = 28;
    private static final int WIDTH = 290;
    private static final int GAP = 22;
    private static final int AISLE = 70;
    private static final int EDGE = 12;

    /// A class at its place.
    private record Box(Resource type, List<String> lines, int x, int y) {

        int height() {
            return HEAD + lines.size() * LINE + (lines.isEmpty() ? 0 : 8);
        }

        int middle() {
            return y + HEAD / 2;
        }
    }

    private final Ontology ontology;
    private final StringBuilder out = new StringBuilder();

    private Diagram(Ontology ontology) {
        this.ontology = ontology;
    }

    /// The drawing as SVG to be put into a page.
    static String of(Ontology ontology) {
        return new Diagram(ontology).draw();
    }

    private String draw() {
        var fact = ontology.term("Fact");
        var proofs = ontology.propertiesOf(fact).stream().flatMap(this::ownRanges).toList();
        var agent = ontology.term("Agent");
        var left = column(proofs, 0);
        var facts = column(withKinds(fact), 1);
        var others = new ArrayList<>(List.of(ontology.term("Meeting")));
        others.addAll(withKinds(agent));
        others.addAll(List.of(ontology.term("AmbiguousName"), ontology.term("Treaty")));
        var right = column(others, 2);
        var agents = right.stream().filter(box -> ontology.isWithin(box.type(), agent)).toList();
        left.forEach(box -> toTheLeft(facts.getFirst(), box));
        toTheRight(facts.getFirst(), right.getFirst());
        kinds(facts);
        kinds(agents);
        List.of(left, facts, right).forEach(column -> column.forEach(this::box));
        return framed(List.of(left, facts, right));
    }

    /// The classes of ours that a property leads to.
    private Stream<Resource> ownRanges(Resource property) {
        return ontology.ranges(property).stream()
                .filter(range -> range.getURI().startsWith(Terms.NAMESPACE))
                .filter(range -> ontology.terms().contains(range, RDF.type, OWL2.Class))
                .filter(range -> !range.getLocalName().equals("Meeting"))
                .filter(range -> ontology.terms().contains(property, RDFS.range, range));
    }

    private List<Resource> withKinds(Resource type) {
        var all = new ArrayList<Resource>();
        all.add(type);
        all.addAll(ontology.below(type));
        return all;
    }

    private List<Box> column(List<Resource> types, int number) {
        var boxes = new ArrayList<Box>();
        int y = EDGE;
        for (var type : types) {
            var box = new Box(type, lines(type), EDGE + number * (WIDTH + AISLE), y);
            boxes.add(box);
            y += box.height() + GAP;
        }
        return boxes;
    }

    private List<String> lines(Resource type) {
        return ontology.propertiesOf(type).stream().map(this::line).toList();
    }

    /// A property and what it leads to.
    private String line(Resource property) {
        var ranges =
                ontology.ranges(property).stream()
                        .map(this::named)
                        .distinct()
                        .limit(2)
                        .collect(Collectors.joining(" or "));
        return property.getLocalName() + (ranges.isEmpty() ? "" : " → " + ranges);
    }

    /// A class of ours by its label, another's by the last part of its IRI.
    private String named(Resource type) {
        var label = ontology.text(type, RDFS.label);
        return label.isEmpty() ? type.getLocalName().toLowerCase(Locale.ROOT) : label;
    }

    private void box(Box box) {
        var name = HtmlUtils.htmlEscape(box.type().getLocalName());
        out.append("<a href=\"#%s\"><g class=\"box\">".formatted(name));
        out.append(
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"6\"/>"
                        .formatted(box.x(), box.y(), WIDTH, box.height()));
        text("name", box.x() + 10, box.y() + 19, name);
        int y = box.y() + HEAD + 13;
        for (var line : box.lines()) {
            text("line", box.x() + 10, y, HtmlUtils.htmlEscape(line));
            y += LINE;
        }
        out.append("</g></a>\n");
    }

    private void text(String style, int x, int y, String words) {
        out.append("<text class=\"%s\" x=\"%d\" y=\"%d\">%s</text>".formatted(style, x, y, words));
    }

    /// From the facts to what proves them.
    private void toTheLeft(Box from, Box to) {
        int half = AISLE / 2;
        line("M%d %dh-%dV%dh-%d".formatted(from.x(), from.middle(), half, to.middle(), half));
        line("M%d %dm9 -5l-9 5l9 5".formatted(to.x() + WIDTH, to.middle()));
    }

    /// From the facts to what they are about.
    private void toTheRight(Box from, Box to) {
        line("M%d %dH%d".formatted(from.x() + WIDTH, from.middle(), to.x()));
        line("M%d %dm-9 -5l9 5l-9 5".formatted(to.x(), to.middle()));
    }

    /// From kinds to what they are kinds of, along the left edge.
    private void kinds(List<Box> boxes) {
        var above = boxes.getFirst();
        int x = above.x() - 14;
        int last = boxes.getLast().middle();
        int top = above.y() + above.height() / 2 + 6;
        line("M%d %dh-14V%dh14".formatted(above.x(), top, last));
        boxes.stream()
                .skip(1)
                .limit(Math.max(0, boxes.size() - 2))
                .forEach(box -> line("M%d %dh14".formatted(x, box.middle())));
        out.append("<path class=\"head\" d=\"M%d %dl-9 -5v10z\"/>".formatted(above.x(), top));
    }

    private void line(String path) {
        out.append("<path class=\"line\" d=\"%s\"/>".formatted(path));
    }

    private String framed(List<List<Box>> columns) {
        int width = 2 * EDGE + 3 * WIDTH + 2 * AISLE;
        int height =
                columns.stream()
                                .map(List::getLast)
                                .mapToInt(box -> box.y() + box.height())
                                .max()
                                .orElse(0)
                        + EDGE;
        return """
        <svg class="diagram" role="group" aria-labelledby="diagram-title diagram-text" \
        viewBox="0 0 %d %d" width="%d" height="%d" xmlns="http://www.w3.org/2000/svg">
        <title id="diagram-title">The classes of the ontology</title>
        <desc id="diagram-text">%s</desc>
        %s</svg>
        """
                .formatted(width, height, width, height, told(columns), out);
    }

    /// The drawing in words.
    private static String told(List<List<Box>> columns) {
        return "A fact points to %s. Its kinds are %s. Facts are about %s."
                .formatted(
                        names(columns.get(0), 0),
                        names(columns.get(1), 1),
                        names(columns.get(2), 0));
    }

    private static String names(List<Box> boxes, int from) {
        return boxes.stream()
                .skip(from)
                .map(box -> HtmlUtils.htmlEscape(box.type().getLocalName()))
                .collect(Collectors.joining(", "));
    }
}
