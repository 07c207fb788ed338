package org.rapporteur.web;

import java.util.List;
import java.util.Optional;
import org.apache.jena.system.Txn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What one would rather look at than read, drawn from tables that stand beside it.
@Controller
class PicturesController {

    private static final List<String> NAMES =
            List.of("meetings", "coordinators", "participation", "map", "positions");

    private final Site site;
    private final Addresses addresses;
    private final SharedTitles titles;
    private final Panels panels;

    PicturesController(Site site) {
        this.site = site;
        this.addresses = new Addresses(site.base());
        this.titles = new SharedTitles(site);
        this.panels = new Panels(site);
    }

    @GetMapping("/pictures")
    String all(Model model) {
        model.addAttribute("titles", NAMES.stream().map(panels::title).toList());
        model.addAttribute("names", NAMES);
        return "pictures";
    }

    @GetMapping("/pictures/{name}")
    String one(@PathVariable String name, Model model) {
        if (!NAMES.contains(name)) {
            throw Problems.notFound("/pictures/" + name);
        }
        model.addAttribute(
                "panel", Txn.calculateRead(site.dataset(), () -> read(name)));
        return "picture";
    }

    private Panel read(String name) {
        var wording = new Wording(new Descriptions(site.dataset()), addresses, titles);
        return panels.of(name, Optional.empty(), wording);
    }
}
