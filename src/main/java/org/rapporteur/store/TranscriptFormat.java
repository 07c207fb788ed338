package org.rapporteur.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.rapporteur.document.Block;
import org.rapporteur.document.Transcript;
import org.rapporteur.document.Transcript.Passage;
import org.rapporteur.text.Span;

/// How a transcript is written: the length of its text, the text, and a line of CSV for each block:
/// kind, page, start, end, what is printed before it, and what else there is to it.
public final class TranscriptFormat {

    private static final CSVFormat LINES =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    private static final Pattern CELL = Pattern.compile("(\\d+)-(\\d+)");

    private TranscriptFormat() {}

    /// Writes one; the writer stays open.
    public static void write(Transcript transcript, Writer out) throws IOException {
        out.write(transcript.text().length() + "\n");
        out.write(transcript.text());
        // It is the caller's to close.
        var printer = LINES.print(out);
        for (var passage : transcript.passages()) {
            printer.printRecord(fields(passage));
        }
        printer.flush();
    }

    /// Reads what was written.
    public static Transcript read(String written) {
        int line = written.indexOf('\n');
        int end = line + 1 + Integer.parseInt(written, 0, line, 10);
        var passages = new ArrayList<Passage>();
        try (var lines = CSVParser.parse(written.substring(end), LINES)) {
            lines.forEach(each -> passages.add(passage(each)));
        } catch (IOException impossible) {
            throw new UncheckedIOException("A string is read without fail", impossible);
        }
        return new Transcript(written.substring(line + 1, end), passages);
    }

    private static List<Object> fields(Passage passage) {
        var block = passage.block();
        var span = block.span();
        return switch (block) {
            case Block.Heading(int level, String number, Span all) ->
                    List.of("heading", passage.page(), span.start(), span.end(), number, level);
            case Block.Paragraph(String number, Span all) ->
                    List.of("paragraph", passage.page(), span.start(), span.end(), number, "");
            case Block.Item(String marker, Span all) ->
                    List.of("item", passage.page(), span.start(), span.end(), marker, "");
            case Block.Row row ->
                    List.of(
                            row.header() ? "header" : "row",
                            passage.page(),
                            span.start(),
                            span.end(),
                            "",
                            cells(row));
            case Block.Footnote(String mark, Span all) ->
                    List.of("footnote", passage.page(), span.start(), span.end(), mark, "");
            case Block.Furniture(Span all) ->
                    List.of("furniture", passage.page(), span.start(), span.end(), "", "");
        };
    }

    private static Passage passage(CSVRecord line) {
        var span = new Span(number(line, 2), number(line, 3));
        var label = line.get(4);
        Block block =
                switch (line.get(0)) {
                    case "heading" -> new Block.Heading(number(line, 5), label, span);
                    case "paragraph" -> new Block.Paragraph(label, span);
                    case "item" -> new Block.Item(label, span);
                    case "header" -> new Block.Row(true, cells(line.get(5)), span);
                    case "row" -> new Block.Row(false, cells(line.get(5)), span);
                    case "footnote" -> new Block.Footnote(label, span);
                    case "furniture" -> new Block.Furniture(span);
                    default -> throw new IllegalStateException("No kind of block: " + line);
                };
        return new Passage(block, number(line, 1));
    }

    private static String cells(Block.Row row) {
        return row.cells().stream()
                .map(cell -> cell.start() + "-" + cell.end())
                .collect(Collectors.joining(" "));
    }

    private static List<Span> cells(String written) {
        var cells = new ArrayList<Span>();
        for (var ends : CELL.matcher(written).results().toList()) {
            cells.add(new Span(Integer.parseInt(ends.group(1)), Integer.parseInt(ends.group(2))));
        }
        return cells;
    }

    private static int number(CSVRecord line, int field) {
        return Integer.parseInt(line.get(field));
    }
}
