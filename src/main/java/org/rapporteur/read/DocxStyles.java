package org.rapporteur.read;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// The styles of a Word document, as far as they say what a paragraph is.
final class DocxStyles implements Xml.Events {

    /// What is said of a paragraph or a run, by its style or by itself: the level of a heading (0
    /// for none), the list and the level in it (-1 for none), whether bold and whether hidden.
    static final class Said {
        String name = "";
        String parent = "";
        String list = "";
        int depth = -1;
        int level;
        boolean bold;
        boolean hidden;
        boolean boldSaid;
        boolean breaks;
    }

    private static final int DEEPEST = 20;

    private final Map<String, Said> styles = new HashMap<>();
    private Said open = new Said();
    private boolean defaults;
    private String normal = "";

    @Override
    public void begin(Xml element) {
        var value = element.value("val");
        switch (element.name()) {
            case "docDefaults" -> defaults = true;
            case "style" -> style(element);
            case "name" -> open.name = value.toLowerCase(Locale.ROOT);
            case "basedOn" -> open.parent = value;
            default -> {
                if (!defaults) {
                    say(open, element);
                }
            }
        }
    }

    private void style(Xml element) {
        defaults = false;
        open = new Said();
        var id = element.value("styleId");
        styles.put(id, open);
        if (element.value("type").equals("paragraph") && isOn(element.value("default"), "")) {
            normal = id;
        }
    }

    /// Takes what a property says, of a style or of a paragraph or run.
    static void say(Said said, Xml element) {
        var value = element.value("val");
        switch (element.name()) {
            case "outlineLvl" -> said.level = outline(element.number("val", 9));
            case "numId" -> said.list = value;
            case "ilvl" -> said.depth = element.number("val", 0);
            case "b" -> {
                said.bold = isOn(value, "1");
                said.boldSaid = true;
            }
            case "vanish", "specVanish" -> said.hidden = isOn(value, "1");
            case "pageBreakBefore" -> said.breaks = isOn(value, "1");
            default -> {
                // other properties say how it looks
            }
        }
    }

    private static int outline(int outline) {
        return outline < 0 || outline > 8 ? 0 : outline + 1;
    }

    private static boolean isOn(String value, String otherwise) {
        var said = value.isEmpty() ? otherwise : value;
        return said.equals("1") || said.equals("true") || said.equals("on");
    }

    @Override
    public void end(String space, String name) {
        if (name.equals("docDefaults")) {
            defaults = false;
        }
    }

    @Override
    public void characters(String words) {}

    /// What a style says together with those that it is based on.
    Said of(String id) {
        var all = new Said();
        var at = id.isEmpty() ? normal : id;
        for (int i = 0; i < DEEPEST && styles.containsKey(at); i++) {
            var style = styles.getOrDefault(at, new Said());
            inherit(all, style);
            at = style.parent;
        }
        return all;
    }

    private static void inherit(Said all, Said style) {
        all.name = all.name.isEmpty() ? style.name : all.name;
        all.list = all.list.isEmpty() ? style.list : all.list;
        all.depth = all.depth < 0 ? style.depth : all.depth;
        all.level = all.level == 0 ? level(style) : all.level;
        all.bold = all.boldSaid ? all.bold : style.bold;
        all.boldSaid |= style.boldSaid;
        all.hidden |= style.hidden;
        all.breaks |= style.breaks;
    }

    private static int level(Said style) {
        if (style.name.matches("heading [1-9]")) {
            return style.name.charAt(8) - '0';
        }
        return style.name.equals("title") ? 1 : style.level;
    }
}
