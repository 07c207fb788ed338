package org.rapporteur.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.rapporteur.read.Piece.Role;

/// The text of an OpenDocument file. Deleted and hidden text and comments are no text.
final class OdtBody implements Xml.Events {

    private static final Set<String> SKIPPED =
            Set.of(
                    "tracked-changes",
                    "annotation",
                    "forms",
                    "ruby-text",
                    "title",
                    "desc",
                    "hidden-text",
                    "sequence-decls",
                    "script",
                    "event-listeners",
                    "index-source",
                    "table-of-content-source",
                    "object",
                    "binary-data");

    /// How a run is set: bold, hidden, raised.
    private record Run(boolean bold, boolean hidden, boolean raised) {}

    private final Draft draft;
    private final OdtStyles styles;
    private final OdtLists lists;
    private final Deque<Run> runs = new ArrayDeque<>();
    private final Deque<Boolean> breaks = new ArrayDeque<>();
    private final Deque<String> marks = new ArrayDeque<>();
    private int skipping;
    private int paragraphs;
    private int index;
    private int heads;
    private boolean inMark;

    OdtBody(Draft draft, OdtStyles styles, OdtLists lists) {
        this.draft = draft;
        this.styles = styles;
        this.lists = lists;
    }

    @Override
    public void begin(Xml element) throws UnreadableDocumentException {
        var name = element.name();
        if (skipping > 0 || isSkipped(element)) {
            skipping++;
        } else if (!isInline(element)) {
            switch (name) {
                case "p", "h" -> beginParagraph(element);
                case "list" -> lists.beginList(element);
                case "list-item" -> lists.beginItem(element);
                case "table-of-content", "alphabetical-index" -> index++;
                case "note-citation" -> inMark = true;
                case "note-body", "text-box", "custom-shape" -> draft.beginInside();
                case "note" -> marks.push("");
                default -> beginTable(element);
            }
        }
    }

    private static boolean isSkipped(Xml element) {
        boolean hidden =
                element.name().equals("hidden-paragraph")
                        || element.value("display").equals("none");
        return SKIPPED.contains(element.name()) || hidden;
    }

    /// Takes what stands among the words of a paragraph.
    private boolean isInline(Xml element) throws UnreadableDocumentException {
        switch (element.name()) {
            case "span", "a" -> beginRun(element);
            case "s" -> words(" ");
            case "tab" -> words("\t");
            case "line-break" -> draft.lineBreak();
            case "soft-page-break" -> draft.page();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void beginTable(Xml element) throws UnreadableDocumentException {
        switch (element.name()) {
            case "table" -> draft.beginTable();
            case "table-header-rows" -> heads++;
            case "table-row" -> draft.beginRow(heads > 0);
            case "table-cell" -> {
                draft.beginCell();
                draft.spans(element.number("number-columns-spanned", 1));
            }
            default -> {
                // what only holds others
            }
        }
    }

    private void beginRun(Xml element) {
        var style = styles.of("text", element.value("style-name"));
        var outer = runs.isEmpty() ? new Run(false, false, false) : runs.element();
        runs.push(
                new Run(
                        style.boldSaid ? style.bold : outer.bold(),
                        style.hidden || outer.hidden(),
                        style.raised || outer.raised()));
    }

    private void beginParagraph(Xml element) throws UnreadableDocumentException {
        var style = styles.of("paragraph", element.value("style-name"));
        runs.push(new Run(style.bold, style.hidden, style.raised));
        breaks.push(style.breaksAfter);
        paragraphs++;
        if (style.breaksBefore) {
            draft.page();
        }
        boolean head = element.name().equals("h");
        int level = head ? Math.clamp(element.number("outline-level", 1), 1, 9) : level(style);
        var listed = lists.next();
        if (index > 0) {
            draft.begin(Role.FURNITURE, 0, "");
        } else if (level > 0) {
            draft.begin(Role.HEADING, level, listed.isEmpty() ? lists.heading(level) : listed);
        } else {
            draft.begin(listed.isEmpty() ? Role.TEXT : Role.ITEM, 0, listed);
        }
    }

    private static int level(OdtStyles.Said style) {
        return (style.name + " ").contains(" Title ") ? 1 : style.level;
    }

    @Override
    public void end(String space, String name) throws UnreadableDocumentException {
        if (skipping > 0) {
            skipping--;
            return;
        }
        switch (name) {
            case "p", "h" -> endParagraph();
            case "span", "a" -> runs.poll();
            case "list" -> lists.endList();
            case "table-of-content", "alphabetical-index" -> index--;
            case "note-citation" -> inMark = false;
            case "note-body" -> draft.endNote(marks.isEmpty() ? "" : marks.pop());
            case "text-box", "custom-shape" -> draft.endBox();
            case "table" -> draft.endTable(false);
            case "table-header-rows" -> heads--;
            case "table-cell" -> draft.endCell();
            case "covered-table-cell" -> {
                // its column is counted with the cell that covers it
            }
            default -> {
                // what only holds others
            }
        }
    }

    private void endParagraph() {
        runs.poll();
        paragraphs--;
        draft.end();
        if (!breaks.isEmpty() && breaks.pop()) {
            draft.page();
        }
    }

    @Override
    public void characters(String words) throws UnreadableDocumentException {
        if (skipping > 0) {
            return;
        }
        if (inMark && !marks.isEmpty()) {
            marks.push(marks.pop() + words.strip());
        } else if (paragraphs > 0 && draft.isOpen()) {
            words(words.replace('\n', ' '));
        }
    }

    private void words(String words) throws UnreadableDocumentException {
        var run = runs.isEmpty() ? new Run(false, false, false) : runs.element();
        if (run.hidden()) {
            return;
        }
        if (run.raised()) {
            draft.raised(words, run.bold());
        } else {
            draft.words(words, run.bold());
        }
    }
}
