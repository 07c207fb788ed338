package org.rapporteur.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Lines that say what their words are (`Present: Norway, Peru`), as minutes and records begin
/// with. Each is a block of its own; what is set below its words goes on with it.
final class Labels {

    /// A label, the space that parts it from its words, and words.
    private static final Pattern LABEL =
            Pattern.compile("(?<label>\\p{L}[\\p{L} '’/&()-]{1,32}):(?<gap>\\s+)\\S.*");

    /// Wide enough that nobody has set it between two words of a sentence.
    private static final int WIDE = 3;

    private Labels() {}

    /// Lines that stand together without a blank one between them are looked at together: one with
    /// a label and a wide space is labelled; one with a label and any space is where it begins the
    /// stretch or follows a labelled one, and another such line is there too.
    static List<Line> marked(List<Line> lines) {
        var marked = new ArrayList<Line>();
        int start = 0;
        for (int i = 0; i <= lines.size(); i++) {
            if (i == lines.size() || lines.get(i).isBlank()) {
                marked.addAll(stretch(lines.subList(start, i)));
                if (i < lines.size()) {
                    marked.add(lines.get(i));
                }
                start = i + 1;
            }
        }
        return marked;
    }

    private static List<Line> stretch(List<Line> lines) {
        boolean several = lines.stream().filter(Labels::isLabelled).limit(2).count() > 1;
        boolean begun = several && isLabelled(lines.getFirst());
        var marked = new ArrayList<Line>();
        for (var line : lines) {
            boolean labelled = isWide(line) || (begun && isLabelled(line));
            begun |= several && labelled;
            marked.add(labelled ? line.as(Line.Kind.LABEL) : line);
        }
        return marked;
    }

    /// Whether a line begins with a label, and no wide space parts its words further: they would be
    /// the cells of a row.
    private static boolean isLabelled(Line line) {
        var label = LABEL.matcher(line.text());
        return line.kind() == Line.Kind.TEXT
                && label.matches()
                && !Rows.GAP.matcher(line.text()).region(label.end("gap"), line.length()).find();
    }

    private static boolean isWide(Line line) {
        var label = LABEL.matcher(line.text());
        return isLabelled(line) && label.matches() && isWide(label.group("gap"));
    }

    private static boolean isWide(String gap) {
        return gap.contains("\t") || gap.length() >= WIDE;
    }

    /// Whether a line is set below the words of a labelled one rather than below its label.
    static boolean hangs(String decoded, Line labelled, Line line) {
        if (labelled.kind() != Line.Kind.LABEL) {
            return false;
        }
        var label = LABEL.matcher(labelled.text());
        return label.matches()
                && Line.column(decoded, line.span().start())
                        >= Line.column(decoded, labelled.span().start()) + label.end("gap");
    }
}
