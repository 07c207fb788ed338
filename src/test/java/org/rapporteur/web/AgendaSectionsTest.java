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

    /// Ten characters for each block: a list of items, two headings, one of them below the other.
    private static final Transcript TEXT =
            new Transcript(
                    "1 Rivers. 1. Rivers\nThey said.(a) Banks.They spoke2. Lakes..They wept.",
                    List.of(
                            passage(new Block.Item("1", new Span(0, 10))),
                            passage(new Block.Heading(2, "1", new Span(10, 20))),
                            passage(new Block.Paragraph("", new Span(20, 30))),
                            passage(new Block.Heading(3, "a", new Span(30, 40))),
                            passage(new Block.Paragraph("", new Span(40, 50))),
                            passage(new Block.Heading(2, "2", new Span(50, 60))),
                            passage(new Block.Paragraph("", new Span(60, 70)))));

    @ParameterizedTest
    @CsvSource({"5, ''", "25, 1. Rivers", "45, 1. Rivers", "65, 2. Lakes"})
    void wordsStandUnderTheItemWhoseHeadingIsAbove(int start, String title) {
        var items = List.of(item(12, "1", "Rivers"), item(52, "2", "Lakes"));
        var sections = AgendaSections.of(items, any -> Optional.of(TEXT));
        assertEquals(title, sections.title(fact(DOCUMENT, start)));
    }

    @Test
    void anItemThatIsOnlyListedHasNoSection() {
        var sections = AgendaSections.of(List.of(item(2, "1", "Rivers")), any -> Optional.of(TEXT));
        assertEquals("", sections.title(fact(DOCUMENT, 25)));
    }

    @Test
    void anotherDocumentHasOtherItems() {
        var sections =
                AgendaSections.of(List.of(item(12, "1", "Rivers")), any -> Optional.of(TEXT));
        assertEquals("", sections.title(fact(DOCUMENT + "-2", 25)));
    }

    @Test
    void withoutItsTextNothingIsTold() {
        var sections = AgendaSections.of(List.of(item(12, "1", "Rivers")), any -> Optional.empty());
        assertEquals("", sections.title(fact(DOCUMENT, 25)));
    }

    private static Transcript.Passage passage(Block block) {
        return new Transcript.Passage(block, 0);
    }

    private static FactNode item(int start, String number, String title) {
        var fact = fact(DOCUMENT, start);
        var says =
                List.of(
                        fact.says().getFirst(),
                        quad(Descriptions.node(Terms.ITEM_NUMBER), text(number)),
                        quad(DCTerms.title.asNode(), text(title)));
        return new FactNode(fact.fact(), says, fact.evidence());
    }

    private static FactNode fact(String document, int start) {
        var says =
                quad(Descriptions.node(Terms.IN_DOCUMENT), NodeFactory.createURI(document));
        var place =
                NodeFactory.createLiteralDT(String.valueOf(start), XSDDatatype.XSDinteger);
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
