package org.rapporteur.web;

import java.util.List;
import org.rapporteur.web.EntityView.Link;

/// A table on a page, and how a script may draw it: the kind of picture and which columns it shows
/// as what (empty where there is nothing to draw). `cut` where there are more rows than are shown.
record Panel(
        String name,
        String title,
        String picture,
        List<String> columns,
        List<List<Link>> rows,
        boolean cut) {

    Panel {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
