package org.rapporteur.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.rapporteur.vocabulary.Terms;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.HtmlUtils;

/// What programs that visit every page are told: which pages there are, and which to leave alone.
@Controller
class RobotsController {

    /// A sitemap may have 50,000 addresses.
    private static final int EACH = 20_000;

    private static final String PAGES =
            """
            PREFIX : <%1$s>
            SELECT DISTINCT ?entity {
                { ?entity a :Document } UNION { ?entity a :Meeting } UNION { ?entity a :State }
                UNION { ?entity a :Organization } UNION { ?entity a :Person }
                UNION { ?fact :topic ?entity }
                FILTER ISIRI(?entity)
            } ORDER BY ?entity
            """
                    .formatted(Terms.NAMESPACE);

    private static final List<String> ENTRANCES =
            List.of("/", "/pictures", "/questions", "/ontology", "/dataset", "/sparql");

    private final Site site;
    private final Addresses addresses;
    private final Remembered<List<String>> known;

    RobotsController(Site site) {
        this.site = site;
        this.addresses = new Addresses(site.base());
        this.known = new Remembered<>(site.edition());
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        var words =
                """
                User-agent: *
                Disallow: %1$s/sparql?
                Disallow: %1$s/data
                Disallow: %1$s/search
                Sitemap: %2$s/sitemap.xml
                """
                        .formatted(path(), here());
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(words);
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<String> sitemaps() {
        int parts = (pages().size() + EACH - 1) / EACH;
        var xml = new StringBuilder();
        for (int part = 0; part < Math.max(1, parts); part++) {
            entry(xml, "sitemap", "/sitemap-" + part + ".xml");
        }
        return xml("sitemapindex", xml);
    }

    @GetMapping("/sitemap-{part:\\d{1,4}}.xml")
    ResponseEntity<String> sitemap(@PathVariable int part) {
        var pages = pages();
        if (part > 0 && part * EACH >= pages.size()) {
            throw Problems.notFound("/sitemap-" + part + ".xml");
        }
        var xml = new StringBuilder();
        pages.stream()
                .skip((long) part * EACH)
                .limit(EACH)
                .forEach(page -> entry(xml, "url", page));
        return xml("urlset", xml);
    }

    /// Browsers that know of no other place look for the icon here.
    @GetMapping("/favicon.ico")
    ResponseEntity<Void> icon() {
        return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                .header(HttpHeaders.LOCATION, path() + "/icon.svg")
                .build();
    }

    private List<String> pages() {
        return Txn.calculateRead(site.dataset(), () -> known.get(PAGES, this::read));
    }

    private List<String> read(String query) {
        try (var execution = QueryExec.dataset(site.dataset()).query(query).build()) {
            var entities =
                    execution.select().stream()
                            .map(row -> row.get("entity").getURI())
                            .filter(addresses::isOurs)
                            .map(addresses::link);
            return Stream.concat(ENTRANCES.stream(), entities).toList();
        }
    }

    private static void entry(StringBuilder xml, String element, String path) {
        xml.append(
                "<%1$s><loc>%2$s</loc></%1$s>\n"
                        .formatted(element, HtmlUtils.htmlEscape(here() + path)));
    }

    private static ResponseEntity<String> xml(String root, StringBuilder entries) {
        var body =
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <%1$s xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                %2$s</%1$s>
                """
                        .formatted(root, entries);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8))
                .body(body);
    }

    /// The address under which the client reached the server.
    private static String here() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }

    private static String path() {
        var path = ServletUriComponentsBuilder.fromCurrentContextPath().build().getPath();
        return path == null ? "" : path;
    }
}
