package org.rapporteur.read.pdf;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.rapporteur.document.Original;
import org.rapporteur.text.Span;

/// Writes down the characters that the pages show, row by row in reading order, and which of them
/// are there for the layout alone.
final class Print {

    private final IdentityHashMap<Row, Line> lines = new IdentityHashMap<>();
    private final StringBuilder characters = new StringBuilder();
    private final List<Integer> pages = new ArrayList<>();
    private final List<Span> layout = new ArrayList<>();
    private final List<Integer> joins = new ArrayList<>();

    /// A row that was written: where each of its words stands.
    record Line(Row row, List<Span> words) {

        Line {
            words = List.copyOf(words);
        }

        Span span() {
            return words.getFirst().to(words.getLast());
        }

        /// The line with the line feed after it.
        Span whole() {
            return new Span(span().start(), span().end() + 1);
        }

        /// The line from one of its words on, with the line feed after it; empty if it has none.
        Span from(int word) {
            int end = span().end() + 1;
            return new Span(word < words.size() ? words.get(word).start() : end, end);
        }
    }

    /// Writes a page down: running heads, text, notes, running feet.
    void page(Sheet sheet) {
        if (!pages.isEmpty()) {
            characters.append('\f');
        }
        pages.add(characters.length());
        sheet.heads().forEach(this::write);
        for (var piece : sheet.body()) {
            switch (piece) {
                case Piece.Text text -> write(text.row());
                case Piece.Table table ->
                        table.rows().forEach(row -> row.forEach(cell -> cell.forEach(this::write)));
            }
        }
        sheet.notes().forEach(note -> note.forEach(line -> write(line.row())));
        sheet.feet().forEach(this::write);
    }

    /// Where a row was written.
    Line line(Row row) {
        return Objects.requireNonNull(lines.get(row), row::text);
    }

    private void write(Row row) {
        var spans = new ArrayList<Span>();
        for (var word : row.words()) {
            if (!spans.isEmpty() && !word.glued()) {
                characters.append(' ');
            }
            int start = characters.length();
            characters.append(word.text());
            spans.add(new Span(start, characters.length()));
        }
        characters.append('\n');
        lines.put(row, new Line(row, spans));
    }

    /// Leaves a stretch out of the text: it serves the layout.
    void drop(Span span) {
        layout.add(span);
    }

    /// Says that what begins at an offset goes on with what the text has before it.
    void join(int offset) {
        joins.add(offset);
    }

    String at(Span span) {
        return characters.substring(span.start(), span.end());
    }

    Original original() {
        int at = characters.indexOf("\u00ad");
        while (at >= 0) {
            layout.add(new Span(at, at + 1));
            at = characters.indexOf("\u00ad", at + 1);
        }
        layout.sort(null);
        joins.sort(null);
        return new Original(characters.toString(), pages, layout, joins);
    }
}
