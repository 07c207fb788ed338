package org.rapporteur.web;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.system.Txn;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.HtmlUtils;

/// Search in names and quotes, and what one may mean by the first letters of a name.
@Controller
class SearchController {

    private static final MediaType SUGGESTIONS =
            MediaType.parseMediaType("application/x-suggestions+json");
    private static final MediaType DESCRIPTION =
            MediaType.parseMediaType("application/opensearchdescription+xml;charset=UTF-8");
    private static final int SUGGESTED = 10;
    private static final int LONGEST = 200;

    private final Site site;
    private final Search search;

    SearchController(Site site) {
        this.site = site;
        this.search = new Search(site, new Addresses(site.base()), new SharedTitles(site));
    }

    @GetMapping("/search")
    String search(@RequestParam(defaultValue = "") String q, Model model) {
        var words = cut(q);
        model.addAttribute("words", words);
        model.addAttribute("names", read(() -> search.names(words)));
        model.addAttribute("quotes", read(() -> search.quotes(words)));
        return "search";
    }

    /// In the form of OpenSearch: what was asked, names, and where each leads.
    @GetMapping("/search/suggest")
    ResponseEntity<List<Object>> suggest(@RequestParam(defaultValue = "") String q) {
        var found =
                read(() -> search.names(cut(q))).stream()
                        .filter(Search.Named::isOurs)
                        .limit(SUGGESTED)
                        .toList();
        return ResponseEntity.ok()
                .contentType(SUGGESTIONS)
                .body(
                        List.of(
                                q,
                                each(found, named -> named.entity().text()),
                                each(found, Search.Named::kind),
                                each(found, named -> named.entity().href())));
    }

    /// How a browser searches here from its own bar.
    @GetMapping("/opensearch.xml")
    ResponseEntity<String> description() {
        var here = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        var body =
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
                <ShortName>Rapporteur</ShortName>
                <Description>What happened at treaty meetings</Description>
                <Url type="text/html" template="%1$s/search?q={searchTerms}"/>
                <Url type="application/x-suggestions+json" template="%1$s/search/suggest?q={searchTerms}"/>
                </OpenSearchDescription>
                """
                        .formatted(HtmlUtils.htmlEscape(here));
        return ResponseEntity.ok().contentType(DESCRIPTION).body(body);
    }

    private <T> List<T> read(Supplier<List<T>> work) {
        return Txn.calculateRead(site.dataset(), work);
    }

    private static List<String> each(
            List<Search.Named> found, Function<Search.Named, String> part) {
        return found.stream().map(part).toList();
    }

    private static String cut(String words) {
        return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    }
}
