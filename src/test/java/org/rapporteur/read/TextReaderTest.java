package org.rapporteur.read;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.KnownFailures;
import org.rapporteur.SampleDocuments;
import org.rapporteur.document.Block;
import org.rapporteur.document.Document;

/// What lines become which blocks. The layouts and their blocks stand in `layouts.txt`.
class TextReaderTest {

    private static final Pattern CASE =
            Pattern.compile(
                    "=== (?<name>.*) \\((?<format>\\w+)\\)\n(?<source>(?s:.*?))==>\n(?<blocks>(?s:.*?))(?=\n?===|\\z)");
    private static final KnownFailures KNOWN =
            KnownFailures.in(Path.of("src/test/resources/known-failures/layouts.tsv"));

    /// A layout and the blocks that it should give, one to a line.
    private record Layout(String name, String format, String source, String blocks) {

        void run() throws Throwable {
            KNOWN.run(name, blocks.startsWith("! ") ? this::refused : this::read);
        }

        private void read() throws IOException {
            assertEquals(blocks, shown(TextReaderTest.read("case." + format, source)));
        }

        private void refused() {
            var said =
                    assertThrows(
                            UnreadableDocumentException.class,
                            () -> TextReaderTest.read("case." + format, source));
            assertTrue(String.valueOf(said.getMessage()).contains(blocks.substring(2)));
        }
    }

    @TestFactory
    Stream<DynamicTest> layoutsGiveTheirBlocks() throws IOException {
        return layouts().stream().map(each -> DynamicTest.dynamicTest(each.name(), each::run));
    }

    @Test
    void everyKnownFailureIsALayout() throws IOException {
        assertEquals(Set.of(), KNOWN.unknown(layouts().stream().map(Layout::name).toList()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-8859-1", "windows-1252"})
    void theEncodingIsFoundOut(String charset) throws IOException {
        var source =
                "Le délégué de la Côte d'Ivoire a déclaré que la réunion était très réussie. "
                        + "La présidente a remercié tous les délégués présents à la séance.";
        var document = SampleDocuments.read("case.txt", source.getBytes(Charset.forName(charset)));
        assertEquals("P " + source, shown(document));
    }

    @ParameterizedTest
    @CsvSource({
        "'', empty",
        "' \n\t \r\n', nothing but white space",
        "'PK\u0003\u0004\u0000\u0000', is an archive",
        "'a\u0001\u0002\u0003\u0004', no text",
    })
    void whatIsNoDocumentIsSaidToBeNone(String source, String reason) {
        var bytes = source.getBytes(StandardCharsets.UTF_8);
        var said =
                assertThrows(
                        UnreadableDocumentException.class,
                        () -> SampleDocuments.read("case.txt", bytes));
        assertTrue(String.valueOf(said.getMessage()).contains(reason), said::getMessage);
        assertTrue(String.valueOf(said.getMessage()).contains("case.txt"), said::getMessage);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Norway\n", "1. Norway\n", "- Norway\n", "Norway\n\n", "| Norway |\n"})
    void manyShortLinesDoNotHang(String line) {
        var document =
                assertTimeoutPreemptively(
                        Duration.ofSeconds(60), () -> read("case.txt", line.repeat(100_000)));
        assertEquals(100_000, document.text().split("Norway", -1).length - 1);
    }

    private static List<Layout> layouts() throws IOException {
        var text = Files.readString(Path.of("src/test/resources/read/layouts.txt"));
        var layouts =
                CASE.matcher(text)
                        .results()
                        .map(found ->
                                new Layout(
                                        found.group("name"),
                                        found.group("format"),
                                        unmarked(found.group("source")),
                                        found.group("blocks").stripTrailing()))
                        .toList();
        assertEquals(text.lines().filter(line -> line.startsWith("=== ")).count(), layouts.size());
        return layouts;
    }

    /// What cannot be seen in a file has a name in it.
    private static String unmarked(String source) {
        return source.replace("{bom}", "\uFEFF")
                .replace("{nbsp}", "\u00a0")
                .replace("{ff}", "\f")
                .replace("{cr}", "\r");
    }

    private static Document read(String fileName, String source) throws IOException {
        return SampleDocuments.read(fileName, source.getBytes(StandardCharsets.UTF_8));
    }

    private static String shown(Document document) {
        return document.blocks().stream()
                .map(block -> shown(document, block).stripTrailing())
                .collect(joining("\n"));
    }

    private static String shown(Document document, Block block) {
        var words = block.span().of(document.text());
        return switch (block) {
            case Block.Heading heading ->
                    "H" + heading.level() + label(heading.number()) + " " + words;
            case Block.Paragraph paragraph -> "P" + label(paragraph.number()) + " " + words;
            case Block.Item item -> "I" + label(item.marker()) + " " + words;
            case Block.Row row ->
                    (row.header() ? "R! " : "R ")
                            + row.cells().stream()
                                    .map(cell -> cell.of(document.text()))
                                    .collect(joining(" | "));
            case Block.Footnote note -> "F" + label(note.mark()) + " " + words;
            case Block.Furniture furniture -> "X " + words;
        };
    }

    private static String label(String label) {
        return label.isEmpty() ? "" : "[" + label + "]";
    }
}
