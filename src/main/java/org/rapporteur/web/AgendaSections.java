package org.rapporteur.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.rapporteur.document.Block;
import org.rapporteur.document.Transcript;
import org.rapporteur.text.Span;
import org.rapporteur.vocabulary.Terms;
import org.rapporteur.web.Description.FactNode;

/// Under which item of the agenda the words of a fact stand: below a line of their document that is
/// the title of the item and stands alone. Where titles follow each other they are a list, and open
/// nothing.
final class AgendaSections {

    /// Longer lines are no titles.
    private static final int LINE = 200;

    private static final Node NUMBER = Descriptions.node(Terms.ITEM_NUMBER);
    private static final Node TITLE = DCTerms.title.asNode();

    /// A section and the item that it is of.
    private record Section(Span span, String item) {}

    private final Map<String, List<Section>> sections = new HashMap<>();

    private AgendaSections() {}

    /// The sections of items; `texts` has the texts of documents by their IRIs.
    static AgendaSections of(List<FactNode> items, Function<String, Optional<Transcript>> texts) {
        var found = new AgendaSections();
        items.stream()
                .filter(item -> !text(item, TITLE).isEmpty())
                .collect(Collectors.groupingBy(FactNode::document))
                .forEach((document, own) ->
                        texts.apply(document)
                                .ifPresent(
                                        text -> found.sections.put(document, sections(text, own))));
        return found;
    }

    /// The number and title of the item that a fact's words stand under; empty for none.
    String title(FactNode fact) {
        return sections.getOrDefault(fact.document(), List.of()).stream()
                .filter(each -> each.span().start() <= fact.start())
                .filter(each -> fact.start() < each.span().end())
                .map(Section::item)
                .findFirst()
                .orElse("");
    }

    private static List<Section> sections(Transcript text, List<FactNode> items) {
        var blocks = text.passages().stream().map(Transcript.Passage::block).toList();
        var titled = blocks.stream().map(block -> item(text, block, items)).toList();
        var sections = new ArrayList<Section>();
        for (int i = 0; i < blocks.size(); i++) {
            if (!titled.get(i).isEmpty() && standsAlone(titled, i)) {
                var span = new Span(blocks.get(i).span().start(), end(text, blocks, titled, i));
                sections.add(new Section(span, titled.get(i)));
            }
        }
        return sections;
    }

    private static boolean standsAlone(List<String> titled, int at) {
        boolean above = at > 0 && !titled.get(at - 1).isEmpty();
        boolean below = at + 1 < titled.size() && !titled.get(at + 1).isEmpty();
        return !above && !below;
    }

    /// Where the next title stands or, below a heading, the next heading of its level or above.
    private static int end(Transcript text, List<Block> blocks, List<String> titled, int at) {
        for (int i = at + 1; i < blocks.size(); i++) {
            if (!titled.get(i).isEmpty() || closes(blocks.get(at), blocks.get(i))) {
                return blocks.get(i).span().start();
            }
        }
        return text.text().length();
    }

    private static boolean closes(Block above, Block below) {
        return above instanceof Block.Heading title
                && below instanceof Block.Heading next
                && next.level() <= title.level();
    }

    /// The item that a block is the title of, with its number perhaps; empty for none.
    private static String item(Transcript text, Block block, List<FactNode> items) {
        var words = block.span().of(text.text());
        return words.length() > LINE
                ? ""
                : items.stream()
                        .filter(item -> folded(words).endsWith(folded(text(item, TITLE))))
                        .filter(item -> words.length() - text(item, TITLE).length() < LINE / 8)
                        .findFirst()
                        .map(AgendaSections::named)
                        .orElse("");
    }

    private static String folded(String words) {
        return words.toLowerCase(Locale.ROOT);
    }

    private static String named(FactNode item) {
        return text(item, NUMBER) + ". " + text(item, TITLE);
    }

    private static String text(FactNode item, Node property) {
        return FactViews.first(item.says(), property).map(Node::getLiteralLexicalForm).orElse("");
    }
}
