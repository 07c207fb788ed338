package org.rapporteur.read.pdf;

import java.util.List;
import org.rapporteur.document.Properties;

/// What a file holds: its pages, and what it says of its document.
record Contents(List<Page> pages, Properties properties) {

    Contents {
        pages = List.copyOf(pages);
    }

    /// The numbers of the pages that are pictures.
    List<Integer> pictures() {
        return pages.stream().filter(Page::isPicture).map(Page::number).toList();
    }
}
