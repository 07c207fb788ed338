package org.rapporteur.read;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jsoup.nodes.Element;

/// The lists of a web page that are open: what a browser prints before their items.
final class HtmlLists {

    private static final int LARGEST = 9;

    /// A list: its kind of figures (empty where items have bullets), its next number, its step.
    private static final class Open {
        private String figures = "";
        private int next = 1;
        private int step = 1;
    }

    private final Deque<Open> open = new ArrayDeque<>();

    void begin(Element list) {
        var begun = new Open();
        if (list.normalName().equals("ol")) {
            begun.figures = list.hasAttr("type") ? list.attr("type") : "1";
            begun.step = list.hasAttr("reversed") ? -1 : 1;
            begun.next = number(list, "start", begun.step > 0 ? 1 : list.childrenSize());
        }
        open.push(begun);
    }

    void end() {
        open.poll();
    }

    /// What is printed before an item.
    String item(Element item) {
        var list = open.peek();
        if (list == null || list.figures.isEmpty()) {
            return "\u2022";
        }
        int value = number(item, "value", list.next);
        list.next = value + list.step;
        return Numerals.figure(value, list.figures) + ".";
    }

    private static int number(Element element, String attribute, int otherwise) {
        var value = element.attr(attribute).strip();
        return value.matches("-?\\d{1," + LARGEST + "}") ? Integer.parseInt(value) : otherwise;
    }
}
