package org.rapporteur.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rapporteur.document.Block;
import org.rapporteur.document.Transcript;
import org.rapporteur.document.Transcript.Passage;
import org.rapporteur.text.Span;
import org.rapporteur.web.EntityView.FactView;
import org.rapporteur.web.EntityView.Proof;
import org.rapporteur.web.MarkedText.Line;
import org.rapporteur.web.MarkedText.Marked;

class MarkedTextTest {

    private static final Transcript MOOT =
            new Transcript(
                    "## Moot\n1. Arvandia and Borva met.\none\ttwo\n",
                    List.of(
                            new Passage(new Block.Heading(1, "", new Span(3, 7)), 1),
                            new Passage(new Block.Paragraph("1", new Span(11, 34)), 1),
                            new Passage(
                                    new Block.Row(
                                            false,
                                            List.of(new Span(35, 38), new Span(39, 42)),
                                            new Span(35, 42)),
                                    2)));

    @Test
    void overlappingWordsAreCutWhereAnyBeginsOrEnds() {
        var lines = marked(fact("all", 11, 34), fact("borva", 24, 29)).lines();
        assertEquals(
                "[1. ] [Arvandia and |all] [Borva|all borva] [ met.|all]", words(lines.get(1)));
        assertEquals(List.of("all", "borva"), names(lines.get(1)));
    }

    @Test
    void wordsAcrossCellsAreMarkedInEach() {
        assertEquals("[one|row] [two|row]", words(marked(fact("row", 35, 42)).lines().get(2)));
    }

    @Test
    void aHeadingShowsNoSignsOfItsFormat() {
        assertEquals("[Moot]", words(marked().lines().getFirst()));
    }

    @Test
    void aPageIsToldWhereItBegins() {
        assertEquals(List.of(1, 0, 2), marked().lines().stream().map(Line::page).toList());
    }

    @Test
    void aLongTextComesInStretchesThatShareNothingAndLeaveNothingOut() {
        var text = new StringBuilder();
        var passages = new ArrayList<Passage>();
        for (int i = 0; i < 3000; i++) {
            int start = text.length();
            text.append("The Moot met and met and went home.");
            passages.add(new Passage(new Block.Paragraph("", new Span(start, text.length())), 0));
            text.append('\n');
        }
        var transcript = new Transcript(text.toString(), passages);
        var stretches = MarkedText.stretches(transcript);
        assertTrue(stretches.size() > 1, "There is one only");
        int shown =
                stretches.stream()
                        .mapToInt(each -> MarkedText.of(transcript, each, List.of()).lines().size())
                        .sum();
        assertEquals(3000, shown);
        assertEquals(stretches.get(1), MarkedText.stretch(transcript, stretches.get(1).start()));
    }

    private static MarkedText marked(Marked... facts) {
        return MarkedText.of(MOOT, new Span(0, MOOT.text().length()), List.of(facts));
    }

    private static Marked fact(String name, int start, int end) {
        var proof = new Proof("", 0, List.of(), "", List.of());
        var view = new FactView(name, "", "", List.of(), List.of(), proof);
        return new Marked(new Span(start, end), view);
    }

    private static String words(Line line) {
        return line.cells().stream()
                .flatMap(List::stream)
                .map(piece ->
                        piece.covers().isEmpty()
                                ? "[" + piece.text() + "]"
                                : "[" + piece.text() + "|" + piece.names() + "]")
                .collect(Collectors.joining(" "));
    }

    private static List<String> names(Line line) {
        return line.facts().stream().map(FactView::name).toList();
    }
}
