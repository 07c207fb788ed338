package org.rapporteur.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.rapporteur.read.DocxStyles.Said;
import org.rapporteur.read.Piece.Role;

/// The text of one part of a Word document: the body, the notes, a header or a footer. Deleted and
/// hidden text, comments and the code of fields are no text.
final class DocxBody implements Xml.Events {

    /// Elements of which nothing is read. What stands in `Fallback` stands beside it as well.
    private static final Set<String> SKIPPED =
            Set.of(
                    "del",
                    "moveFrom",
                    "Fallback",
                    "rPrChange",
                    "pPrChange",
                    "sectPrChange",
                    "tblPrChange",
                    "trPrChange",
                    "tcPrChange",
                    "rt");

    private final Draft draft;
    private final DocxStyles styles;
    private final DocxNumbering numbering;
    private final DocxNotes notes;

    private final Deque<Paragraph> outer = new ArrayDeque<>();
    private Paragraph paragraph = new Paragraph();
    private Said run = new Said();
    private int skipping;
    private boolean inMark;
    private boolean inRun;
    private boolean inLooks;
    private boolean inText;
    private boolean raised;
    private boolean hidden;
    private boolean bold;
    private boolean merges;

    /// What is known of the open paragraph.
    private static final class Paragraph {
        private final Said own = new Said();
        private String style = "";
        private boolean settled;
        private boolean inLooks;
        private boolean bold;
        private boolean hidden;
        private boolean lastOnPage;
    }

    DocxBody(Draft draft, DocxStyles styles, DocxNumbering numbering, DocxNotes notes) {
        this.draft = draft;
        this.styles = styles;
        this.numbering = numbering;
        this.notes = notes;
    }

    @Override
    public void begin(Xml element) throws UnreadableDocumentException {
        var name = element.name();
        if (skipping > 0 || SKIPPED.contains(name)) {
            merges |= skipping == 0 && inMark && name.equals("del");
            skipping++;
        } else if (paragraph.inLooks) {
            beginLooks(element);
        } else if (inLooks) {
            beginRunLooks(element);
        } else if (inRun && !name.equals("txbxContent")) {
            beginInRun(element);
        } else {
            beginBlock(element);
        }
    }

    private void beginBlock(Xml element) throws UnreadableDocumentException {
        switch (element.name()) {
            case "p" -> beginParagraph();
            case "pPr" -> paragraph.inLooks = true;
            case "r" -> beginRun();
            case "tbl" -> draft.beginTable();
            case "tr" -> draft.beginRow(false);
            case "tblHeader" -> draft.header();
            case "tc" -> draft.beginCell();
            case "gridSpan" -> draft.spans(element.number("val", 1));
            case "txbxContent" -> beginBox();
            case "footnote", "endnote" -> notes.begin(element, draft);
            default -> {
                // what only holds others, or says how they look
            }
        }
    }

    private void beginParagraph() {
        if (merges) {
            merges = false;
            return;
        }
        paragraph = new Paragraph();
        draft.begin(Role.TEXT, 0, "");
    }

    private void beginBox() throws UnreadableDocumentException {
        draft.beginInside();
        outer.push(paragraph);
        inRun = false;
    }

    private void beginLooks(Xml element) {
        switch (element.name()) {
            case "rPr" -> inMark = true;
            case "pStyle" -> paragraph.style = element.value("val");
            case "sectPr" -> paragraph.lastOnPage = true;
            case "type" -> paragraph.lastOnPage &= !element.value("val").equals("continuous");
            default -> {
                if (!inMark) {
                    DocxStyles.say(paragraph.own, element);
                }
            }
        }
    }

    private void beginRun() {
        settle();
        inRun = true;
        run = new Said();
        raised = false;
        hidden = paragraph.hidden;
        bold = paragraph.bold;
    }

    private void beginRunLooks(Xml element) {
        if (element.name().equals("vertAlign")) {
            raised = element.value("val").equals("superscript");
        } else if (element.name().equals("rStyle")) {
            var style = styles.of(element.value("val"));
            hidden |= style.hidden;
            bold |= style.bold;
        } else {
            DocxStyles.say(run, element);
        }
    }

    private void beginInRun(Xml element) throws UnreadableDocumentException {
        switch (element.name()) {
            case "rPr" -> inLooks = true;
            case "t" -> inText = true;
            case "tab", "ptab" -> words("\t");
            case "cr" -> draft.lineBreak();
            case "br" -> {
                switch (element.value("type")) {
                    case "page" -> draft.page();
                    case "column" -> words(" ");
                    default -> draft.lineBreak();
                }
            }
            case "lastRenderedPageBreak" -> draft.page();
            case "noBreakHyphen" -> words("-");
            case "sym" -> words(symbol(element.value("char")));
            case "footnoteReference", "endnoteReference" -> notes.refer(element, draft);
            default -> {
                // pictures, comments and the parts of fields have no words
            }
        }
    }

    private static String symbol(String hex) {
        return switch (hex) {
            case "F0B7", "F0A7" -> "\u2022";
            case "F02D", "F0BE" -> "-";
            default -> " ";
        };
    }

    /// Says to the draft what the paragraph is, when all is known of it.
    private void settle() {
        if (paragraph.settled) {
            return;
        }
        paragraph.settled = true;
        var style = styles.of(paragraph.style);
        paragraph.bold = style.bold;
        paragraph.hidden = style.hidden;
        if (paragraph.own.breaks || style.breaks) {
            draft.page();
        }
        int level = paragraph.own.level > 0 ? paragraph.own.level : style.level;
        var marker = marker(style);
        if (style.name.startsWith("toc ")) {
            draft.is(Role.FURNITURE, 0, "");
        } else if (level > 0) {
            draft.is(Role.HEADING, level, marker);
        } else {
            draft.is(marker.isEmpty() ? Role.TEXT : Role.ITEM, 0, marker);
        }
    }

    private String marker(Said style) {
        var own = paragraph.own;
        var list = own.list.isEmpty() ? style.list : own.list;
        int styled = style.depth < 0 ? numbering.depth(list, paragraph.style) : style.depth;
        return numbering.next(list, own.depth < 0 ? styled : own.depth);
    }

    @Override
    public void end(String space, String name) throws UnreadableDocumentException {
        if (skipping > 0) {
            skipping--;
            return;
        }
        switch (name) {
            case "pPr" -> paragraph.inLooks = false;
            case "rPr" -> endLooks();
            case "t" -> inText = false;
            case "r" -> inRun = false;
            case "p" -> endParagraph();
            case "tc" -> draft.endCell();
            case "tbl" -> draft.endTable(false);
            case "txbxContent" -> endBox();
            case "footnote", "endnote" -> notes.end(draft);
            default -> {
                // what only holds others
            }
        }
    }

    private void endLooks() {
        inMark = false;
        if (inLooks) {
            inLooks = false;
            hidden |= run.hidden;
            bold = run.boldSaid ? run.bold : bold;
        }
    }

    private void endParagraph() {
        settle();
        if (paragraph.lastOnPage) {
            draft.page();
        }
        if (!merges) {
            draft.end();
        }
    }

    private void endBox() {
        draft.endBox();
        paragraph = outer.isEmpty() ? new Paragraph() : outer.pop();
        inRun = true;
    }

    @Override
    public void characters(String words) throws UnreadableDocumentException {
        if (inText && skipping == 0) {
            words(words);
        }
    }

    private void words(String words) throws UnreadableDocumentException {
        if (hidden) {
            return;
        }
        if (raised) {
            draft.raised(words, bold);
        } else {
            draft.words(words, bold);
        }
    }
}
