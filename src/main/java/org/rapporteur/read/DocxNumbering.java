package org.rapporteur.read;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// The automatic numbers of a Word document: what is printed before a paragraph of a list.
final class DocxNumbering implements Xml.Events {

    private static final int LEVELS = 9;

    /// No number yet.
    private static final int NONE = -1;

    /// How one level of a list is numbered: its first number, the kind of its figures, and the
    /// pattern in which `%1` stands for the number of the first level.
    private record Level(int start, String figures, String pattern, boolean plain) {}

    private final Map<String, Map<Integer, Level>> lists = new HashMap<>();
    private final Map<String, String> listOf = new HashMap<>();
    private final Map<String, Map<Integer, Level>> changed = new HashMap<>();
    private final Map<String, Map<Integer, Integer>> starts = new HashMap<>();
    private final Map<String, Map<String, Integer>> styled = new HashMap<>();
    private final Map<String, int[]> counts = new HashMap<>();
    private final Map<String, Boolean> begun = new HashMap<>();

    private String list = "";
    private String instance = "";
    private int at;
    private int start;
    private String figures = "";
    private String pattern = "";
    private boolean plain;

    @Override
    public void begin(Xml element) {
        var value = element.value("val");
        switch (element.name()) {
            case "abstractNum" -> list = element.value("abstractNumId");
            case "num" -> instance = element.value("numId");
            case "abstractNumId" -> listOf.put(instance, value);
            case "lvl" -> level(element.number("ilvl", 0));
            case "lvlOverride" -> at = element.number("ilvl", 0);
            case "startOverride" ->
                    starts.computeIfAbsent(instance, key -> new HashMap<>())
                            .put(at, element.number("val", 1));
            case "start" -> start = element.number("val", 1);
            case "numFmt" -> figures = value;
            case "lvlText" -> pattern = value;
            case "pStyle" -> styled.computeIfAbsent(list, key -> new HashMap<>()).put(value, at);
            case "isLgl" -> plain = true;
            default -> {
                // the looks of a list are no part of its numbers
            }
        }
    }

    private void level(int level) {
        at = level;
        start = 0;
        figures = "decimal";
        pattern = "";
        plain = false;
    }

    @Override
    public void end(String space, String name) {
        switch (name) {
            case "lvl" -> {
                var levels = instance.isEmpty() ? lists : changed;
                levels.computeIfAbsent(instance.isEmpty() ? list : instance, key -> new HashMap<>())
                        .put(at, new Level(start, figures, pattern, plain));
            }
            case "num" -> instance = "";
            default -> {
                // only these say something at their end
            }
        }
    }

    @Override
    public void characters(String words) {}

    /// What is printed before the next paragraph of a list at a level (from 0); empty if nothing.
    String next(String number, int depth) {
        var shared = listOf.get(number);
        if (shared == null || depth < 0 || depth >= LEVELS) {
            return "";
        }
        var level = level(number, shared, depth);
        if (level.figures().equals("none")) {
            return "";
        }
        var count = counts.computeIfAbsent(shared, key -> none());
        begin(number, count);
        count[depth] = count[depth] == NONE ? first(number, shared, depth) : count[depth] + 1;
        for (int i = depth + 1; i < LEVELS; i++) {
            count[i] = NONE;
        }
        return level.figures().equals("bullet") ? bullet(level) : printed(number, shared, depth);
    }

    /// A list that starts again at a number of its own does so at its first paragraph.
    private void begin(String number, int[] count) {
        if (begun.put(number, true) == null) {
            starts.getOrDefault(number, Map.of()).keySet().stream()
                    .filter(i -> i >= 0 && i < LEVELS)
                    .forEach(i -> count[i] = NONE);
        }
    }

    private static int[] none() {
        var none = new int[LEVELS];
        Arrays.fill(none, NONE);
        return none;
    }

    /// The level of a list that belongs to a style; the first where none does.
    int depth(String number, String style) {
        var styles = styled.getOrDefault(listOf.getOrDefault(number, ""), Map.of());
        return styles.getOrDefault(style, 0);
    }

    private int first(String number, String shared, int depth) {
        var own = starts.getOrDefault(number, Map.of()).get(depth);
        return own == null ? level(number, shared, depth).start() : own;
    }

    private Level level(String number, String shared, int depth) {
        var own = changed.getOrDefault(number, Map.of()).get(depth);
        var level = own == null ? lists.getOrDefault(shared, Map.of()).get(depth) : own;
        return level == null ? new Level(1, "none", "", false) : level;
    }

    private static String bullet(Level level) {
        return level.pattern().isBlank() ? "" : "\u2022";
    }

    private String printed(String number, String shared, int depth) {
        var level = level(number, shared, depth);
        var count = counts.getOrDefault(shared, none());
        var printed = level.pattern();
        for (int i = 0; i <= depth; i++) {
            var other = level(number, shared, i);
            int value = count[i] == NONE ? first(number, shared, i) : count[i];
            var kind = level.plain() ? "decimal" : other.figures();
            printed = printed.replace("%" + (i + 1), figure(value, kind));
        }
        return printed;
    }

    private static String figure(int value, String kind) {
        return switch (kind) {
            case "lowerRoman" -> Numerals.figure(value, "i");
            case "upperRoman" -> Numerals.figure(value, "I");
            case "lowerLetter" -> Numerals.figure(value, "a");
            case "upperLetter" -> Numerals.figure(value, "A");
            case "decimalZero" -> (value < 10 ? "0" : "") + value;
            default -> Integer.toString(value);
        };
    }
}
