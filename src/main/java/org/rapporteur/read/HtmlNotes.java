package org.rapporteur.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// The notes of a web page: links that are set as marks, and the elements to which they lead.
final class HtmlNotes {

    private static final Pattern MARK =
            Pattern.compile("\\s*[\\[(]?\\s*(\\d{1,3}|[ivx]{1,5}|[a-z*†‡])\\s*[\\])]?\\s*");
    private static final Pattern CALLED =
            Pattern.compile(
                    "(?i).*(?:footnote|endnote|noteref|fnref|sdfootnoteanc|sdendnoteanc).*");
    private static final Pattern BACK = Pattern.compile("[\\s\u21a9\u2191^\ufe0e]*");

    private final Set<Element> references = new HashSet<>();
    private final Map<String, String> marks = new HashMap<>();

    HtmlNotes(Element page) {
        for (var link : page.select("a[href^=#]")) {
            var target = link.attr("href").substring(1);
            var mark = MARK.matcher(link.text());
            if (!target.isEmpty() && mark.matches() && isCalled(link) && !isNote(link)) {
                references.add(link);
                marks.putIfAbsent(target, mark.group(1));
            }
        }
    }

    private static boolean isCalled(Element link) {
        return link.attr("role").equals("doc-noteref")
                || CALLED.matcher(link.className()).matches()
                || !link.select("sup").isEmpty()
                || isIn(link, "sup");
    }

    private static boolean isIn(Element element, String name) {
        var parent = element.parent();
        return parent != null && parent.normalName().equals(name);
    }

    /// Whether a link stands in a note, and leads back.
    private boolean isNote(Element link) {
        return isTarget(link) || link.parents().stream().limit(4).anyMatch(this::isTarget);
    }

    private boolean isTarget(Element element) {
        return marks.containsKey(element.id()) || marks.containsKey(element.attr("name"));
    }

    /// Whether an element is the mark that refers to a note.
    boolean refers(Element element) {
        return references.contains(element);
    }

    /// The mark of the note that begins with an element; empty if none does.
    String mark(Element element) {
        var byId = marks.getOrDefault(element.id(), "");
        return byId.isEmpty() ? marks.getOrDefault(element.attr("name"), "") : byId;
    }

    /// Whether an element of a note is its printed mark or leads back to the text.
    boolean leadsBack(Element element) {
        return element.normalName().equals("a")
                && element.attr("href").startsWith("#")
                && (BACK.matcher(element.text()).matches() || isTarget(element))
                && !refers(element);
    }
}
