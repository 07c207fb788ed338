package org.rapporteur.read;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.rapporteur.text.Span;

/// The lines of a source. `width` is the length at which its lines were broken, 0 where each line
/// is a paragraph.
record Lines(List<Line> all, int width) {

    /// How often a short line must come again to be taken for a running head or foot.
    private static final int RUNNING = 3;

    private static final int SHORT = 90;
    private static final Pattern SYMBOL =
            Pattern.compile("[A-Z]{1,8}(?:[/.-][A-Z0-9.]{1,12}){1,7}");

    static Lines of(String decoded) {
        return lines(withoutHeads(split(decoded)));
    }

    /// The lines of a format that knows its paragraphs, unless they were pasted into it.
    static Lines set(List<Line> set, boolean pasted) {
        return lines(pasted ? withoutHeads(set) : set);
    }

    private static Lines lines(List<Line> lines) {
        return new Lines(List.copyOf(columns(Labels.marked(lines))), width(lines));
    }

    private static List<Line> withoutHeads(List<Line> lines) {
        var counts =
                lines.stream()
                        .filter(line -> line.kind() == Line.Kind.TEXT && line.length() < SHORT)
                        .collect(groupingBy(Line::text, counting()));
        var marked = new ArrayList<Line>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            marked.add(isRunning(lines, i, counts) ? line.as(Line.Kind.FURNITURE) : line);
        }
        return marked;
    }

    private static List<Line> split(String decoded) {
        var lines = new ArrayList<Line>();
        int start = 0;
        for (int i = 0; i <= decoded.length(); i++) {
            if (i == decoded.length() || decoded.charAt(i) == '\n' || decoded.charAt(i) == '\f') {
                lines.add(Line.of(decoded, new Span(start, i)));
                start = i + 1;
            }
        }
        return lines;
    }

    private static boolean isRunning(List<Line> lines, int at, Map<String, Long> counts) {
        var line = lines.get(at);
        long count = line.kind() == Line.Kind.TEXT ? counts.getOrDefault(line.text(), 0L) : 0;
        if (SYMBOL.matcher(line.text()).matches()) {
            return count >= 2;
        }
        boolean alone =
                at == 0
                        || at == lines.size() - 1
                        || lines.get(at - 1).kind() != Line.Kind.TEXT
                        || lines.get(at + 1).kind() != Line.Kind.TEXT;
        return count >= RUNNING && alone && line.length() > 7 && !ends(line, ".:;,?!");
    }

    private static boolean ends(Line line, String marks) {
        return marks.indexOf(line.text().charAt(line.length() - 1)) >= 0;
    }

    /// Lines with wide gaps are rows of a table where their neighbour is one too.
    private static List<Line> columns(List<Line> lines) {
        var result = new ArrayList<Line>(lines);
        for (int i = 0; i < lines.size(); i++) {
            boolean row = hasGap(lines.get(i)) && (hasGap(lines, i - 1) || hasGap(lines, i + 1));
            if (row) {
                result.set(i, lines.get(i).as(Line.Kind.ROW));
            }
        }
        return result;
    }

    private static boolean hasGap(List<Line> lines, int at) {
        return at >= 0 && at < lines.size() && hasGap(lines.get(at));
    }

    private static boolean hasGap(Line line) {
        return line.kind() == Line.Kind.TEXT && Rows.GAP.matcher(line.text()).find();
    }

    /// The usual length of a line that goes on, in lower case, on the next one.
    private static int width(List<Line> lines) {
        var broken = new ArrayList<Integer>();
        for (int i = 0; i + 1 < lines.size(); i++) {
            boolean goesOn =
                    lines.get(i).kind() != Line.Kind.BLANK
                            && lines.get(i + 1).kind() == Line.Kind.TEXT
                            && lines.get(i + 1).startsLower();
            if (goesOn) {
                broken.add(lines.get(i).length());
            }
        }
        broken.sort(null);
        return broken.size() < 3 ? 0 : broken.get(broken.size() * 3 / 4);
    }
}
