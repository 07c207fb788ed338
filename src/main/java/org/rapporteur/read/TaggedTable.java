package org.rapporteur.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.rapporteur.text.Span;

/// A table that stands as tags of HTML among Markdown: its rows, with the words of each cell by
/// their places, and the words beside them.
final class TaggedTable {

    private static final Pattern TAG =
            Pattern.compile(
                    "(?is)<!--.*?(?:-->|\\z)|<(?:script|style)\\b.*?(?:</(?:script|style)>|\\z)"
                            + "|<(?<end>/?)(?<name>[a-z][a-z0-9]*)(?<says>[^<>]*)>|<[!?][^<>]*>");

    private static final Pattern SPANS =
            Pattern.compile("(?i)\\b(?<side>colspan|rowspan)\\s*=\\s*[\"']?\\s*(?<many>\\d{1,4})");

    /// A row of fewer cells only arranges the page.
    private static final int FEWEST = 2;

    private final String decoded;
    private final HtmlColumns columns = new HtmlColumns();
    private final List<Line> lines = new ArrayList<>();
    private final List<List<Span>> cells = new ArrayList<>();
    private List<Span> open = new ArrayList<>();
    private boolean inTable;
    private boolean inHead;
    private boolean inCell;
    private boolean isTable;
    private boolean isNested;
    private int row = -1;
    private int heads;
    private int wide;

    private TaggedTable(String decoded) {
        this.decoded = decoded;
    }

    /// The lines of a block; none where it is no table, or one that only arranges the page.
    static List<Line> lines(String decoded, Span block) {
        var table = new TaggedTable(decoded);
        table.read(block);
        return table.isTable && !table.isNested ? List.copyOf(table.lines) : List.of();
    }

    private void read(Span block) {
        var tag = TAG.matcher(decoded).region(block.start(), block.end());
        int start = block.start();
        while (tag.find()) {
            words(start, tag.start());
            start = tag.end();
            if (tag.group("name") != null) {
                tag(tag);
            }
        }
        words(start, block.end());
        endRow(block.end());
    }

    private void words(int start, int end) {
        var words = new Span(start, end);
        if (inCell) {
            open.add(words);
        } else if (!words.of(decoded).isBlank()) {
            lines.add(Line.of(decoded, words));
        }
    }

    private void tag(Matcher tag) {
        boolean ends = !tag.group("end").isEmpty();
        switch (tag.group("name").toLowerCase(Locale.ROOT)) {
            case "table" -> {
                endRow(tag.start());
                isNested |= inTable && !ends;
                inTable = !ends;
            }
            case "thead" -> inHead = !ends;
            case "tr" -> {
                endRow(tag.start());
                row = ends ? -1 : tag.start();
                columns.beginRow();
            }
            case "td" -> cell(tag, ends, 0);
            case "th" -> cell(tag, ends, 1);
            default -> {
                // what says how the words of a cell look
            }
        }
    }

    private void cell(Matcher tag, boolean ends, int head) {
        endCell();
        if (ends) {
            return;
        }
        if (row < 0) {
            row = tag.start();
            columns.beginRow();
        }
        for (int i = columns.covered(); i > 0; i--) {
            cells.add(List.of());
            heads++;
        }
        inCell = true;
        heads += head;
        wide = columns.end(sized(tag.group("says")));
    }

    /// A cell as high and wide as its tag says.
    private static Element sized(String says) {
        var cell = new Element("td");
        var spans = SPANS.matcher(says);
        while (spans.find()) {
            cell.attr(spans.group("side").toLowerCase(Locale.ROOT), spans.group("many"));
        }
        return cell;
    }

    private void endCell() {
        if (inCell) {
            inCell = false;
            cells.add(open);
            open = new ArrayList<>();
            for (int i = 1; i < wide; i++) {
                cells.add(List.of());
                heads++;
            }
        }
    }

    /// Ends the open row; one of headers alone, or in the head, names the columns.
    private void endRow(int end) {
        endCell();
        if (!cells.isEmpty()) {
            isTable |= cells.size() >= FEWEST;
            boolean header = inHead || heads == cells.size();
            lines.add(Line.row(decoded, new Span(row, end), cells, header));
        }
        cells.clear();
        heads = 0;
        row = -1;
    }
}
