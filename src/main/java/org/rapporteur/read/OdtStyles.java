package org.rapporteur.read;

import java.util.HashMap;
import java.util.Map;

/// The styles of an OpenDocument text, as far as they say what a paragraph or a run is.
final class OdtStyles implements Xml.Events {

    /// What a style says: the name that people see, the level of a heading, the list, whether bold,
    /// hidden, raised, and whether it begins or ends a page.
    static final class Said {
        private String parent = "";
        String name = "";
        String list = "";
        int level;
        boolean bold;
        boolean boldSaid;
        boolean hidden;
        boolean raised;
        boolean breaksBefore;
        boolean breaksAfter;
    }

    private static final int DEEPEST = 20;

    private final Map<String, Said> styles = new HashMap<>();
    private Said open = new Said();

    @Override
    public void begin(Xml element) {
        switch (element.name()) {
            case "style" -> style(element);
            case "default-style" -> open = new Said();
            case "text-properties" -> text(element);
            case "paragraph-properties" -> {
                open.breaksBefore |= element.value("break-before").equals("page");
                open.breaksAfter |= element.value("break-after").equals("page");
            }
            default -> {
                // other styles say how things look
            }
        }
    }

    private void style(Xml element) {
        open = new Said();
        open.parent = element.value("parent-style-name");
        open.name = element.value("name");
        open.list = element.value("list-style-name");
        open.level = Math.clamp(element.number("default-outline-level", 0), 0, 9);
        open.breaksBefore = !element.value("master-page-name").isEmpty();
        styles.put(key(element.value("family"), open.name), open);
    }

    private void text(Xml element) {
        var weight = element.value("font-weight");
        if (!weight.isEmpty()) {
            open.boldSaid = true;
            open.bold =
                    weight.equals("bold") || (weight.matches("\\d{3}") && weight.charAt(0) > '5');
        }
        open.hidden |= element.value("display").equals("none");
        open.raised |= element.value("text-position").matches("(?:super|[1-9]).*");
    }

    @Override
    public void end(String space, String name) {}

    @Override
    public void characters(String words) {}

    /// What a style of a family (`paragraph`, `text`) says together with those that it is made of.
    Said of(String family, String name) {
        var all = new Said();
        var at = name;
        for (int i = 0; i < DEEPEST && styles.containsKey(key(family, at)); i++) {
            var style = styles.getOrDefault(key(family, at), new Said());
            all.name += " " + style.name;
            all.list = all.list.isEmpty() ? style.list : all.list;
            all.level = all.level == 0 ? style.level : all.level;
            all.bold = all.boldSaid ? all.bold : style.bold;
            all.boldSaid |= style.boldSaid;
            all.hidden |= style.hidden;
            all.raised |= style.raised;
            all.breaksBefore |= style.breaksBefore;
            all.breaksAfter |= style.breaksAfter;
            at = style.parent;
        }
        return all;
    }

    private static String key(String family, String name) {
        return family + " " + name;
    }
}
