package org.rapporteur.document;

import java.util.Collections;
import java.util.List;

/// The characters of a source as its reader decodes them, in the order of the source, and the
/// offsets at which its pages begin (in rising order, the first page's among them; empty where the
/// format has no pages). What is in it for each format stands in `docs/FORMATS.md`.
public record Original(String characters, List<Integer> pages) {

    public Original {
        pages = List.copyOf(pages);
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
}
