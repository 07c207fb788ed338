package org.rapporteur.read;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.rapporteur.document.Document;
import org.rapporteur.document.DocumentId;
import org.rapporteur.document.Original;
import org.rapporteur.document.Properties;
import org.rapporteur.document.Source;
import org.rapporteur.read.Piece.Role;
import org.rapporteur.text.Span;

/// Sets the pieces of a format that knows its paragraphs as lines, one after the other: these are
/// the document's original. A marker stands before its words, parted by a tab, as do cells.
final class Setting {

    /// The length of a paragraph that may be a line of a text that was pasted line by line.
    private static final int SHORTEST_LINE = 50;

    private static final int LONGEST_LINE = 110;
    private static final double PASTED = 0.3;
    private static final int LONGEST_HEADING = 160;
    private static final String BULLETS = "\uf0b7\uf0a7\u2219\u25cf\u25cb\u25e6\uf0d8\uf02d\u25aa";

    /// A line that has its place, before it is known what it looks like.
    private record Placed(Role role, int level, Span marker, Span body) {}

    private final StringBuilder characters = new StringBuilder();
    private final List<Function<String, Line>> lines = new ArrayList<>();
    private final List<Integer> pages = new ArrayList<>();
    private final boolean pasted;

    private Setting(boolean pasted) {
        this.pasted = pasted;
    }

    /// The document that pieces make. `pages` says how many pages there should be, 0 where nothing
    /// says it: marks of pages that do not add up to them are none at all. What a document begins
    /// with that is no part of its text is set at its end.
    static Document of(
            DocumentId id, Source source, List<Piece> pieces, int pages, Properties properties)
            throws UnreadableDocumentException {
        var setting = new Setting(isPasted(pieces));
        int head = 0;
        while (head < pieces.size() && isFurniture(pieces.get(head))) {
            head++;
        }
        pieces.subList(head, pieces.size()).forEach(setting::add);
        pieces.subList(0, head).forEach(setting::add);
        var characters = setting.characters.toString();
        if (characters.isBlank()) {
            throw new UnreadableDocumentException(
                    source.fileName() + " holds no text; put a file with its text in its place");
        }
        var original = new Original(characters, setting.pages(pages));
        var lines = setting.lines.stream().map(line -> line.apply(characters)).toList();
        var builder = Document.builder(id, source, original).properties(properties);
        return new Assembler(Lines.set(lines, setting.pasted), characters, builder).assemble();
    }

    private static boolean isFurniture(Piece piece) {
        return piece instanceof Piece.Paragraph text
                && (text.role() == Role.FURNITURE || text.words().isBlank());
    }

    private List<Integer> pages(int expected) {
        var starts = new ArrayList<Integer>(List.of(0));
        pages.stream().filter(start -> start > 0).forEach(starts::add);
        return expected == starts.size() ? starts : List.of();
    }

    /// Whether the paragraphs are the lines of a text that was broken elsewhere.
    private static boolean isPasted(List<Piece> pieces) {
        int lines = 0;
        int broken = 0;
        for (int i = 0; i + 1 < pieces.size(); i++) {
            if (isLine(pieces.get(i))) {
                lines++;
                broken += goesOn(pieces.get(i), pieces.get(i + 1)) ? 1 : 0;
            }
        }
        return broken > 3 && broken > lines * PASTED;
    }

    private static boolean isLine(Piece piece) {
        return piece instanceof Piece.Paragraph text
                && text.role() == Role.TEXT
                && text.words().length() >= SHORTEST_LINE
                && text.words().length() <= LONGEST_LINE;
    }

    private static boolean goesOn(Piece line, Piece next) {
        return line instanceof Piece.Paragraph text
                && next instanceof Piece.Paragraph other
                && !other.words().isEmpty()
                && Character.isLowerCase(other.words().codePointAt(0))
                && ".:;!?".indexOf(text.words().charAt(text.words().length() - 1)) < 0;
    }

    private void add(Piece piece) {
        switch (piece) {
            case Piece.Paragraph paragraph -> {
                paragraph(paragraph);
                if (!pasted || paragraph.words().isBlank()) {
                    int end = characters.length();
                    lines.add(all -> Line.of(all, new Span(end, end)));
                }
            }
            case Piece.Row row -> row(row);
        }
    }

    private void paragraph(Piece.Paragraph paragraph) {
        if (paragraph.words().isBlank()) {
            return;
        }
        var marker = put(marker(paragraph.marker()), '\t');
        int start = characters.length();
        paragraph.pages().forEach(page -> pages.add(start + page));
        for (var words : paragraph.words().split("\n", -1)) {
            var body = put(words, '\n');
            line(new Placed(paragraph.role(), paragraph.level(), marker, body));
            marker = new Span(body.end(), body.end());
        }
    }

    private void line(Placed placed) {
        lines.add(all -> line(all, placed));
    }

    private static Line line(String all, Placed placed) {
        boolean marked = !placed.marker().isEmpty();
        var whole = marked ? placed.marker().to(placed.body()) : placed.body();
        var look = Line.of(all, whole).plain();
        return switch (placed.role()) {
            case TEXT, ITEM ->
                    look.kind() == Line.Kind.TEXT && marked
                            ? look.as(Line.Kind.ITEM, placed.marker(), label(all, placed))
                            : look;
            case HEADING -> heading(look, all, placed);
            case NOTE -> marked ? note(look, all, placed) : look.as(Line.Kind.TEXT);
            case FURNITURE -> look.as(Line.Kind.FURNITURE);
        };
    }

    /// A numbered paragraph stays one even where its format calls it a heading.
    private static Line heading(Line look, String all, Placed placed) {
        if (look.length() > LONGEST_HEADING) {
            return look;
        }
        if (look.kind() == Line.Kind.NUMBER) {
            return look.as(Line.Kind.HEADING, look.marker(), look.label()).at(placed.level());
        }
        return look.as(Line.Kind.HEADING, placed.marker(), label(all, placed)).at(placed.level());
    }

    private static Line note(Line look, String all, Placed placed) {
        return look.as(Line.Kind.FOOTNOTE, placed.marker(), label(all, placed));
    }

    /// What a marker says, without what sets it off: `a` of `(a)`.
    private static String label(String all, Placed placed) {
        var marker = placed.marker().of(all);
        var letters = marker.replaceAll("^\\W+|\\W+$", "");
        return letters.isEmpty() ? marker : letters;
    }

    private void row(Piece.Row row) {
        var cells = new ArrayList<List<Span>>();
        int start = characters.length();
        for (var cell : row.cells()) {
            cells.add(List.of(put(cell, '\t')));
        }
        var whole = new Span(start, characters.length());
        characters.append('\n');
        lines.add(all -> Line.row(all, whole, cells, row.header()));
    }

    /// Appends words and what parts them from the next; the span of the words alone.
    private Span put(String words, char end) {
        int start = characters.length();
        characters.append(words);
        var span = new Span(start, characters.length());
        if (!words.isEmpty()) {
            characters.append(end);
        }
        return span;
    }

    private static String marker(String printed) {
        return printed.length() == 1 && BULLETS.contains(printed) ? "\u2022" : printed.strip();
    }
}
