package org.rapporteur.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.rapporteur.read.Piece.Role;

/// The pieces of a document while a reader goes through its file. What lies inside a paragraph (a
/// note, a text box) comes after it; what lies inside a cell becomes the cell.
final class Draft {

    /// The most characters that are read of one document.
    static final int LARGEST = 10 << 20;

    /// How deep notes, boxes and tables may lie in each other.
    private static final int DEEPEST = 64;

    /// The most columns that a cell stands in.
    static final int WIDEST = 64;

    /// The level of a heading that only bold letters show.
    private static final int BOLD = 2;

    private final String fileName;
    private final Deque<Frame> frames = new ArrayDeque<>();
    private final Deque<Table> tables = new ArrayDeque<>();
    private int characters;
    private boolean pageIsDue;

    Draft(String fileName) {
        this.fileName = fileName;
        frames.push(new Frame());
    }

    /// What is open at one level: the body, a cell, a note, a box.
    private static final class Frame {
        private final List<Piece> pieces = new ArrayList<>();
        private final List<Piece> after = new ArrayList<>();
        private final StringBuilder words = new StringBuilder();
        private final List<Integer> pages = new ArrayList<>();
        private Role role = Role.TEXT;
        private int level;
        private String marker = "";
        private boolean open;
        private int bold;
        private int inked;
        private int columns = 1;
    }

    /// Begins a paragraph; one that is still open ends.
    void begin(Role role, int level, String marker) {
        end();
        var frame = frame();
        frame.open = true;
        frame.role = role;
        frame.level = level;
        frame.marker = marker;
    }

    /// Says what the open paragraph is, which some formats do after its beginning.
    void is(Role role, int level, String marker) {
        var frame = frame();
        frame.role = role;
        frame.level = level;
        frame.marker = marker;
    }

    boolean isOpen() {
        return frame().open;
    }

    boolean hasWords() {
        return !frame().words.isEmpty();
    }

    /// Adds words to the open paragraph, or to a new one if none is open.
    void words(String words, boolean bold) throws UnreadableDocumentException {
        var frame = frame();
        if (!frame.open) {
            if (words.isBlank()) {
                return;
            }
            begin(Role.TEXT, 0, "");
        }
        grow(words.length());
        turn(frame, words);
        int inked = (int) words.chars().filter(c -> c > ' ').count();
        frame.inked += inked;
        frame.bold += bold ? inked : 0;
        append(frame.words, words);
    }

