package org.rapporteur.read;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.rapporteur.document.Block;
import org.rapporteur.document.Document;
import org.rapporteur.text.LineEnd;
import org.rapporteur.text.Span;

/// Puts lines together into blocks: hard-wrapped lines are joined, a paragraph or list that a page
/// break cuts is put together, and what the break carried (footnotes, furniture) comes after it.
final class Assembler {

    private static final int LONG = 60;
    private static final int HEADING = Headings.LONGEST;
    private static final int SALUTATION = 12;
    private static final Pattern ROMAN =
            Pattern.compile("(?:[IVX]{1,5}|[A-H])\\.\\s+\\p{Lu}.{2,80}");
    private static final Pattern SHOUTED = Pattern.compile("[^\\p{Ll}]*\\p{Lu}{2,}[^\\p{Ll}]*");
    private static final Pattern UNFINISHED =
            Pattern.compile(".*(?:[,(–-]|\\b(?:and|or|of|the|The|to|in|for|with|by|on|at|a|an))");

    private static final Pattern UNFINISHED_LINE =
            Pattern.compile("(?i).*\\b(?:and|or|of|the|to|in|for|with|by|on|at|a|an)");

    private final String decoded;
    private final Document.Builder builder;
    private final Lines lines;
    private final BrokenWords broken;

    /// The open block: its kind, its lines so far, and what interrupts it.
    private final List<Line> open = new ArrayList<>();

    private final List<List<Line>> deferred = new ArrayList<>();
    private boolean gap;

    Assembler(Lines lines, String decoded, Document.Builder builder) {
        this.decoded = decoded;
        this.builder = builder;
        this.lines = lines;
        this.broken = new BrokenWords(lines.all());
    }

    Document assemble() {
        for (int i = 0; i < lines.all().size(); i++) {
            i = take(i);
        }
        close();
        return builder.build();
    }

    /// Takes the line at an index, and with it those that belong to it; returns the last one taken.
    private int take(int at) {
        var line = lines.all().get(at);
        switch (line.kind()) {
            case BLANK, RULE -> gap = true;
            case FURNITURE -> deferred.add(List.of(line));
            case FOOTNOTE -> {
                return footnote(at);
            }
            case HEADING, ITEM, LABEL -> begin(line);
            case NUMBER -> {
                return number(at);
            }
            case ROW -> row(at);
            case TEXT -> text(line);
            case CONTINUED -> open.add(line);
        }
        return at;
    }

    private int footnote(int at) {
        var note = new ArrayList<Line>();
        int i = at;
        do {
            note.add(lines.all().get(i));
            i++;
        } while (i < lines.all().size() && goesOnWithNote(lines.all().get(i)));
        deferred.add(note);
        return i - 1;
    }

    private static boolean goesOnWithNote(Line line) {
        return line.kind() == Line.Kind.TEXT || line.kind() == Line.Kind.CONTINUED;
    }

    /// A number that stands alone belongs to the next line with words.
    private int number(int at) {
        var line = lines.all().get(at);
        begin(line);
        if (!line.body().isEmpty()) {
            return at;
        }
        int i = at + 1;
        while (i < lines.all().size() && lines.all().get(i).isBlank()) {
            i++;
        }
        boolean words = i < lines.all().size() && lines.all().get(i).kind() == Line.Kind.TEXT;
        if (!words) {
            return at;
        }
        open.add(lines.all().get(i));
        return i;
    }

    private void row(int at) {
        var line = lines.all().get(at);
        if (!line.given().cells().isEmpty()) {
            close();
            builder.cells(line.given().cells(), line.given().header());
            return;
        }
        if (Rows.isUnderline(line)) {
            return;
        }
        close();
        boolean last = at + 1 == lines.all().size();
        boolean header = !last && Rows.isUnderline(lines.all().get(at + 1));
        builder.row(Rows.cells(decoded, line), header);
    }

    private void text(Line line) {
        if (!open.isEmpty() && goesOn(line)) {
            open.add(line);
            gap = false;
        } else {
            begin(line);
        }
    }

    private void begin(Line line) {
        close();
        open.add(line);
    }

