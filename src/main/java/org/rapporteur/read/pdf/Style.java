package org.rapporteur.read.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rapporteur.text.LineEnd;

/// How a document is set: the size of its text, the usual distances of its lines, the sizes of its
/// headings, whether lines are stretched to the right edge, the words it uses and the marks of its
/// notes.
record Style(
        double size,
        Map<Long, Double> pitches,
        List<Long> headings,
        boolean justified,
        Set<String> words,
        Set<String> marks) {

    /// From this on, in sizes of the text, letters are larger than those of the text.
    private static final double LARGER = 1.12;

    private static final double REACHES = 2;

    /// The distance of lines, in sizes of the font, where a document does not tell.
    private static final double USUAL = 1.2;

    /// The size, in half points, of most letters of some rows.
    static double size(List<Row> rows) {
        Map<Long, Integer> letters = new TreeMap<>();
        for (var row : rows) {
            for (var word : row.words()) {
                letters.merge(Math.round(word.size() * 2), word.text().length(), Integer::sum);
            }
        }
        return letters.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .orElse(20L)
                / 2.0;
    }

    static Style of(double size, List<Sheet> sheets) {
        var texts = new ArrayList<Piece.Text>();
        var marks = new HashSet<String>();
        for (var sheet : sheets) {
            for (var piece : sheet.body()) {
                if (piece instanceof Piece.Text text) {
                    texts.add(text);
                }
            }
            sheet.notes().forEach(note -> marks.add(Sheet.label(note)));
        }
        return new Style(
                size, pitches(texts), headings(texts, size), justified(texts), words(texts), marks);
    }

    /// The distances of lines that go on in small letters, and so lie inside a paragraph.
    private static Map<Long, Double> pitches(List<Piece.Text> texts) {
        var gaps = new TreeMap<Long, List<Double>>();
        for (var text : texts) {
            boolean inside = Character.isLowerCase(text.first().text().codePointAt(0));
            if (inside && text.gap() > 0.8 * text.size()) {
                gaps.computeIfAbsent(step(text.size()), size -> new ArrayList<>()).add(text.gap());
            }
        }
        var pitches = new HashMap<Long, Double>();
        gaps.forEach((size, all) -> {
            all.sort(null);
            pitches.put(size, all.get(all.size() / 2));
        });
        return pitches;
    }

    private static List<Long> headings(List<Piece.Text> texts, double size) {
        var sizes = new TreeSet<Long>();
        texts.stream()
                .filter(text -> text.size() > LARGER * size)
                .forEach(text -> sizes.add(step(text.size())));
        return List.copyOf(sizes.descendingSet());
    }

    private static boolean justified(List<Piece.Text> texts) {
        long reach =
                texts.stream().filter(text -> text.row().x1() > text.right() - REACHES).count();
        return reach * 2 > texts.size();
    }

    private static Set<String> words(List<Piece.Text> texts) {
        var words = new HashSet<String>();
        for (var text : texts) {
            var row = text.row().words();
            for (int i = 0; i < row.size(); i++) {
                boolean cut = i + 1 == row.size() && LineEnd.isCut(row.get(i).text());
                if (!cut) {
                    words.add(LineEnd.bare(row.get(i).text()));
                }
            }
        }
        return words;
    }

    private static long step(double size) {
        return Math.round(size * 2);
    }

    /// The usual distance of lines of a size.
    double pitch(double letters) {
        return pitches.getOrDefault(step(letters), USUAL * letters);
    }

    boolean isLarger(double letters) {
        return letters > LARGER * size;
    }

    /// The rank of a heading by its size, from 1; those as large as the text come last.
    int level(double letters) {
        int rank = headings.indexOf(step(letters));
        return Math.min(6, rank >= 0 ? rank + 1 : headings.size() + 1);
    }
}
