package org.rapporteur.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.rapporteur.document.Block;
import org.rapporteur.document.Transcript;
import org.rapporteur.text.Span;
import org.rapporteur.vocabulary.Terms;
import org.rapporteur.web.Description.FactNode;

/// Under which item of the agenda the words of a fact stand: in the section of a heading that names
/// the item. An item that is named elsewhere, in a list perhaps, has no section.
final class AgendaSections {

    private record Section(Span span, String title) {}

    private static final Node NUMBER = Descriptions.node(Terms.ITEM_NUMBER);

    private final Map<String, List<Section>> sections = new HashMap<>();

    private AgendaSections() {}

    /// The sections of items as documents name them; `texts` has the texts of documents by their
    /// IRIs.
    static AgendaSections of(
            List<FactNode> items, Function<String, Optional<Transcript>> texts) {
        var found = new AgendaSections();
        var read = new HashMap<String, Optional<Transcript>>();
        for (var item : items) {
            read.computeIfAbsent(item.document(), texts)
                    .flatMap(text -> section(text, item.start()))
                    .map(span -> new Section(span, named(item)))
                    .ifPresent(
                            section ->
                                    found.sections
                                            .computeIfAbsent(
                                                    item.document(), unused -> new ArrayList<>())
                                            .add(section));
        }
        return found;
    }

    /// The number and title of the item that a fact's words stand under; empty for none.
    String title(FactNode fact) {
        return sections.getOrDefault(fact.document(), List.of()).stream()
                .filter(each -> each.span().start() <= fact.start())
                .filter(each -> fact.start() < each.span().end())
                .reduce((outer, inner) -> inner)
                .map(Section::title)
                .orElse("");
    }

    /// From the heading that holds a character to the next one of its level or above.
    private static Optional<Span> section(Transcript text, int at) {
        var headings =
                text.passages().stream()
                        .flatMap(
                                passage ->
                                        passage.block() instanceof Block.Heading heading
                                                ? Optional.of(heading).stream()
                                                : Optional.<Block.Heading>empty().stream())
                        .toList();
        return headings.stream()
                .filter(heading -> heading.span().start() <= at && at < heading.span().end())
                .findFirst()
                .map(heading ->
                        new Span(
                                heading.span().start(),
                                headings.stream()
                                        .filter(next -> next.level() <= heading.level())
                                        .map(next -> next.span().start())
                                        .filter(start -> start > heading.span().start())
                                        .findFirst()
                                        .orElse(text.text().length())));
    }

    private static String named(FactNode item) {
        var number = text(item, NUMBER);
        var title = text(item, DCTerms.title.asNode());
        return title.isEmpty() ? number : number + ". " + title;
    }

    private static String text(FactNode item, Node property) {
        return FactViews.first(item.says(), property).map(Node::getLiteralLexicalForm).orElse("");
    }
}
