package org.rapporteur.document;

import java.util.List;
import org.rapporteur.text.Span;

/// One visible block of a document. Blocks follow each other in reading order and do not overlap.
public sealed interface Block {

    Span span();

    /// A heading; `number` is what is printed before it (`II`, `4`, `A`), empty where there is
    /// none.
    record Heading(int level, String number, Span span) implements Block {}

    /// Running text; `number` is the paragraph's printed number, empty where there is none.
    record Paragraph(String number, Span span) implements Block {}

    /// An entry of a list; `marker` is what is printed before it (`a`, `iv`, `-`).
    record Item(String marker, Span span) implements Block {}

    /// A row of a table, with the spans of its cells; `header` where it names the columns.
    record Row(boolean header, List<Span> cells, Span span) implements Block {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /// A footnote, set after the block that it interrupts; `mark` is what refers to it.
    record Footnote(String mark, Span span) implements Block {}

    /// What the page carries and the text does not: running heads, page numbers, job numbers.
    record Furniture(Span span) implements Block {}
}
