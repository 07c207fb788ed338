package org.rapporteur.read.pdf;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;

/// Tables that go on on the next page: a head that comes again is furniture, and a row that the
/// break cut in two is one row.
final class TableFlow {

    private final List<Draft> drafts;
    private String head = "";
    private int last = -1;

    TableFlow(List<Draft> drafts) {
        this.drafts = drafts;
    }

    /// Text follows: no table goes on.
    void end() {
        head = "";
        last = -1;
    }

    void add(List<Draft.Cells> rows, Print print) {
        int from = 0;
        boolean again = false;
        if (!rows.isEmpty() && rows.getFirst().header()) {
            var said = said(rows.getFirst(), print);
            again = said.equals(head);
            head = said;
        }
        if (again) {
            var pieces = rows.getFirst().cells().stream().flatMap(List::stream).toList();
            drafts.add(Draft.furniture(pieces));
            from = 1;
        }
        for (int r = from; r < rows.size(); r++) {
            add(rows.get(r), again && r == from, print);
        }
    }

    private void add(Draft.Cells row, boolean first, Print print) {
        if (first
                && last >= 0
                && drafts.get(last) instanceof Draft.Cells before
                && isCut(before, row)) {
            row.cells().stream()
                    .filter(cell -> !cell.isEmpty())
                    .forEach(cell -> print.join(cell.getFirst().start()));
            drafts.set(last, before.with(row));
        } else {
            last = drafts.size();
            drafts.add(row);
        }
    }

    /// Whether a row at the top of a page is the rest of the one before: cells that this one leaves
    /// empty are not.
    private static boolean isCut(Draft.Cells before, Draft.Cells row) {
        var empty = new ArrayList<Integer>();
        for (int c = 0; c < row.cells().size(); c++) {
            if (row.cells().get(c).isEmpty()) {
                empty.add(c);
            }
        }
        return before.cells().size() == row.cells().size()
                && !empty.isEmpty()
                && empty.stream().noneMatch(c -> before.cells().get(c).isEmpty());
    }

    private static String said(Draft.Cells row, Print print) {
        return row.cells().stream()
                .map(cell -> cell.stream().map(print::at).collect(joining()))
                .collect(joining("\t"));
    }
}
