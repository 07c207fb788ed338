package org.rapporteur.document;

import java.util.Collections;
import java.util.List;
import org.rapporteur.text.Span;

/// The characters of a source as its reader decodes them, in the order of the source, and the
/// offsets at which its pages begin (in rising order, the first page's among them; empty where the
/// format has no pages). `layout` are stretches that are there for the layout alone (the hyphen and
/// the line feed in a parted word, the mark of a note), which no text takes over; `joins` are the
/// offsets at which a paragraph goes on that a page or column had cut. Both are in rising order.
/// What is in it for each format stands in `docs/FORMATS.md`.
public record Original(
        String characters, List<Integer> pages, List<Span> layout, List<Integer> joins) {

    public Original {
        pages = List.copyOf(pages);
        layout = List.copyOf(layout);
        joins = List.copyOf(joins);
    }

    /// The characters of a source on pages, every one of which is its text's.
    public Original(String characters, List<Integer> pages) {
        this(characters, pages, List.of(), List.of());
    }

    /// The characters of a source that has no pages.
    public static Original of(String characters) {
        return new Original(characters, List.of());
    }

    /// The page on which the character at an offset stands, from 1; 0 where there are no pages.
    int page(int offset) {
        int found = Collections.binarySearch(pages, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /// The next offset, this one included, that no stretch of the layout covers.
    int behindLayout(int offset) {
        int low = 0;
        int high = layout.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (layout.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int at = offset;
        for (int i = low; i < layout.size() && layout.get(i).start() <= at; i++) {
            at = Math.max(at, layout.get(i).end());
        }
        return at;
    }

    /// Whether something other than white space and layout stands in a stretch that ends at an
    /// offset where no paragraph goes on.
    boolean hasWords(int from, int to) {
        if (Collections.binarySearch(joins, to) >= 0) {
            return false;
        }
        int at = behindLayout(from);
        while (at < to && Character.isWhitespace(characters.charAt(at))) {
            at = behindLayout(at + 1);
        }
        return at < to;
    }
}
