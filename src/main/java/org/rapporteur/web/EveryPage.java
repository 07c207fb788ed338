package org.rapporteur.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// What every page needs besides its content.
@ControllerAdvice
class EveryPage {

    private final Site site;

    EveryPage(Site site) {
        this.site = site;
    }

    /// How to cite the page: by the IRI of what it is about where there is one.
    @ModelAttribute("cite")
    Citation cite(HttpServletRequest request) {
        var path = Addresses.after("/", request).replaceFirst("^page/([^/]+/.+)$", "id/$1");
        var day = LocalDate.ofInstant(site.published().get(), ZoneOffset.UTC);
        return new Citation(site.base().iri() + path, site.edition().get(), day);
    }
}
