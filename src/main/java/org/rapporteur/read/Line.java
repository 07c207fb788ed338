package org.rapporteur.read;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.text.Span;

/// One line of a source: where it lies without the white space around it, and what it looks like.
/// `marker` is the span of what is printed before its text (number, dash, hashes), empty if
/// nothing; `given` is what its format says of it.
record Line(Kind kind, Span span, Span marker, String label, String text, Given given) {

    /// What a format says of a line beside its characters: whether marks of emphasis and tags may
    /// stand among them, the level of a heading (0 where the marker shows it), the cells of a row,
    /// each in pieces (none where bars or gaps show them), whether the row names the columns, and
    /// which parts of the line are words (none where the marks show it).
    record Given(
            boolean marks, int level, List<List<Span>> cells, boolean header, List<Span> words) {

        static final Given NOTHING = new Given(true, 0, List.of(), false, List.of());
        static final Given PLAIN = new Given(false, 0, List.of(), false, List.of());

        Given {
            cells = List.copyOf(cells);
            words = List.copyOf(words);
        }
    }

    enum Kind {
        BLANK,
        RULE,
        HEADING,
        NUMBER,
        ITEM,
        ROW,
        FOOTNOTE,
        FURNITURE,
        LABEL,
        TEXT,
        /// Goes on with the line before it.
        CONTINUED
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
                    look(Kind.NUMBER, "(?<marker>(?<label>\\d{1,2})/)\\s+\\p{Lu}[^\\p{Ll}]{8,}"),
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
            return new Line(Kind.BLANK, span, span, "", text, Given.NOTHING);
        }
        for (var look : LOOKS) {
            var matcher = look.pattern().matcher(text);
            if (matcher.matches()) {
                return marked(look.kind(), span, matcher, text);
            }
        }
        return text(span, text);
    }

    private static Line marked(Kind kind, Span span, Matcher matcher, String text) {
        var groups = matcher.namedGroups();
        int end = groups.containsKey("marker") ? Math.max(0, matcher.end("marker")) : 0;
        var label = groups.containsKey("label") ? matcher.group("label") : "";
        var marker = new Span(span.start(), span.start() + end);
        return new Line(kind, span, marker, label == null ? "" : label, text, Given.NOTHING);
    }

    private static Line text(Span span, String text) {
        var nothing = new Span(span.start(), span.start());
        return new Line(Kind.TEXT, span, nothing, "", text, Given.NOTHING);
    }

    /// A row of a table whose cells, each in pieces, are known, in the span that holds them.
    static Line row(String decoded, Span span, List<List<Span>> cells, boolean header) {
        var given = new Given(false, 0, cells, header, List.of());
        var nothing = new Span(span.start(), span.start());
        return new Line(Kind.ROW, span, nothing, "", span.of(decoded), given);
    }

    Line as(Kind other) {
        return as(other, new Span(span.start(), span.start()), "");
    }

    Line as(Kind other, Span marked, String labelled) {
        return new Line(other, span, marked, labelled, text, given);
    }

    /// How far from the beginning of its line a character stands.
    static int column(String decoded, int offset) {
        return offset - (decoded.lastIndexOf('\n', offset - 1) + 1);
    }

    /// The same line as a heading of a level.
    Line at(int level) {
        var given = new Given(false, level, List.of(), false, this.given.words());
        return new Line(kind, span, marker, label, text, given);
    }

    /// The same line of which the words are known.
    Line with(List<Span> words) {
        var known = new Given(given.marks(), given.level(), given.cells(), given.header(), words);
        return new Line(kind, span, marker, label, text, known);
    }

    /// The same line where marks of Markdown mean nothing.
    Line plain() {
        boolean markdown = kind == Kind.HEADING || kind == Kind.ROW;
        var line = markdown ? as(Kind.TEXT) : this;
        return new Line(line.kind, span, line.marker, line.label, text, Given.PLAIN);
    }

    /// The parts of the line that are words, without its marker.
    List<Span> words(String decoded) {
        if (given.words().isEmpty()) {
            return given.marks() ? Inline.words(decoded, body()) : List.of(body());
        }
        int from = body().start();
        return given.words().stream()
                .filter(word -> word.end() > from)
                .map(word -> new Span(Math.max(from, word.start()), word.end()))
                .toList();
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
