package org.rapporteur.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.apache.jena.system.Txn;
import org.rapporteur.store.Tables;
import org.rapporteur.web.EntityView.Link;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The pages that people read.
@Controller
class PageController {

    /// What the front page leads to.
    private static final List<String> KINDS =
            List.of("meeting", "document", "state", "organization", "person");

    private static final int FIRST = 12;

    private final Site site;
    private final Addresses addresses;
    private final SharedTitles titles;
    private final Listings listings;

    PageController(Site site) {
        this.site = site;
        this.addresses = new Addresses(site.base());
        this.titles = new SharedTitles(site);
        this.listings = new Listings(site, titles);
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
        return "home";
    }

    @GetMapping("/sparql")
    String form(Model model) {
        model.addAttribute("example", Examples.FIRST);
        return "sparql";
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

    @GetMapping("/page/{kind}/**")
    String entity(HttpServletRequest request, @RequestParam Optional<Integer> from, Model model) {
        var path = Addresses.after("/page/", request);
        int offset = Math.max(0, from.orElse(0));
        var view = Txn.calculateRead(site.dataset(), () -> view(path, offset, model));
        model.addAttribute("entity", view);
        return "entity";
    }

    private EntityView view(String path, int offset, Model model) {
        var descriptions = new Descriptions(site.dataset());
        var description = descriptions.of(addresses.entity(path), offset);
        if (description.isEmpty()) {
            throw Problems.notFound("/page/" + path);
        }
        model.addAttribute("next", description.more() ? offset + Descriptions.FACTS : 0);
        var wording = new Wording(descriptions, addresses, titles);
        return new EntityViews(description, wording).view(formats(path));
    }

    private static List<Link> formats(String path) {
        return RdfResponses.RDF.stream()
                .map(form -> new Link(form.name(), "/doc/" + path + "." + form.name()))
                .toList();
    }
}
