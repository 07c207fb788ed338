package org.rapporteur.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.document.Block;
import org.rapporteur.document.Transcript;
import org.rapporteur.text.Span;
import org.rapporteur.vocabulary.Selectors;
import org.rapporteur.vocabulary.Terms;
import org.rapporteur.web.Description.FactNode;

/// Under which item of the agenda words stand.
class AgendaSectionsTest {

    private static final String DOCUMENT = "https://w3id.org/rapporteur/id/document/moot";

    /// Ten characters for each block: two items in a list, each with a section of its own, one of
    /// them with a heading below it; a heading that is no item's.
    private static final Transcript TEXT =
            new Transcript(
                    "1 Rivers..2 Lakes...1. Rivers.They said."
                            + "(a) Banks.They spokeItem LakesThey wept.Closing...They left.",
                    List.of(
                            passage(new Block.Item("1", new Span(0, 8))),
                            passage(new Block.Item("2", new Span(10, 17))),
                            passage(new Block.Paragraph("", new Span(17, 20))),
                            passage(new Block.Heading(2, "1", new Span(20, 29))),
                            passage(new Block.Paragraph("", new Span(30, 40))),
                            passage(new Block.Heading(3, "a", new Span(40, 50))),
                            passage(new Block.Paragraph("", new Span(50, 60))),
                            passage(new Block.Heading(2, "", new Span(60, 70))),
                            passage(new Block.Paragraph("", new Span(70, 80))),
                            passage(new Block.Heading(2, "", new Span(80, 90))),
                            passage(new Block.Paragraph("", new Span(90, 100)))));

    private static final List<FactNode> ITEMS = List.of(item("1", "Rivers"), item("2", "Lakes"));

    @ParameterizedTest
    @CsvSource({
        "5, ''",
        "12, ''",
        "18, ''",
        "35, 1. Rivers",
        "55, 1. Rivers",
        "75, 2. Lakes",
        "95, ''"
    })
    void wordsStandUnderTheTitleAbove(int start, String title) {
        var sections = AgendaSections.of(ITEMS, any -> Optional.of(TEXT));
        assertEquals(title, sections.title(fact(DOCUMENT, start)));
    }

    @Test
    void anotherDocumentHasOtherItems() {
        var sections = AgendaSections.of(ITEMS, any -> Optional.of(TEXT));
        assertEquals("", sections.title(fact(DOCUMENT + "-2", 35)));
    }

    @Test
    void withoutItsTextNothingIsTold() {
        var sections = AgendaSections.of(ITEMS, any -> Optional.empty());
        assertEquals("", sections.title(fact(DOCUMENT, 35)));
    }

    private static Transcript.Passage passage(Block block) {
        return new Transcript.Passage(block, 0);
    }

    private static FactNode item(String number, String title) {
        var fact = fact(DOCUMENT, 0);
        var says =
                List.of(
                        fact.says().getFirst(),
                        quad(Descriptions.node(Terms.ITEM_NUMBER), text(number)),
                        quad(DCTerms.title.asNode(), text(title)));
        return new FactNode(fact.fact(), says, fact.evidence());
    }

    private static FactNode fact(String document, int start) {
        var says = quad(Descriptions.node(Terms.IN_DOCUMENT), NodeFactory.createURI(document));
        var place = NodeFactory.createLiteralDT(String.valueOf(start), XSDDatatype.XSDinteger);
        return new FactNode(
                NodeFactory.createURI("urn:fact:" + start),
                List.of(says),
                List.of(quad(Descriptions.node(Selectors.START), place)));
    }

    private static Node text(String words) {
        return NodeFactory.createLiteralString(words);
    }

    private static Quad quad(Node property, Node object) {
        return new Quad(Node.ANY, NodeFactory.createURI("urn:fact"), property, object);
    }
}
