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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
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

/// What lines and elements become which blocks. The layouts and their blocks stand in
/// `src/test/resources/read`, one file for each format; of Word and OpenDocument files only the
/// body is there.
class TextReaderTest {

    private static final Pattern CASE =
            Pattern.compile(
                    "=== (?<name>.*) \\((?<format>\\w+)\\)\n(?<source>(?s:.*?))==>\n(?<blocks>(?s:.*?))(?=\n?===|\\z)");
    private static final Path LAYOUTS = Path.of("src/test/resources/read");
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
    @ValueSource(
            strings = {
                "UTF-8",
                "ISO-8859-1",
                "windows-1252",
                "x-UTF-16LE-BOM",
                "UTF-16",
                "UTF-16LE",
                "UTF-16BE"
            })
    void theEncodingIsFoundOut(String charset) throws IOException {
        var source =
                "Le délégué de la Côte d'Ivoire a déclaré que la réunion était très réussie. "
                        + "La présidente a remercié tous les délégués présents à la séance.";
        var document = SampleDocuments.read("case.txt", source.getBytes(Charset.forName(charset)));
        assertEquals("P " + source, shown(document));
    }

    @ParameterizedTest
    @CsvSource({
        "ISO-8859-2, 'Přítomní zástupci států přijali rozhodnutí o činnosti a členství. Děkujeme všem účastníkům za účast.'",
        "windows-1251, 'Совещание приняло доклад о работе. Участники поблагодарили председателя за его усилия.'",
        "windows-1252, '“The Meeting” – said the délégué – “rose at noon”; it’s done. Il a été décidé de se réunir à Genève.'",
        "UTF-16LE, 'The Meeting rose at noon and met again.'",
    })
    void textsOfOtherLettersAreFoundOutToo(String charset, String words) throws IOException {
        var document = SampleDocuments.read("case.txt", words.getBytes(Charset.forName(charset)));
        assertEquals("P " + words, shown(document));
    }

    /// A page says its encoding, which is believed unless its bytes say otherwise.
    @ParameterizedTest
    @CsvSource({
        "ISO-8859-1, iso-8859-1, Türkiye",
        "windows-1252, iso-8859-1, it’s",
        "ISO-8859-2, iso-8859-2, Přítomní",
        "UTF-8, iso-8859-1, Türkiye",
        "UTF-8, nonsense, Türkiye",
    })
    void aPageSaysItsEncoding(String charset, String said, String words) throws IOException {
        var page =
                "<!DOCTYPE html><html><head><meta charset=\"%s\"></head><body><p>%s</p></body></html>"
                        .formatted(said, words);
        var bytes = page.getBytes(Charset.forName(charset));
        assertEquals("P " + words, shown(SampleDocuments.read("case.html", bytes)));
    }

    @ParameterizedTest
    @CsvSource({
        "'', empty",
        "' \n\t \r\n', nothing but white space",
        "'PK\u0003\u0004\u0000\u0000PK\u0005\u0006', is an archive",
        "'PK\u0003\u0004\u0000\u0000', is cut off before its end",
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
                        Duration.ofMinutes(2), () -> read("case.txt", line.repeat(100_000)));
        assertEquals(100_000, document.text().split("Norway", -1).length - 1);
    }

    private static List<Layout> layouts() throws IOException {
        var layouts = new ArrayList<Layout>();
        for (var file : List.of("layouts", "docx", "odt", "html", "rtf")) {
            var text = Files.readString(LAYOUTS.resolve(file + ".txt"));
            int before = layouts.size();
            CASE.matcher(text).results().map(TextReaderTest::layout).forEach(layouts::add);
            long cases = text.lines().filter(line -> line.startsWith("=== ")).count();
            assertEquals(cases, layouts.size() - before, file);
        }
        return layouts;
    }

    private static Layout layout(MatchResult found) {
        return new Layout(
                found.group("name"),
                found.group("format"),
                unmarked(found.group("source")),
                found.group("blocks").stripTrailing());
    }

    /// What cannot be seen in a file has a name in it.
    private static String unmarked(String source) {
        return source.replace("{bom}", "\uFEFF")
                .replace("{nbsp}", "\u00a0")
                .replace("{ff}", "\f")
                .replace("{cr}", "\r");
    }

    private static Document read(String fileName, String source) throws IOException {
        return SampleDocuments.read(fileName, bytes(fileName, source));
    }

    private static byte[] bytes(String fileName, String source) {
        return switch (fileName) {
            case "case.docx" -> Zips.docx(source);
            case "case.odt" -> Zips.odt(source);
            default -> source.getBytes(StandardCharsets.UTF_8);
        };
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
