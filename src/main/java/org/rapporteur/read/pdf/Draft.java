package org.rapporteur.read.pdf;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.document.Block;
import org.rapporteur.document.Document;
import org.rapporteur.text.Span;

/// A block to be, by the places in the original that it is made from.
sealed interface Draft {

    void write(Document.Builder builder);

    static Words furniture(List<Span> pieces) {
        int start = pieces.getFirst().start();
        return new Words(Kind.FURNITURE, 0, "", new Span(start, start), pieces);
    }

    /// A block of running words; `marker` is the place of what is printed before it.
    record Words(Kind kind, int level, String label, Span marker, List<Span> pieces)
            implements Draft {

        public Words {
            pieces = List.copyOf(pieces);
        }

        @Override
        public void write(Document.Builder builder) {
            builder.append(marker, pieces, this::block);
        }

        private Block block(Span span) {
            return switch (kind) {
                case HEADING -> new Block.Heading(level, label, span);
                case PARAGRAPH -> new Block.Paragraph(label, span);
                case ITEM -> new Block.Item(label, span);
                case NOTE -> new Block.Footnote(label, span);
                case FURNITURE -> new Block.Furniture(span);
            };
        }
    }

    /// A row of a table, by the places of each cell.
    record Cells(boolean header, List<List<Span>> cells) implements Draft {

        public Cells {
            cells = List.copyOf(cells);
        }

        @Override
        public void write(Document.Builder builder) {
            builder.cells(cells, header);
        }

        /// This row with what another one adds to its cells.
        Cells with(Cells more) {
            var all = new ArrayList<List<Span>>();
            for (int c = 0; c < cells.size(); c++) {
                var cell = new ArrayList<>(cells.get(c));
                cell.addAll(more.cells.get(c));
                all.add(cell);
            }
            return new Cells(header, all);
        }
    }

    enum Kind {
        HEADING,
        PARAGRAPH,
        ITEM,
        NOTE,
        FURNITURE
    }
}
