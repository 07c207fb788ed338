package org.rapporteur.read;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// What the elements of a web page mean for its text.
final class HtmlElements {

    private static final String NO_TEXT =
            "head script style noscript template svg math iframe object select button textarea canvas"
                    + " video audio del s strike map datalist rp rt input colgroup";
    private static final String PARAGRAPHS =
            "p div section article main header footer aside nav blockquote pre figure figcaption"
                    + " address center form fieldset legend details summary caption body hr ul ol li dialog";
    private static final Set<String> UNSEEN = Set.of(NO_TEXT.split(" ", -1));
    private static final Set<String> BLOCKS = Set.of(PARAGRAPHS.split(" ", -1));
    private static final Pattern HIDDEN =
            Pattern.compile("(?i).*(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden).*");
    private static final Pattern BOLD =
            Pattern.compile("(?i).*font-weight\\s*:\\s*(?:bold|[6-9]00).*");

    private HtmlElements() {}

    /// Whether an element and what is in it is no text, or is hidden.
    static boolean isUnseen(Element element) {
        var style = element.attr("style");
        return UNSEEN.contains(element.normalName())
                || element.hasAttr("hidden")
                || (!style.isEmpty() && HIDDEN.matcher(style).matches());
    }

    /// Whether an element of a name begins and ends a paragraph.
    static boolean isBlock(String name) {
        return BLOCKS.contains(name);
    }

    static boolean isBold(Element element) {
        var style = element.attr("style");
        return !style.isEmpty() && BOLD.matcher(style).matches();
    }
}