    private boolean goesOn(Line line) {
        var last = open.getLast();
        if (!gap && Labels.hangs(decoded, open.getFirst(), line)) {
            return true;
        }
        if (open.getFirst().kind() == Line.Kind.HEADING || Inline.isEmphasized(last.text())) {
            return false;
        }
        if (gap || !deferred.isEmpty()) {
            return continues(last, line);
        }
        return !breaks(last, line);
    }

    /// Whether a line after a gap goes on with the sentence before it.
    private boolean continues(Line last, Line line) {
        boolean ended = ".!?:;\"”".indexOf(last.text().charAt(last.length() - 1)) >= 0;
        int words = open.stream().mapToInt(Line::length).sum();
        if (ended || words < LONG || isHeading(line)) {
            return false;
        }
        return line.startsLower() || UNFINISHED.matcher(last.text()).matches();
    }

    /// Whether a line directly below another begins a new block.
    private boolean breaks(Line last, Line line) {
        boolean comma = last.text().endsWith(",") && last.length() < SALUTATION + line.length();
        if (line.startsLower() || comma || UNFINISHED_LINE.matcher(last.text()).matches()) {
            return false;
        }
        if (lines.width() == 0) {
            return open.getFirst().kind() != Line.Kind.ITEM || last.length() < HEADING;
        }
        boolean ended = ".!?:;\"”".indexOf(last.text().charAt(last.length() - 1)) >= 0;
        boolean halfLine = last.length() < lines.width() * (ended ? 0.9 : 0.6);
        return halfLine && !(last.text().endsWith(",") && open.size() > 1);
    }

    private boolean isHeading(Line line) {
        boolean looks =
                ROMAN.matcher(line.text()).matches() || SHOUTED.matcher(line.text()).matches();
        return line.kind() == Line.Kind.HEADING
                || Inline.isEmphasized(line.text())
                || (line.length() <= HEADING && looks);
    }

    private void close() {
        if (!open.isEmpty()) {
            var first = open.getFirst();
            builder.append(first.marker(), words(open), block(first));
            open.clear();
        }
        deferred.forEach(this::late);
        deferred.clear();
        gap = false;
    }

    private void late(List<Line> note) {
        var first = note.getFirst();
        Function<Span, Block> block =
                first.kind() == Line.Kind.FOOTNOTE
                        ? span -> new Block.Footnote(first.label(), span)
                        : Block.Furniture::new;
        builder.append(first.marker(), words(note), block);
    }

    private Function<Span, Block> block(Line first) {
        return switch (first.kind()) {
            case HEADING -> span -> new Block.Heading(level(first), first.label(), span);
            case ITEM -> span -> new Block.Item(first.label(), span);
            case NUMBER ->
                    span ->
                            isTitle()
                                    ? new Block.Heading(3, first.label(), span)
                                    : new Block.Paragraph(first.label(), span);
            default ->
                    isHeading(first) && open.size() <= 2
                            ? span -> new Block.Heading(2, "", span)
                            : span -> new Block.Paragraph("", span);
        };
    }

    /// Whether a numbered block is the title of an agenda item rather than a paragraph.
    private boolean isTitle() {
        var last = open.getLast();
        int length = open.stream().mapToInt(line -> line.body().length()).sum();
        return length < HEADING && ".;,:".indexOf(last.text().charAt(last.length() - 1)) < 0;
    }

    private int level(Line line) {
        int given = line.given().level();
        return given > 0 ? given : line.marker().strip(decoded).length();
    }

    private List<Span> words(List<Line> block) {
        var pieces = new ArrayList<Span>();
        for (int i = 0; i < block.size(); i++) {
            var line = block.get(i);
            int end = line.span().end();
            boolean fed = end < decoded.length() && Character.isWhitespace(decoded.charAt(end));
            var feed = new Span(end, fed ? end + 1 : end);
            var joint =
                    i + 1 < block.size() ? broken.between(line, block.get(i + 1)) : LineEnd.SPACE;
            var words = line.words(decoded);
            boolean whole = !words.isEmpty() && words.getLast().end() == end;
            pieces.addAll(BrokenWords.joined(words, whole ? joint : LineEnd.SPACE, feed));
        }
        return pieces;
    }
}
