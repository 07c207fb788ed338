package org.rapporteur.web;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.rapporteur.document.Block;
import org.rapporteur.document.Transcript;
import org.rapporteur.text.Span;
import org.rapporteur.web.EntityView.FactView;

/// The text of a document, or a stretch of it, with the words of each fact marked.
///
/// @param from where the stretch begins, in UTF-16 code units of the text
/// @param until where it ends
/// @param length how long the whole text is
record MarkedText(List<Line> lines, int from, int until, int length) {

    /// About so many characters are shown at a time.
    static final int STRETCH = 40_000;

    /// A fact and where its words stand.
    record Marked(Span span, FactView fact) {}

    /// A block: what it is, the page that begins with it (0: none does), its cells (one unless it
    /// is a row of a table), and the facts whose words begin in it.
    record Line(String kind, int level, int page, List<List<Piece>> cells, List<FactView> facts) {}

    /// Words that the same facts cover; `begins` are those of them that begin here.
    record Piece(String text, List<FactView> begins, List<FactView> covers) {

        /// The names of the facts, for a script that shows them whole.
        public String names() {
            return String.join(" ", covers.stream().map(FactView::name).toList());
        }
    }

    public boolean isWhole() {
        return from == 0 && until == length;
    }

    /// The spans of the stretches that a text is shown in; each ends with a block.
    static List<Span> stretches(Transcript transcript) {
        var stretches = new ArrayList<Span>();
        int start = 0;
        for (var passage : transcript.passages()) {
            int end = passage.block().span().end();
            if (end - start >= STRETCH) {
                stretches.add(new Span(start, end));
                start = end;
            }
        }
        int length = transcript.text().length();
        if (start < length || stretches.isEmpty()) {
            stretches.add(new Span(start, length));
        }
        return stretches;
    }

    /// The stretch that holds the character at an offset; the last if none does.
    static Span stretch(Transcript transcript, int at) {
        var all = stretches(transcript);
        return all.stream().filter(each -> at < each.end()).findFirst().orElse(all.getLast());
    }

    /// Marks facts in a stretch of a text.
    static MarkedText of(Transcript transcript, Span stretch, List<Marked> facts) {
        var lines = new ArrayList<Line>();
        int page = 0;
        int start = stretch.start();
        for (var passage : transcript.passages()) {
            int end = passage.block().span().end();
            if (end > start && end <= stretch.end()) {
                var shown = new Span(printed(transcript.text(), start, passage.block()), end);
                var marker = new Marker(transcript.text(), shown, facts);
                lines.add(marker.line(passage.block(), passage.page() > page ? passage.page() : 0));
                start = end;
            }
            page = Math.max(page, passage.page());
        }
        return new MarkedText(lines, stretch.start(), stretch.end(), transcript.text().length());
    }

    /// Where what is printed of a block begins: the signs that make a line a heading are not.
    private static int printed(String text, int from, Block block) {
        int at = from;
        boolean heading = block instanceof Block.Heading;
        while (at < block.span().start() && isLayout(text.charAt(at), heading)) {
            at++;
        }
        return at;
    }

    private static boolean isLayout(char c, boolean heading) {
        return Character.isWhitespace(c) || (heading && c == '#');
    }

    /// Cuts one block, with what is printed before it, at the edges of its cells and marks.
    private record Marker(String text, Span span, List<Marked> facts) {

        Marker {
            facts = facts.stream().filter(each -> each.span().overlaps(span)).toList();
        }

        Line line(Block block, int page) {
            var begun = facts.stream().filter(this::begins).map(Marked::fact).toList();
            return switch (block) {
                case Block.Heading heading ->
                        new Line("heading", Math.min(6, heading.level() + 1), page, one(), begun);
                case Block.Paragraph paragraph -> new Line("paragraph", 0, page, one(), begun);
                case Block.Item item -> new Line("item", 0, page, one(), begun);
                case Block.Row row ->
                        new Line(row.header() ? "header" : "row", 0, page, cells(row), begun);
                case Block.Footnote note -> new Line("footnote", 0, page, one(), begun);
                case Block.Furniture furniture -> new Line("furniture", 0, page, one(), begun);
            };
        }

        private boolean begins(Marked fact) {
            return fact.span().start() >= span.start();
        }

        private List<List<Piece>> one() {
            return List.of(pieces(span));
        }

        private List<List<Piece>> cells(Block.Row row) {
            return row.cells().stream().map(this::pieces).toList();
        }

        private List<Piece> pieces(Span within) {
            var edges = new TreeSet<>(List.of(within.start(), within.end()));
            for (var each : facts) {
                edges.add(Math.clamp(each.span().start(), within.start(), within.end()));
                edges.add(Math.clamp(each.span().end(), within.start(), within.end()));
            }
            var pieces = new ArrayList<Piece>();
            for (int start : edges.headSet(within.end())) {
                var end = edges.higher(start);
                if (end != null) {
                    pieces.add(piece(new Span(start, end)));
                }
            }
            return pieces;
        }

        private Piece piece(Span part) {
            var covering = facts.stream().filter(each -> each.span().contains(part)).toList();
            return new Piece(
                    part.of(text).replace('\n', ' '),
                    covering.stream()
                            .filter(each -> each.span().start() == part.start())
                            .map(Marked::fact)
                            .toList(),
                    covering.stream().map(Marked::fact).toList());
        }
    }
}
