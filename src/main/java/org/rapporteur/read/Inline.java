package org.rapporteur.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.rapporteur.text.Span;

/// The marks inside a line that are no words of the document: emphasis, tags, footnote marks.
final class Inline {

    private static final Pattern MARK =
            Pattern.compile(
                    "!\\[[^\\[\\]]{0,200}\\]\\([^()\\s]{0,500}\\)"
                            + "|\\[(?=[^\\[\\]]{1,300}\\]\\([^()\\s]{1,500}\\))"
                            + "|(?<=\\S)\\]\\([^()\\s]{1,500}\\)"
                            + "|<sup>[^<]{0,12}</sup>|</?[a-zA-Z][^<>]{0,80}>|\\[\\^\\w{1,4}\\]|\\*\\*|__"
                            + "|(?<![\\w\\s])\\*(?=\\S)|(?<!\\S)\\*(?=\\S)|(?<=\\S)\\*(?![\\w\\s])"
                            + "|(?<=\\S)\\*(?!\\S)|(?<!\\w)_(?=\\w)|(?<=\\w)_(?!\\w)");

    private Inline() {}

    /// The parts of a span that are words.
    static List<Span> words(String decoded, Span span) {
        var pieces = new ArrayList<Span>();
        var matcher = MARK.matcher(decoded).region(span.start(), span.end());
        int start = span.start();
        while (matcher.find()) {
            if (matcher.start() > start) {
                pieces.add(new Span(start, matcher.start()));
            }
            start = matcher.end();
        }
        if (span.end() > start) {
            pieces.add(new Span(start, span.end()));
        }
        return pieces;
    }

    /// Whether a line is emphasized as a whole, as headings are in text without heading marks.
    static boolean isEmphasized(String text) {
        return text.length() > 4
                && text.startsWith("**")
                && text.endsWith("**")
                && !text.substring(2, text.length() - 2).contains("**");
    }
}
