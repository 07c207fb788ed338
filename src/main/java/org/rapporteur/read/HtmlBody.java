package org.rapporteur.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.rapporteur.read.Piece.Role;

/// The text of a web page, element by element. Scripts, forms, hidden and struck text are no text.
final class HtmlBody implements NodeFilter {

    private static final Pattern SPACES = Pattern.compile("[\\t\\n\\x0B\\f\\r ]+");

    private final Draft draft;
    private final Element page;
    private final HtmlNotes notes;
    private final HtmlFurniture furniture;
    private final HtmlLists lists = new HtmlLists();
    private final Deque<HtmlColumns> columns = new ArrayDeque<>();
    private int besides;
    private int bold;
    private int raised;
    private int kept;
    private String marker = "";
    private String note = "";
    private UnreadableDocumentException refusal;

    HtmlBody(Draft draft, Element page) {
        this.draft = draft;
        this.page = page;
        this.notes = new HtmlNotes(page);
        this.furniture = new HtmlFurniture(page);
        this.refusal = new UnreadableDocumentException("");
    }

    List<Piece> pieces() throws UnreadableDocumentException {
        if (filter(page) == FilterResult.STOP) {
            throw refusal;
        }
        return draft.pieces();
    }

    private FilterResult filter(Element whole) {
        return NodeTraversor.filter(this, whole);
    }

    @Override
    public FilterResult head(Node node, int depth) {
        try {
            return switch (node) {
                case TextNode text -> {
                    words(text.getWholeText());
                    yield FilterResult.CONTINUE;
                }
                case Element element -> begin(element);
                default -> FilterResult.SKIP_ENTIRELY;
            };
        } catch (UnreadableDocumentException refused) {
            refusal = refused;
            return FilterResult.STOP;
        }
    }

    private FilterResult begin(Element element) throws UnreadableDocumentException {
        if (isSkipped(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (besides > 0 || furniture.isFurniture(element)) {
            besides++;
        }
        var mark = notes.mark(element);
        if (!mark.isEmpty()) {
            note = mark;
        }
        if (!isTable(element)) {
            open(element);
        }
        return FilterResult.CONTINUE;
    }

    private boolean isSkipped(Element element) {
        return HtmlElements.isUnseen(element) || notes.refers(element) || isPrintedMark(element);
    }

    private boolean isPrintedMark(Element element) {
        if (!notes.leadsBack(element)) {
            return false;
        }
        var mark = notes.mark(element);
        if (!mark.isEmpty()) {
            note = mark;
            if (draft.isOpen() && !draft.hasWords()) {
                take();
            }
        }
        return true;
    }

    private void open(Element element) throws UnreadableDocumentException {
        var name = element.normalName();
        switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(name.charAt(1) - '0');
            case "br" -> draft.lineBreak();
            case "b", "strong", "th" -> bold++;
            case "sup" -> raised++;
            case "q" -> words("\u201c");
            case "ol", "ul" -> {
                draft.end();
                lists.begin(element);
            }
            case "li" -> {
                draft.end();
                marker = lists.item(element);
            }
            default -> {
                if (HtmlElements.isBlock(name)) {
                    draft.end();
                }
            }
        }
        kept += name.equals("pre") ? 1 : 0;
        bold += HtmlElements.isBold(element) ? 1 : 0;
    }

    private void heading(int level) {
        draft.end();
        draft.begin(besides > 0 ? Role.FURNITURE : Role.HEADING, level, marker);
        marker = "";
    }

    private boolean isTable(Element element) throws UnreadableDocumentException {
        switch (element.normalName()) {
            case "table" -> {
                draft.beginTable();
                columns.push(new HtmlColumns());
            }
            case "dl" -> draft.beginTable();
            case "tr" -> {
                draft.beginRow(HtmlColumns.isHeader(element));
                columns().beginRow();
            }
            case "dt" -> {
                draft.beginRow(false);
                draft.beginCell();
            }
            case "dd" -> draft.beginCell();
            case "td", "th" -> {
                for (int i = columns().covered(); i > 0; i--) {
                    draft.beginCell();
                    draft.endCell();
                }
                draft.beginCell();
                open(element);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private HtmlColumns columns() {
        if (columns.isEmpty()) {
            columns.push(new HtmlColumns());
        }
        return columns.element();
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        try {
            if (node instanceof Element element && !isSkipped(element)) {
                end(element);
            }
            return FilterResult.CONTINUE;
        } catch (UnreadableDocumentException refused) {
            refusal = refused;
            return FilterResult.STOP;
        }
    }

    private void end(Element element) throws UnreadableDocumentException {
        var name = element.normalName();
        switch (name) {
            case "b", "strong" -> bold--;
            case "sup" -> raised--;
            case "q" -> words("\u201d");
            case "ol", "ul" -> lists.end();
            case "td", "th" -> {
                bold -= name.equals("th") ? 1 : 0;
                draft.spans(columns().end(element));
                draft.endCell();
            }
            case "dt", "dd" -> draft.endCell();
            case "dl" -> draft.endTable(true);
            case "table" -> {
                draft.endTable(HtmlColumns.isData(element));
                columns.poll();
            }
            default -> {
                if (HtmlElements.isBlock(name) || name.matches("h[1-6]")) {
                    draft.end();
                }
            }
        }
        kept -= name.equals("pre") ? 1 : 0;
        bold -= HtmlElements.isBold(element) ? 1 : 0;
        besides -= besides > 0 ? 1 : 0;
    }

    private void words(String words) throws UnreadableDocumentException {
        if (kept > 0) {
            lines(words);
            return;
        }
        var folded = SPACES.matcher(words).replaceAll(" ");
        if (!folded.isBlank() || draft.isOpen()) {
            take();
            add(folded);
        }
    }

    /// Words whose lines stay as they are.
    private void lines(String words) throws UnreadableDocumentException {
        boolean first = true;
        for (var line : words.split("\\R", -1)) {
            if (!first) {
                draft.lineBreak();
            }
            first = false;
            if (!line.isEmpty()) {
                take();
                add(line);
            }
        }
    }

    private void add(String words) throws UnreadableDocumentException {
        if (raised > 0) {
            draft.raised(words, bold > 0);
        } else {
            draft.words(words, bold > 0);
        }
    }

    /// Opens a paragraph for the words that come, as what the elements around it say.
    private void take() {
        if (!draft.isOpen()) {
            draft.begin(Role.TEXT, 0, "");
        } else if (draft.hasWords()) {
            return;
        }
        if (besides > 0) {
            draft.is(Role.FURNITURE, 0, "");
        } else if (!note.isEmpty()) {
            draft.is(Role.NOTE, 0, note);
            note = "";
            marker = "";
        } else if (!marker.isEmpty()) {
            draft.is(Role.ITEM, 0, marker);
            marker = "";
        }
    }
}
