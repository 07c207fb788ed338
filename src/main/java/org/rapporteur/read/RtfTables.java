package org.rapporteur.read;

/// The tables of a document in the Rich Text Format, which never says where one begins or ends:
/// paragraphs say that they are in one, cells and rows only end.
final class RtfTables {

    private final Draft draft;
    private boolean inTable;
    private boolean inRow;
    private boolean inCell;
    private boolean header;

    RtfTables(Draft draft) {
        this.draft = draft;
    }

    /// Makes room for words that are in a table or not.
    void place(boolean cell) throws UnreadableDocumentException {
        if (cell) {
            beginCell();
        } else {
            end();
        }
    }

    /// Ends a table before a paragraph that is in none.
    void leave(boolean cell) {
        if (!cell && !inCell) {
            end();
        }
    }

    private void beginCell() throws UnreadableDocumentException {
        if (!inTable) {
            draft.beginTable();
            inTable = true;
        }
        if (!inRow) {
            draft.beginRow(false);
            inRow = true;
        }
        if (!inCell) {
            draft.beginCell();
            inCell = true;
        }
    }

    /// A row is described, before its cells or once more after them.
    void define() {
        header = false;
    }

    void header() {
        header = true;
    }

    void endCell() throws UnreadableDocumentException {
        beginCell();
        draft.endCell();
        inCell = false;
    }

    void endRow() throws UnreadableDocumentException {
        if (inCell) {
            endCell();
        }
        if (inRow && header) {
            draft.header();
        }
        inRow = false;
    }

    /// Ends the table, if one is open.
    void end() {
        if (!inTable) {
            return;
        }
        if (inCell) {
            draft.endBox();
        }
        draft.endTable(false);
        inTable = false;
        inRow = false;
        inCell = false;
    }
}
