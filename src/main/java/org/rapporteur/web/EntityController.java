package org.rapporteur.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.system.Txn;
import org.rapporteur.document.Transcript;
import org.rapporteur.vocabulary.Terms;
import org.rapporteur.web.EntityView.Format;
import org.rapporteur.web.EntityView.Link;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page of an entity: of a document its full text, with the words of every fact marked.
@Controller
class EntityController {

    private static final MediaType PLAIN =
            new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final Site site;
    private final Addresses addresses;
    private final SharedTitles titles;
    private final Descriptions descriptions;
    private final Panels panels;

    EntityController(Site site) {
        this.site = site;
        this.addresses = new Addresses(site.base());
        this.titles = new SharedTitles(site);
        this.descriptions = new Descriptions(site.dataset());
        this.panels = new Panels(site);
    }

    @GetMapping("/page/{kind}/**")
    String entity(
            HttpServletRequest request,
            @RequestParam Optional<Integer> from,
            @RequestParam Optional<Integer> at,
            @RequestParam Optional<String> section,
            HttpServletResponse response,
            Model model) {
        var path = Addresses.after("/page/", request);
        response.setHeader(
                HttpHeaders.LINK, String.join(", ", new DescriptionLinks(request, path).ofPage()));
        return Txn.calculateRead(
                site.dataset(),
                () -> {
                    var text = Addresses.document(path).flatMap(site.transcripts());
                    return text.isPresent()
                            ? document(path, text.get(), Math.max(0, at.orElse(0)), model)
                            : entity(path, section, Math.max(0, from.orElse(0)), model);
                });
    }

    private String entity(String path, Optional<String> section, int offset, Model model) {
        var selection = Selection.of(addresses.entity(path), descriptions);
        if (selection.isEmpty()) {
            throw Problems.missing("/page/" + path, path, site);
        }
        var one = section.flatMap(Arrangement::at);
        one.ifPresent(each -> model.addAttribute("alone", each.anchor()));
        var wording = new Wording(descriptions, addresses, titles);
        if (path.startsWith("document/")) {
            var inOrder = descriptions.of(addresses.entity(path), offset);
            disputes(inOrder, wording, model);
            return entity(path, new EntityViews(inOrder, wording), inOrder, wording, model);
        }
        var shown = one.map(each -> selection.of(each, offset)).orElseGet(selection::first);
        var items =
                AgendaSections.of(
                        selection.read(Descriptions.node(Terms.AGENDA_ITEM_MENTION)), this::text);
        var views = new EntityViews(shown, wording, selection.counts(), items::title);
        return entity(path, views, shown, wording, model);
    }

    private String entity(
            String path, EntityViews views, Description shown, Wording wording, Model model) {
        boolean whole = !model.containsAttribute("alone");
        model.addAttribute("entity", views.view(formats(path)));
        model.addAttribute(
                "panels", whole ? panels.of(shown.entity(), path, wording) : List.<Panel>of());
        neighbours(shown.entity(), path, wording, model);
        model.addAttribute("schema", SchemaOrg.of(shown, path, addresses, wording));
        model.addAttribute("textless", Addresses.document(path).isPresent());
        model.addAttribute("next", shown.next());
        model.addAttribute("self", "/page/" + path);
        return "entity";
    }

    /// What the properties of a document's file say otherwise than its page.
    private void disputes(Description description, Wording wording, Model model) {
        var disputed = new Disputes(descriptions, wording).of(description.own());
        model.addAttribute("disputes", disputed);
    }

    /// The text of a document by its IRI.
    private Optional<Transcript> text(String iri) {
        return Optional.of(addresses.link(iri))
                .filter(path -> path.startsWith("/page/"))
                .flatMap(path -> Addresses.document(path.substring("/page/".length())))
                .flatMap(site.transcripts());
    }

    private String document(String path, Transcript transcript, int at, Model model) {
        var stretch = MarkedText.stretch(transcript, at);
        var description = descriptions.inDocument(addresses.entity(path), stretch);
        found(description, path);
        var wording = new Wording(descriptions, addresses, titles);
        var facts = new FactViews(description.entity(), wording);
        var marked = description.facts().stream().map(facts::marked).toList();
        model.addAttribute("entity", new EntityViews(description, wording).view(formats(path)));
        disputes(description, wording, model);
        model.addAttribute("name", path.substring(path.indexOf('/') + 1));
        model.addAttribute("schema", SchemaOrg.of(description, path, addresses, wording));
        model.addAttribute("part", MarkedText.stretches(transcript).indexOf(stretch) + 1);
        model.addAttribute("text", MarkedText.of(transcript, stretch, marked));
        model.addAttribute("stretches", MarkedText.stretches(transcript));
        return "document";
    }

    /// The text of a document alone: the offsets of evidence count its UTF-16 code units.
    @GetMapping("/text/{name}")
    ResponseEntity<String> text(HttpServletRequest request) {
        var path = "document/" + Addresses.after("/text/", request);
        var text =
                Txn.calculateRead(
                        site.dataset(), () -> Addresses.document(path).flatMap(site.transcripts()));
        return text.map(Transcript::text)
                .map(words -> ResponseEntity.ok().contentType(PLAIN).body(words))
                .orElseThrow(() -> Problems.missing("/text/" + path, path, site));
    }

    /// The meetings before and after one in its series.
    private void neighbours(Node entity, String path, Wording wording, Model model) {
        var series =
                path.startsWith("meeting/")
                        ? panels.of("neighbours", Optional.of(entity), wording).rows().stream()
                                .map(List::getFirst)
                                .toList()
                        : List.<Link>of();
        int at = series.indexOf(wording.link(entity));
        model.addAttribute("before", at > 0 ? series.subList(at - 1, at) : List.of());
        boolean last = at < 0 || at + 1 == series.size();
        model.addAttribute("after", last ? List.of() : series.subList(at + 1, at + 2));
    }

    private void found(Description description, String path) {
        if (description.isEmpty()) {
            throw Problems.missing("/page/" + path, path, site);
        }
    }

    private static List<Format> formats(String path) {
        return RdfResponses.RDF.stream()
                .map(form -> format(form, "/doc/" + path + "." + form.name()))
                .toList();
    }

    private static Format format(Representation form, String href) {
        return new Format(form.name(), href, form.type().toString());
    }
}
