package org.rapporteur.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.document.Block;
import org.rapporteur.document.Transcript;
import org.rapporteur.document.Transcript.Passage;
import org.rapporteur.text.Span;

class TranscriptsTest {

    private static final String NAME = "Ünïcode, \"quoted\" / and\nbroken";
    private static final Transcript ALL =
            new Transcript(
                    "I. Moot\n1. It met,\t\"here\".\n(a) so\none\ttwo\n* note\npage 1\n",
                    List.of(
                            new Passage(new Block.Heading(2, "I", new Span(3, 7)), 1),
                            new Passage(new Block.Paragraph("1, \"a\"", new Span(11, 25)), 1),
                            new Passage(new Block.Item("a", new Span(30, 32)), 2),
                            new Passage(
                                    new Block.Row(
                                            true,
                                            List.of(new Span(33, 36), new Span(37, 40)),
                                            new Span(33, 40)),
                                    2),
                            new Passage(new Block.Row(false, List.of(), new Span(33, 40)), 2),
                            new Passage(new Block.Footnote("*", new Span(43, 47)), 0),
                            new Passage(new Block.Furniture(new Span(48, 54)), 3)));

    @TempDir Path folder;

    @Test
    void whatIsReadIsWhatWasKept() throws IOException {
        var file = keep("texts.zip");
        var opened = Transcripts.open(file).orElseThrow();
        try (opened) {
            assertEquals(Set.of(NAME, "empty"), opened.documents());
            assertEquals(Optional.of(ALL), opened.of(NAME));
            assertEquals(Optional.of(new Transcript("", List.of())), opened.of("empty"));
            assertEquals(Optional.empty(), opened.of("no such"));
        }
    }

    @Test
    void theSameTextsMakeTheSameBytes() throws IOException {
        assertArrayEquals(
                Files.readAllBytes(keep("one.zip")), Files.readAllBytes(keep("other.zip")));
    }

    @Test
    void aBuildWithoutTextsHasNone() throws IOException {
        assertEquals(Optional.empty(), Transcripts.open(folder.resolve("no.zip")));
    }

    private Path keep(String name) throws IOException {
        var file = folder.resolve(name);
        try (var keeping = new Transcripts.Keeping(file)) {
            keeping.add(NAME, ALL);
            keeping.add("empty", new Transcript("", List.of()));
        }
        return file;
    }
}
