package org.rapporteur.read.pdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.document.Document;
import org.rapporteur.document.Original;
import org.rapporteur.text.LineEnd;
import org.rapporteur.text.Span;

/// The last stage: the pieces of all pages become blocks. A note comes after the block that has its
/// mark; what else a page carries beside its text, after the block that the end of the page
/// interrupts.
final class Flow {

    private final Style style;
    private final Joints joints;
    private final TableFlow tables;
    private final Print print = new Print();
    private final List<Draft> drafts = new ArrayList<>();

    /// The open block, and the notes that its marks call for.
    private final List<Piece.Text> open = new ArrayList<>();

    private final List<Print.Line> lines = new ArrayList<>();
    private final List<Draft> called = new ArrayList<>();

    /// What comes after the open block.
    private final List<Draft> deferred = new ArrayList<>();

    /// The notes of the page that no mark has called for yet, by their marks.
    private final Map<String, Draft> notes = new LinkedHashMap<>();

    private Flow(Style style) {
        this.style = style;
        this.joints = new Joints(style);
        this.tables = new TableFlow(drafts);
    }

    /// The blocks of all pages.
    static Flow of(Style style, List<Sheet> sheets) {
        var flow = new Flow(style);
        sheets.forEach(flow::page);
        flow.close();
        return flow;
    }

    Original original() {
        return print.original();
    }

    /// Puts a document together.
    Document write(Document.Builder builder, Contents contents) {
        drafts.forEach(draft -> draft.write(builder));
        return builder.properties(contents.properties()).pictures(contents.pictures()).build();
    }

    private void page(Sheet sheet) {
        print.page(sheet);
        sheet.notes().forEach(this::note);
        sheet.heads().forEach(row -> deferred.add(furniture(row)));
        for (var piece : sheet.body()) {
            switch (piece) {
                case Piece.Text text -> text(text);
                case Piece.Table table -> table(table);
            }
        }
        notes.values().forEach(this::defer);
        notes.clear();
        sheet.feet().forEach(row -> defer(furniture(row)));
    }

    private Draft furniture(Row row) {
        var line = print.line(row);
        return Draft.furniture(List.of(line.whole()));
    }

    private void defer(Draft draft) {
        (open.isEmpty() ? drafts : deferred).add(draft);
    }

    private void note(List<Piece.Text> note) {
        var written = note.stream().map(each -> print.line(each.row())).toList();
        hyphens(written);
        var pieces = new ArrayList<Span>();
        pieces.add(written.getFirst().from(1));
        written.subList(1, written.size()).forEach(line -> pieces.add(line.whole()));
        var marker = written.getFirst().words().getFirst();
        var label = Sheet.label(note);
        var draft = new Draft.Words(Draft.Kind.NOTE, 0, label, marker, pieces);
        if (notes.containsKey(label)) {
            defer(draft);
        } else {
            notes.put(label, draft);
        }
    }

    private void text(Piece.Text next) {
        boolean goesOn = !open.isEmpty() && joints.goesOn(open, next);
        if (!goesOn && !open.isEmpty()) {
            close();
        }
        var line = print.line(next.row());
        if (goesOn) {
            hyphen(lines.getLast(), line);
            print.join(line.span().start());
        }
        marks(line);
        open.add(next);
        lines.add(line);
        tables.end();
    }

    private void hyphens(List<Print.Line> written) {
        for (int i = 0; i + 1 < written.size(); i++) {
            hyphen(written.get(i), written.get(i + 1));
        }
    }

    /// Takes a hyphen that only parts a word out of the text; after any other, the next line
    /// follows without a space.
    private void hyphen(Print.Line line, Print.Line next) {
        var word = line.row().words().getLast().text();
        var behind = next.row().words().getFirst().text();
        int end = line.span().end();
        switch (LineEnd.between(word, behind, style.words())) {
            case SPACE -> {}
            case KEEP -> print.drop(new Span(end, end + 1));
            case DROP -> print.drop(new Span(end - 1, end + 1));
        }
    }

    /// Takes the marks of notes out of the text.
    private void marks(Print.Line line) {
        var words = line.row().words();
        for (int i = 1; i < words.size(); i++) {
            if (words.get(i).raised() && isMark(words.get(i - 1), words.get(i))) {
                print.drop(line.words().get(i));
                var label = Sheet.label(words.get(i));
                Optional.ofNullable(notes.remove(label)).ifPresent(called::add);
            }
        }
    }

    private boolean isMark(Word before, Word mark) {
        var label = Sheet.label(mark);
        boolean number = label.chars().allMatch(c -> Character.isDigit(c) || c == '*' || c == ',');
        return style.marks().contains(label) || (number && before.text().length() > 2);
    }

    private void table(Piece.Table table) {
        close();
        var rows = new ArrayList<Draft.Cells>();
        for (var row : table.rows()) {
            var cells = new ArrayList<List<Span>>();
            for (var cell : row) {
                var written = cell.stream().map(print::line).toList();
                hyphens(written);
                written.forEach(this::marks);
                cells.add(written.stream().map(Print.Line::whole).toList());
            }
            rows.add(new Draft.Cells(table.header() && rows.isEmpty(), cells));
        }
        tables.add(rows, print);
        drafts.addAll(called);
        called.clear();
    }

    private void close() {
        if (!open.isEmpty()) {
            drafts.add(Shape.of(open, lines, style));
            open.clear();
            lines.clear();
        }
        drafts.addAll(called);
        called.clear();
        drafts.addAll(deferred);
        deferred.clear();
    }
}
