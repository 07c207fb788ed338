package org.rapporteur.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.Code;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.rapporteur.text.Span;

/// The words of a block of Markdown by their places: without marks of emphasis, tags, addresses of
/// links, images, and marks of notes.
final class MarkdownWords {

    private static final Pattern TAG =
            Pattern.compile(
                    "(?is)<!--.*?(?:-->|\\z)|<(?:script|style)\\b.*?(?:</(?:script|style)>|\\z)"
                            + "|</?(?<name>[a-z][a-z0-9]*)[^<>]*>|<[!?][^<>]*>|\n");

    /// Tags that do not part two words.
    private static final Pattern INSIDE =
            Pattern.compile("(?i)a|abbr|b|cite|em|font|i|mark|s|small|span|strong|sub|sup|u");

    /// A mark of a note that the document does not have.
    private static final Pattern REFERENCE = Pattern.compile("\\[\\^\\w{1,4}\\]");

    /// A bar that parts two cells.
    private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");

    /// How many characters before a raised one tell whether it is a mark.
    private static final int BEFORE = 4;

    private final String decoded;
    private final List<Span> pieces = new ArrayList<>();
    private final List<Span> breaks = new ArrayList<>();
    private boolean raised;

    private MarkdownWords(String decoded) {
        this.decoded = decoded;
    }

    static MarkdownWords of(String decoded, Node block) {
        var words = new MarkdownWords(decoded);
        words.children(block);
        return words;
    }

    /// The words of a cell in a row that ends at an offset. The places of its nodes are wrong
    /// behind a bar that is a word, so there the marks alone tell the words.
    static List<Span> ofCell(String decoded, Node cell, int end) {
        var pieces = of(decoded, cell).pieces();
        if (pieces.isEmpty()) {
            return pieces;
        }
        var bar = BAR.matcher(decoded).region(pieces.getFirst().start(), end);
        var whole = new Span(pieces.getFirst().start(), bar.find() ? bar.start() : end);
        if (!whole.of(decoded).contains("\\|")) {
            return pieces;
        }
        var words = new MarkdownWords(decoded);
        for (var piece : Inline.words(decoded, whole)) {
            words.aligned(piece.of(decoded).replace("\\|", "|"), 0, piece);
        }
        return words.pieces();
    }

    /// The words between the tags of a block of HTML, line by line.
    static List<List<Span>> ofTags(String decoded, Span block) {
        var lines = new ArrayList<List<Span>>();
        var line = new ArrayList<Span>();
        var tag = TAG.matcher(decoded).region(block.start(), block.end());
        int start = block.start();
        while (start < block.end()) {
            boolean found = tag.find();
            int end = found ? tag.start() : block.end();
            if (!decoded.substring(start, end).isBlank()) {
                line.add(new Span(start, end));
            }
            var name = found ? tag.group("name") : null;
            boolean goesOn = name != null && INSIDE.matcher(name).matches();
            if (!goesOn && !line.isEmpty()) {
                lines.add(List.copyOf(line));
                line.clear();
            }
            start = found ? tag.end() : block.end();
        }
        if (!line.isEmpty()) {
            lines.add(List.copyOf(line));
        }
        return lines;
    }

    /// The words, piece by piece.
    List<Span> pieces() {
        return List.copyOf(pieces);
    }

    /// Lines, broken where a tag says so as well.
    List<Span> broken(List<Span> lines) {
        var all = new ArrayList<Span>();
        for (var line : lines) {
            int start = line.start();
            for (var mark : breaks) {
                if (mark.start() >= start && mark.end() <= line.end()) {
                    all.add(new Span(start, mark.start()));
                    start = mark.end();
                }
            }
            all.add(new Span(start, line.end()));
        }
        return all;
    }

    private void children(Node parent) {
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case Text text -> text(text);
                case Code code -> code(code);
                case HtmlInline tag -> tag(tag);
                case Image image -> {}
                case FootnoteReference mark -> {}
                default -> children(node);
            }
        }
    }

    private void tag(HtmlInline tag) {
        var words = tag.getLiteral().toLowerCase(Locale.ROOT);
        raised = words.startsWith("<sup") || (raised && !words.startsWith("</sup"));
        if (words.startsWith("<br")) {
            tag.getSourceSpans().forEach(span -> breaks.add(MarkdownLines.span(span)));
        }
    }

    private void code(Code code) {
        for (var span : code.getSourceSpans()) {
            var whole = MarkdownLines.span(span);
            int from = whole.start();
            int until = whole.end();
            while (from < until && decoded.charAt(from) == '`') {
                from++;
            }
            while (until > from && decoded.charAt(until - 1) == '`') {
                until--;
            }
            pieces.add(new Span(from, until));
        }
    }

    private void text(Text text) {
        var literal = text.getLiteral();
        if (raised && isMark(text)) {
            return;
        }
        int at = 0;
        for (var span : text.getSourceSpans()) {
            at = aligned(literal, at, MarkdownLines.span(span));
        }
    }

    private boolean isMark(Text text) {
        var spans = text.getSourceSpans();
        int tag = decoded.lastIndexOf('<', spans.isEmpty() ? 0 : spans.getFirst().getInputIndex());
        var before = decoded.substring(Math.max(0, tag - BEFORE), Math.max(0, tag));
        return Raised.isMark(text.getLiteral(), before);
    }

    /// Adds a stretch without the backslashes that only say what follows is no mark. Returns how
    /// many characters of the literal it has used.
    private int aligned(String literal, int from, Span span) {
        int at = from;
        int start = span.start();
        for (int i = span.start(); i < span.end(); i++) {
            boolean same = at < literal.length() && decoded.charAt(i) == literal.charAt(at);
            if (same) {
                at++;
            } else if (decoded.charAt(i) == '\\') {
                add(start, i);
                start = i + 1;
            }
        }
        add(start, span.end());
        return at;
    }

    private void add(int start, int end) {
        var mark = REFERENCE.matcher(decoded).region(start, end);
        int from = start;
        while (mark.find()) {
            piece(from, mark.start());
            from = mark.end();
        }
        piece(from, end);
    }

    private void piece(int start, int end) {
        if (start < end) {
            pieces.add(new Span(start, end));
        }
    }
}
