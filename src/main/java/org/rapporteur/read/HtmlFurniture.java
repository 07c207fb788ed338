package org.rapporteur.read;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// What a web page carries beside its text: menus, heads and feet, notices.
final class HtmlFurniture {

    private static final Set<String> ROLES =
            Set.of(
                    "navigation",
                    "banner",
                    "contentinfo",
                    "complementary",
                    "search",
                    "dialog",
                    "alertdialog",
                    "menu",
                    "menubar");
    private static final Pattern NAMED =
            Pattern.compile(
                    "(?i)(?:^|.*[-_ ])(?:cookies?|consent|breadcrumbs?|nav|navbar|navigation|menu|sidebar"
                            + "|share|sharing|social|skip|skiplinks?|newsletter|banner|pagination)(?:[-_ ].*|$)");
    private static final Set<String> NAMEABLE = Set.of("div", "section", "ul", "aside", "p");

    private final boolean hasMain;
    private final int half;

    HtmlFurniture(Element page) {
        this.hasMain = !page.select("main, [role=main]").isEmpty();
        this.half = page.text().length() / 2;
    }

    /// Whether an element and all that is in it is no text of the document.
    boolean isFurniture(Element element) {
        var name = element.normalName();
        return switch (name) {
            case "nav", "dialog" -> true;
            case "footer", "header" -> !isInText(element) && element.select("h1").isEmpty();
            case "aside" -> !isInText(element);
            default ->
                    ROLES.contains(element.attr("role"))
                            || isHeadOrFoot(element)
                            || (NAMEABLE.contains(name) && isNamed(element))
                            || (hasMain && isBesideMain(element));
        };
    }

    private static boolean isInText(Element element) {
        return element.closest("main, article, [role=main]") != null;
    }

    private static boolean isHeadOrFoot(Element element) {
        var title = element.attr("title");
        return element.normalName().equals("div")
                && (title.equals("header") || title.equals("footer"));
    }

    private boolean isNamed(Element element) {
        boolean named =
                NAMED.matcher(element.id()).matches()
                        || NAMED.matcher(element.className()).matches();
        return named && element.text().length() < half;
    }

    private static boolean isBesideMain(Element element) {
        var parent = element.parent();
        return parent != null
                && parent.normalName().equals("body")
                && !element.normalName().equals("main")
                && !element.attr("role").equals("main")
                && element.select("main, [role=main], h1").isEmpty();
    }
}
