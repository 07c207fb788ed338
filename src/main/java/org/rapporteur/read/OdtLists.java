package org.rapporteur.read;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/// The lists of an OpenDocument text: what is printed before their items.
final class OdtLists implements Xml.Events {

    private static final int LEVELS = 10;

    /// How a level is numbered: what stands before and after the number, the kind of its figures
    /// (empty for none), how many levels are shown, the first number, the bullet.
    private record Level(
            String before, String after, String figures, int shown, int start, String bullet) {

        static final Level NONE = new Level("", "", "", 1, 1, "");
    }

    /// A list that is open: its style and how far each level has been counted.
    private static final class Open {
        private final String style;
        private final int[] counts;

        Open(String style, int[] counts) {
            this.style = style;
            this.counts = counts;
        }
    }

    private final Map<String, Map<Integer, Level>> styles = new HashMap<>();
    private final Map<String, int[]> byId = new HashMap<>();
    private final Map<String, int[]> byStyle = new HashMap<>();
    private final int[] outline = new int[LEVELS];
    private final Deque<Open> open = new ArrayDeque<>();
    private String style = "";
    private boolean itemIsDue;

    @Override
    public void begin(Xml element) {
        switch (element.name()) {
            case "list-style" -> style = element.value("name");
            case "outline-style" -> style = "";
            case "list-level-style-number", "outline-level-style" -> level(element, "");
            case "list-level-style-bullet" -> level(element, element.value("bullet-char"));
            default -> {
                // how lists are indented is no part of their numbers
            }
        }
    }

    private void level(Xml element, String bullet) {
        var level =
                new Level(
                        element.value("num-prefix"),
                        element.value("num-suffix"),
                        element.value("num-format"),
                        element.number("display-levels", 1),
                        element.number("start-value", 1),
                        bullet);
        styles.computeIfAbsent(style, key -> new HashMap<>())
                .put(element.number("level", 1), level);
    }

    @Override
    public void end(String space, String name) {}

    @Override
    public void characters(String words) {}

    /// Begins a list, in another one if one is open.
    void beginList(Xml element) {
        var named = element.value("style-name");
        var outer = open.peek();
        if (outer != null) {
            open.push(new Open(named.isEmpty() ? outer.style : named, outer.counts));
            return;
        }
        var counts = counts(element, named);
        byId.put(element.value("id"), counts);
        byStyle.put(named, counts);
        open.push(new Open(named, counts));
    }

    private int[] counts(Xml element, String named) {
        var continued = element.value("continue-list");
        var before = continued.isEmpty() ? null : byId.get(continued);
        if (before == null && element.value("continue-numbering").equals("true")) {
            before = byStyle.get(named);
        }
        return before == null ? new int[LEVELS] : before;
    }

    void endList() {
        open.poll();
        itemIsDue = false;
    }

    /// Begins an item, of which the first paragraph bears the number.
    void beginItem(Xml element) {
        itemIsDue = true;
        int start = element.number("start-value", -1);
        var list = open.peek();
        if (start >= 0 && list != null && open.size() < LEVELS) {
            list.counts[open.size()] = start - level(list.style, open.size()).start();
        }
    }

    /// What is printed before a paragraph that begins here; empty if nothing.
    String next() {
        var list = open.peek();
        if (list == null || !itemIsDue || open.size() >= LEVELS) {
            return "";
        }
        itemIsDue = false;
        return printed(list.style, list.counts, open.size());
    }

    /// What is printed before a heading of a level.
    String heading(int level) {
        return level < 1 || level >= LEVELS ? "" : printed("", outline, level);
    }

    private String printed(String name, int[] counts, int depth) {
        var level = level(name, depth);
        counts[depth]++;
        Arrays.fill(counts, depth + 1, LEVELS, 0);
        if (!level.bullet().isEmpty()) {
            return "\u2022";
        }
        if (level.figures().isEmpty()) {
            return "";
        }
        var numbers = new StringBuilder();
        for (int i = Math.max(1, depth - level.shown() + 1); i <= depth; i++) {
            var other = level(name, i);
            if (!other.figures().isEmpty()) {
                int value = Math.max(counts[i], 1) + other.start() - 1;
                numbers.append(numbers.isEmpty() ? "" : ".")
                        .append(Numerals.figure(value, other.figures()));
            }
        }
        return level.before() + numbers + level.after();
    }

    private Level level(String name, int depth) {
        return styles.getOrDefault(name, Map.of()).getOrDefault(depth, Level.NONE);
    }
}
