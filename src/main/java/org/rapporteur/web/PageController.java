package org.rapporteur.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapporteur.store.Tables;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/// The pages that people begin with.
@Controller
class PageController {

    /// What the front page leads to.
    private static final List<String> KINDS =
            List.of("meeting", "document", "state", "organization", "person");

    private static final int FIRST = 8;

    /// How many entities one page lists.
    private static final int LISTED = 500;

    /// The front page has RDF of its own: what the dataset is.
    private static final List<Representation> HTML_OR_RDF =
            Stream.concat(Stream.of(Representation.HTML), RdfResponses.RDF.stream()).toList();

    private final Site site;
    private final Listings listings;

    PageController(Site site) {
        this.site = site;
        this.listings = new Listings(site, new SharedTitles(site));
    }

    @GetMapping("/")
    String home(@RequestHeader Optional<String> accept, Model model) {
        var wanted = Accept.of(accept.orElse(null)).best(HTML_OR_RDF);
        if (wanted.isPresent() && !wanted.get().equals(Representation.HTML)) {
            return "redirect:/dataset";
        }
        var all = KINDS.stream().map(listings::of).toList();
        model.addAttribute("listings", all);
        model.addAttribute(
                "entrances", all.stream().limit(2).map(each -> each.first(FIRST)).toList());
        model.addAttribute("facts", listings.facts());
        model.addAttribute("tables", Tables.ALL);
        model.addAttribute("example", Examples.FIRST);
        model.addAttribute("schema", SchemaOrg.site(site.base().iri()));
        return "home";
    }

    @GetMapping("/page/{kind}")
    String listing(
            @PathVariable String kind, @RequestParam(defaultValue = "0") int from, Model model) {
        var listing = listings.of(kind);
        int size = listing.entries().size();
        if (size == 0) {
            throw Problems.notFound("/page/" + kind);
        }
        int first = Math.clamp(from, 0, size - 1);
        int until = Math.min(first + LISTED, size);
        model.addAttribute("listing", listing);
        model.addAttribute("entries", listing.entries().subList(first, until));
        model.addAttribute("before", first > 0 ? Math.max(0, first - LISTED) : -1);
        model.addAttribute("after", until < size ? until : -1);
        return "listing";
    }
}