    /// Without soft hyphens and characters of no width, which are no part of any word.
    private static void append(StringBuilder out, String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean unseen = c == '\u00ad' || (c >= '\u200b' && c <= '\u200f') || c == '\u2060';
            if (!unseen && c != '\ufeff') {
                out.append(c == '\u2011' ? '-' : c);
            }
        }
    }

    /// Adds raised characters: at the beginning of a paragraph they are the mark of a note, behind
    /// a word they refer to one, and only behind a unit or as letters they are words.
    void raised(String words, boolean bold) throws UnreadableDocumentException {
        var frame = frame();
        if (!Raised.isMark(words, frame.words)) {
            words(words, bold);
        } else if (frame.open && frame.role == Role.TEXT && frame.words.toString().isBlank()) {
            is(Role.NOTE, 0, words.strip());
        }
    }

    /// Adds a note, the words of which are known, after the open paragraph.
    void note(String mark, String words) throws UnreadableDocumentException {
        beginInside();
        words(words.strip(), false);
        endNote(mark);
    }

    private void turn(Frame frame, String words) {
        if (pageIsDue && !words.isBlank()) {
            pageIsDue = false;
            frame.pages.add(frame.words.length());
        }
    }

    /// A line that the writer broke inside a paragraph.
    void lineBreak() throws UnreadableDocumentException {
        if (isOpen()) {
            grow(1);
            frame().words.append(frame().role == Role.HEADING ? ' ' : '\n');
        }
    }

    /// A page begins with the next words.
    void page() {
        pageIsDue = true;
    }

    /// Ends the open paragraph, if there is one.
    void end() {
        var frame = frame();
        if (frame.open) {
            frame.open = false;
            boolean title = isTitle(frame);
            frame.pieces.add(
                    new Piece.Paragraph(
                            title ? Role.HEADING : frame.role,
                            title ? BOLD : frame.level,
                            frame.marker,
                            frame.words.toString(),
                            frame.pages));
            frame.pieces.addAll(frame.after);
            clear(frame);
        }
    }

    /// A paragraph of which every letter is bold is a heading where it looks like one.
    private static boolean isTitle(Frame frame) {
        return frame.role == Role.TEXT
                && frame.marker.isEmpty()
                && frame.inked > 0
                && frame.bold == frame.inked
                && Headings.canBe(frame.words.toString());
    }

    private static void clear(Frame frame) {
        frame.after.clear();
        frame.words.setLength(0);
        frame.pages.clear();
        frame.bold = 0;
        frame.inked = 0;
    }

    /// Begins what lies inside a paragraph and is set after it.
    void beginInside() throws UnreadableDocumentException {
        if (frames.size() + tables.size() > DEEPEST) {
            throw tooDeep();
        }
        frames.push(new Frame());
    }

    /// Ends a text box, the paragraphs of which come after the open one.
    void endBox() {
        inside().forEach(this::late);
    }

    /// Ends a note with its mark.
    void endNote(String mark) {
        var words = Piece.joined(inside());
        if (!words.isBlank()) {
            late(new Piece.Paragraph(Role.NOTE, 0, mark, words));
        }
    }

    /// Ends what was begun inside, and gives its words.
    String endWords() {
        return Piece.joined(inside());
    }

    /// Says that the open row names the columns.
    void header() {
        table().ifPresent(Table::header);
    }

    private List<Piece> inside() {
        end();
        return frames.size() > 1 ? frames.pop().pieces : List.of();
    }

    private void late(Piece piece) {
        var frame = frame();
        (frame.open ? frame.after : frame.pieces).add(piece);
    }

    void add(Piece piece) {
        end();
        frame().pieces.add(piece);
    }

    void beginTable() throws UnreadableDocumentException {
        end();
        if (frames.size() + tables.size() > DEEPEST) {
            throw tooDeep();
        }
        tables.forEach(table -> table.holdsTables = true);
        tables.push(new Table());
    }

    /// Begins a row; `header` where it names the columns.
    void beginRow(boolean header) {
        table().ifPresent(table -> table.begin(header));
    }

    void beginCell() throws UnreadableDocumentException {
        beginInside();
    }

    /// Says in how many columns the open cell stands.
    void spans(int columns) {
        frame().columns = Math.clamp(columns, 1, WIDEST);
    }

    void endCell() throws UnreadableDocumentException {
        int columns = frame().columns;
        var pieces = inside();
        grow(columns);
        table().ifPresent(table -> table.cell(pieces, columns));
    }

    /// Ends a table; `data` where the format says that it is one, and no layout.
    void endTable(boolean data) {
        if (!tables.isEmpty()) {
            tables.pop().pieces(data).forEach(frame().pieces::add);
        }
    }

    private Optional<Table> table() {
        return Optional.ofNullable(tables.peek());
    }

    /// All pieces, when the file is at its end.
    List<Piece> pieces() {
        while (frames.size() > 1) {
            endBox();
        }
        end();
        return frame().pieces;
    }

    private void grow(int by) throws UnreadableDocumentException {
        characters += by;
        if (characters > LARGEST) {
            throw tooLong(fileName);
        }
    }

    static UnreadableDocumentException tooLong(String fileName) {
        return new UnreadableDocumentException(
                "%s holds more than the %,d characters that are read of one document; split it"
                        .formatted(fileName, LARGEST));
    }

    private UnreadableDocumentException tooDeep() {
        return new UnreadableDocumentException(
                "%s nests tables, notes or boxes more than %d deep; save its text alone"
                        .formatted(fileName, DEEPEST));
    }

    private Frame frame() {
        return frames.element();
    }
}
