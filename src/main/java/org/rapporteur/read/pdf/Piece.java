package org.rapporteur.read.pdf;

import java.util.List;

/// What stands on a page in reading order: a line of text, or a table.
sealed interface Piece {

    /// A line of a column. `page` is its page from 1; `column` tells the columns of the document
    /// apart; `left` and `right` are the edges of the column; `gap` is the distance from the base
    /// line above, 0 at the top of the column.
    record Text(int page, int column, Row row, double left, double right, double gap)
            implements Piece {

        double size() {
            return row.size();
        }

        double indent() {
            return row.x0() - left;
        }

        Word first() {
            return row.words().getFirst();
        }

        /// Whether every word that has letters is bold.
        boolean isBold() {
            return row.words().stream()
                    .filter(word -> !word.raised())
                    .filter(word -> word.text().chars().anyMatch(Character::isLetterOrDigit))
                    .allMatch(Word::bold);
        }
    }

    /// A table of rows of cells, a cell being the lines in it; `header` where the first row names
    /// the columns.
    record Table(int page, List<List<List<Row>>> rows, boolean header) implements Piece {

        public Table {
            rows = List.copyOf(rows);
        }
    }
}
