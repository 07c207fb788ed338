package org.rapporteur.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.rapporteur.text.Span;

/// The lines of Markdown, block by block: what each is, CommonMark says; what its words are, too.
/// Lines of one paragraph stay lines, for lists are written one entry to a line.
final class MarkdownLines {

    /// How deep blocks and marks of emphasis may lie in each other; deeper ones are words.
    private static final int DEEPEST = 64;

    private static final Pattern MARKER = Pattern.compile("(?<label>[-+*]|\\d{1,9})[.)]?\\s*");

    /// The kinds of blocks, in the order in which they are tried: a line of hyphens is first that
    /// below a heading, then a rule. It is the order of CommonMark; a set without one would change
    /// from run to run.
    private static final Set<Class<? extends Block>> BLOCKS =
            new LinkedHashSet<>(
                    List.of(
                            BlockQuote.class,
                            Heading.class,
                            FencedCodeBlock.class,
                            HtmlBlock.class,
                            ThematicBreak.class,
                            ListBlock.class));

    /// A parser of one document. Four spaces make no program of a paragraph in a document of a
    /// meeting.
    private static Parser parser() {
        return Parser.builder()
                .extensions(List.of(TablesExtension.create(), FootnotesExtension.create()))
                .enabledBlockTypes(BLOCKS)
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .maxOpenBlockParsers(DEEPEST)
                .maxInlineNesting(DEEPEST)
                .build();
    }

    private final String decoded;
    private final List<Line> lines = new ArrayList<>();

    /// Where the item or footnote begins that waits for its first words; -1 if none does.
    private int begun = -1;

    private String note = "";

    private MarkdownLines(String decoded) {
        this.decoded = decoded;
    }

    static List<Line> of(String decoded) {
        var lines = new MarkdownLines(decoded);
        lines.children(parser().parse(decoded));
        return lines.lines;
    }

    static Span span(SourceSpan span) {
        return new Span(span.getInputIndex(), span.getInputIndex() + span.getLength());
    }

    private void children(Node parent) {
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (!node.getSourceSpans().isEmpty()) {
                block(node);
            }
        }
    }

    private void block(Node block) {
        switch (block) {
            case Heading heading -> heading(heading);
            case Paragraph paragraph -> paragraph(paragraph);
            case ListItem item -> begin(item, "");
            case FootnoteDefinition footnote -> begin(footnote, footnote.getLabel());
            case TableRow row -> row(row);
            case HtmlBlock html -> tags(whole(html));
            case FencedCodeBlock code -> fenced(code);
            case ThematicBreak rule -> lines.add(Line.of(decoded, whole(rule)));
            default -> children(block);
        }
    }

    private static Span whole(Node node) {
        var spans = node.getSourceSpans();
        return span(spans.getFirst()).to(span(spans.getLast()));
    }

    private void blank() {
        int end = decoded.length();
        lines.add(Line.of(decoded, new Span(end, end)));
    }

    private void begin(Node block, String label) {
        var first = span(block.getSourceSpans().getFirst());
        begun = first.start();
        note = label;
        children(block);
        if (begun >= 0) {
            begun = -1;
            lines.add(Line.of(decoded, first));
        }
    }

    private void heading(Heading heading) {
        var words = MarkdownWords.of(decoded, heading).pieces();
        if (words.isEmpty()) {
            return;
        }
        var span = words.getFirst().to(words.getLast());
        if (Headings.canBe(span.of(decoded))) {
            begun = -1;
            var look = Line.of(decoded, span).as(Line.Kind.HEADING).at(heading.getLevel());
            lines.add(look.with(words));
        } else {
            lines(List.of(span), words);
        }
        blank();
    }

    private void paragraph(Paragraph paragraph) {
        var words = MarkdownWords.of(decoded, paragraph);
        var all = paragraph.getSourceSpans().stream().map(MarkdownLines::span).toList();
        int from = lines.size();
        lines(words.broken(all), words.pieces());
        boolean item = paragraph.getParent() instanceof ListItem || !note.isEmpty();
        for (int i = from + 1; item && i < lines.size(); i++) {
            var line = lines.get(i);
            lines.set(i, line.as(Line.Kind.CONTINUED));
        }
        note = "";
        blank();
    }

    private void tags(Span block) {
        var table = TaggedTable.lines(decoded, block);
        if (table.isEmpty()) {
            MarkdownWords.ofTags(decoded, block).forEach(this::words);
        } else {
            begun = -1;
            lines.addAll(table);
            blank();
        }
    }

    /// Words between tags, which are a line each.
    private void words(List<Span> words) {
        lines(List.of(words.getFirst().to(words.getLast())), words);
        blank();
    }

    private void lines(List<Span> all, List<Span> pieces) {
        for (var span : all) {
            var words = pieces.stream().filter(span::contains).toList();
            if (!words.isEmpty()) {
                lines.add(line(span).with(words));
            }
        }
    }

    /// A line with the marker of the item that it begins.
    private Line line(Span span) {
        if (begun < 0 || begun > span.start()) {
            return Line.of(decoded, span);
        }
        var line = Line.of(decoded, new Span(begun, span.end()));
        var marker = new Span(begun, span.start());
        var label = MARKER.matcher(marker.of(decoded));
        begun = -1;
        if (!note.isEmpty()) {
            return line.as(Line.Kind.FOOTNOTE, marker, note);
        }
        boolean plain = line.kind() == Line.Kind.TEXT || line.kind() == Line.Kind.FURNITURE;
        return plain && label.matches()
                ? line.as(Line.Kind.ITEM, marker, label.group("label"))
                : line;
    }

    private void row(TableRow row) {
        var cells = new ArrayList<List<Span>>();
        for (var cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (cell instanceof TableCell words) {
                cells.add(MarkdownWords.ofCell(decoded, words, whole(row).end()));
            }
        }
        boolean header = row.getParent() instanceof TableHead;
        lines.add(Line.row(decoded, whole(row), cells, header));
    }

    /// What stands between fences, line by line.
    private void fenced(FencedCodeBlock code) {
        var all = code.getSourceSpans().stream().map(MarkdownLines::span).toList();
        boolean closed = code.getClosingFenceLength() != null;
        for (var span : all.subList(1, Math.max(1, all.size() - (closed ? 1 : 0)))) {
            lines.add(Line.of(decoded, span).plain());
        }
        blank();
    }
}
