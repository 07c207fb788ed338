package org.rapporteur.web;

import java.util.List;
import org.rapporteur.store.Tables;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The pages that people begin with.
@Controller
class PageController {

    /// What the front page leads to.
    private static final List<String> KINDS =
            List.of("meeting", "document", "state", "organization", "person");

    private static final int FIRST = 12;

    private final Site site;
    private final Listings listings;

    PageController(Site site) {
        this.site = site;
        this.listings = new Listings(site, new SharedTitles(site));
    }

    @GetMapping("/")
    String home(Model model) {
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
    String listing(@PathVariable String kind, Model model) {
        var listing = listings.of(kind);
        if (listing.entries().isEmpty()) {
            throw Problems.notFound("/page/" + kind);
        }
        model.addAttribute("listing", listing);
        return "listing";
    }
}
