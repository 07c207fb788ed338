package org.rapporteur.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.SampleDocuments;
import org.rapporteur.document.Document;

/// Every character of a document's text leads back to the one in the file that it comes from.
class SourceMapTest {

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\ufeff]+");

    static List<Path> files() throws IOException {
        return SampleDocuments.files();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyCharacterLeadsBackToItself(Path file) throws IOException {
        leadsBack(Files.readString(file), SampleDocuments.read(file), file.toString());
    }

    /// A mark with no space behind it gets one in the text.
    @Test
    void aMarkThatTouchesItsWords() {
        var source = "# A title\n\nWords.1/\n\n1/The note.\n";
        leadsBack(source, SampleDocuments.of(source), "a sample");
    }

    private static void leadsBack(String source, Document document, String name) {
        assertTrue(!document.blocks().isEmpty());
        for (var block : document.blocks()) {
            for (int i = block.span().start(); i < block.span().end(); i++) {
                char c = document.text().charAt(i);
                if (!Character.isWhitespace(c)) {
                    int at = document.map().source(i);
                    assertEquals(c, source.charAt(at), () -> block + " at " + name);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void unbrokenPartsStandInTheFile(Path file) throws IOException {
        var source = folded(Files.readString(file));
        var document = SampleDocuments.read(file);
        for (var block : document.blocks()) {
            var part = document.map().unbroken(block.span());
            assertTrue(block.span().contains(part));
            var words = folded(part.of(document.text()));
            assertTrue(source.contains(words), words);
        }
    }

    /// Blocks follow each other, lie in the text and hold words.
    @ParameterizedTest
    @MethodSource("files")
    void blocksFollowEachOther(Path file) throws IOException {
        var document = SampleDocuments.read(file);
        int end = 0;
        for (var block : document.blocks()) {
            assertTrue(block.span().start() >= end, block::toString);
            end = block.span().end();
            assertTrue(end <= document.text().length(), block::toString);
            assertTrue(!block.span().of(document.text()).isBlank(), block::toString);
        }
    }

    private static String folded(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }
}
