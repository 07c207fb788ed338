package org.rapporteur.read;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.rapporteur.document.Properties;

/// What the head of a web page says of it. Its day of issue is one that is called so; the title is
/// that of Dublin Core before that of the window.
final class HtmlProperties {

    private static final List<String> TITLES =
            List.of("dcterms.title", "dc.title", "citation_title", "og:title");
    private static final List<String> DAYS =
            List.of("dcterms.issued", "dc.date.issued", "article:published_time", "dc.date");

    private HtmlProperties() {}

    static Properties of(Document page) {
        var title = meta(page, TITLES);
        var root = page.selectFirst("html");
        var language = root == null ? "" : root.attr("lang");
        return new Properties(
                title.isEmpty() ? page.title() : title,
                meta(page, List.of("dcterms.subject", "dc.subject", "dcterms.identifier")),
                meta(page, List.of("keywords")),
                language.isEmpty() ? meta(page, List.of("dcterms.language")) : language,
                meta(page, DAYS));
    }

    /// The first of some properties that the page has.
    private static String meta(Document page, List<String> names) {
        var all = page.select("head > meta[content]");
        return names.stream()
                .flatMap(name -> all.stream().filter(meta -> isNamed(meta, name)))
                .map(meta -> meta.attr("content"))
                .filter(content -> !content.isBlank())
                .findFirst()
                .orElse("");
    }

    private static boolean isNamed(Element meta, String name) {
        var said = meta.attr("name").isEmpty() ? meta.attr("property") : meta.attr("name");
        return said.strip().toLowerCase(Locale.ROOT).equals(name);
    }
}
