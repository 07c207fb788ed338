package org.rapporteur.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.rapporteur.text.Span;

/// The cells of a line that is a row of a table.
final class Rows {

    /// What parts two columns of a table that has no rules.
    static final Pattern GAP = Pattern.compile("(?<=\\S)(?:\\t+| {3,})(?=\\S)");

    private static final Pattern BAR = Pattern.compile("\\|");
    private static final Pattern UNDERLINE = Pattern.compile("[|:\\s-]+");

    private Rows() {}

    /// The line under a head (`|---|---|`), which holds no words.
    static boolean isUnderline(Line line) {
        return line.text().startsWith("|") && UNDERLINE.matcher(line.text()).matches();
    }

    static List<Span> cells(String decoded, Line line) {
        boolean barred = line.text().startsWith("|");
        var body = barred ? new Span(line.span().start() + 1, line.span().end()) : line.span();
        var parts = (barred ? BAR : GAP).matcher(decoded).region(body.start(), body.end());
        parts.useTransparentBounds(true);
        var cells = new ArrayList<Span>();
        int start = body.start();
        while (parts.find()) {
            cells.add(cell(decoded, start, parts.start()));
            start = parts.end();
        }
        if (start < body.end()) {
            cells.add(cell(decoded, start, body.end()));
        }
        return cells;
    }

    private static Span cell(String decoded, int start, int end) {
        var words = Inline.words(decoded, new Span(start, end).strip(decoded));
        return words.isEmpty()
                ? new Span(start, start)
                : words.getFirst().to(words.getLast()).strip(decoded);
    }
}
