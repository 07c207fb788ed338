package org.rapporteur.document;

import java.util.List;
import org.rapporteur.text.Span;

/// The way back from a document's text to its original, as runs of characters that both share.
public record SourceMap(List<Run> runs) {

    /// A stretch that stands in the text at `text` and in the original at `source`. It is a `cut`
    /// when something other than white space was left out of the original before it.
    public record Run(int text, int source, boolean cut) {}

    public SourceMap {
        runs = List.copyOf(runs);
    }

    /// The offset in the original of the character at an offset in the text.
    public int source(int offset) {
        var run = runs.get(index(offset));
        return run.source() + offset - run.text();
    }

    /// The longest part of a span that stands in the original without anything left out.
    public Span unbroken(Span span) {
        var best = new Span(span.start(), span.start());
        int start = span.start();
        for (int i = index(span.start()) + 1; i < runs.size(); i++) {
            var run = runs.get(i);
            if (run.text() >= span.end()) {
                break;
            }
            if (run.cut()) {
                best = longer(best, new Span(start, run.text()));
                start = run.text();
            }
        }
        return longer(best, new Span(start, span.end()));
    }

    private static Span longer(Span a, Span b) {
        return b.length() > a.length() ? b : a;
    }

    private int index(int offset) {
        int low = 0;
        int high = runs.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (runs.get(middle).text() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
