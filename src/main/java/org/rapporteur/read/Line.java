package org.rapporteur.read;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.text.Span;

/// One line of a source: where it lies without the white space around it, and what it looks like.
/// `marker` is the span of what is printed before its text (number, dash, hashes), empty if
/// nothing.
record Line(Kind kind, Span span, Span marker, String label, String text) {

    enum Kind {
        BLANK,
        RULE,
        HEADING,
        NUMBER,
        ITEM,
        ROW,
        FOOTNOTE,
        FURNITURE,
        TEXT
    }

    /// A look of a line: the pattern's group `marker` is the marker, `label` what it says.
    private record Look(Kind kind, Pattern pattern) {}

    private static final List<Look> LOOKS =
            List.of(
                    look(Kind.RULE, "[-_*=~ ]{3,}"),
                    look(Kind.HEADING, "(?<marker>#{1,6}\\s+)\\S.*"),
                    look(Kind.ROW, "\\|.*\\|"),
                    look(Kind.FOOTNOTE, "(?<marker><sup>(?<label>\\w{1,3})</sup>)\\s*\\S.*"),
                    look(Kind.FOOTNOTE, "(?<marker>\\[\\^?(?<label>\\w{1,3})\\]:?)\\s+\\S.*"),
                    look(
                            Kind.FURNITURE,
                            "(?i)(?:page\\s+)?\\d{1,4}(?:\\s*(?:of|/)\\s*\\d{1,4})?"
                                    + "|[-–—]\\s*\\d{1,4}\\s*[-–—]|page\\s+[ivx]+|GE\\.\\d\\d-\\d+.*"
                                    + "|/\\.{2,}|\\d{2}-\\d{5}\\s*\\([A-Z]\\)"),
                    look(Kind.FOOTNOTE, "(?<marker>(?<label>\\d{1,3}|\\*)/)\\s*\\S.*"),
                    look(Kind.NUMBER, "(?<marker>(?<label>\\d{1,3}(?:\\.\\d{1,3}){0,3})\\.)"),
                    look(
                            Kind.NUMBER,
                            "(?<marker>(?<label>\\d{1,3}(?:\\.\\d{1,3}){0,3})[.)])\\s+\\S.*"),
                    look(
                            Kind.NUMBER,
                            "(?<marker>(?<label>\\d{1,2}(?:\\.\\d{1,2}){1,3}))\\s+\\p{Lu}.*"),
                    look(Kind.ITEM, "(?<marker>(?<label>[-*•–—·▪◦o]))\\s+\\S.*"),
                    look(
                            Kind.ITEM,
                            "(?<marker>\\(?(?<label>[a-z]|[ivx]{1,5}|\\d{1,2})\\))\\s+\\S.*"));

    private static Look look(Kind kind, String pattern) {
        return new Look(kind, Pattern.compile(pattern));
    }

    static Line of(String decoded, Span whole) {
        var span = whole.strip(decoded);
        var text = span.of(decoded);
        if (span.isEmpty()) {
            return new Line(Kind.BLANK, span, span, "", text);
        }
        for (var look : LOOKS) {
            var matcher = look.pattern().matcher(text);
            if (matcher.matches()) {
                return marked(look.kind(), span, matcher, text);
            }
        }
        return new Line(Kind.TEXT, span, new Span(span.start(), span.start()), "", text);
    }

    private static Line marked(Kind kind, Span span, Matcher matcher, String text) {
        var groups = matcher.namedGroups();
        int end = groups.containsKey("marker") ? Math.max(0, matcher.end("marker")) : 0;
        var label = groups.containsKey("label") ? matcher.group("label") : "";
        var marker = new Span(span.start(), span.start() + end);
        return new Line(kind, span, marker, label == null ? "" : label, text);
    }

    Line as(Kind other) {
        return new Line(other, span, new Span(span.start(), span.start()), "", text);
    }

    /// The span behind the marker.
    Span body() {
        return new Span(Math.max(marker.end(), span.start()), span.end());
    }

    boolean isBlank() {
        return kind == Kind.BLANK;
    }

    int length() {
        return text.length();
    }

    boolean startsLower() {
        return !text.isEmpty() && Character.isLowerCase(text.codePointAt(0));
    }

    boolean startsUpper() {
        return !text.isEmpty() && !Character.isLowerCase(text.codePointAt(0));
    }
}
