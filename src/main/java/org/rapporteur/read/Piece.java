package org.rapporteur.read;

import java.util.List;

/// A paragraph or a row of a table as its format gives it.
sealed interface Piece {

    /// What a paragraph is in its format.
    enum Role {
        TEXT,
        HEADING,
        ITEM,
        NOTE,
        FURNITURE
    }

    /// A paragraph: its level as a heading (0 for others), what is printed before it (a number, a
    /// bullet, a mark; empty where there is nothing) and its words. A line feed is a line that the
    /// writer broke; `pages` are the offsets in the words at which pages begin.
    record Paragraph(Role role, int level, String marker, String words, List<Integer> pages)
            implements Piece {

        public Paragraph {
            pages = List.copyOf(pages);
        }

        Paragraph(Role role, int level, String marker, String words) {
            this(role, level, marker, words, List.of());
        }
    }

    /// A row of a table, of which a cell may be empty.
    record Row(boolean header, List<String> cells) implements Piece {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /// The words of pieces, one line to each.
    static String joined(List<Piece> pieces) {
        var words = new StringBuilder();
        for (var piece : pieces) {
            if (piece instanceof Piece.Paragraph paragraph) {
                words.append(words.isEmpty() ? "" : "\n");
                words.append(paragraph.marker()).append(paragraph.marker().isEmpty() ? "" : " ");
                words.append(paragraph.words());
            } else if (piece instanceof Piece.Row row) {
                words.append(words.isEmpty() ? "" : "\n").append(String.join(" ", row.cells()));
            }
        }
        return words.toString();
    }
}
