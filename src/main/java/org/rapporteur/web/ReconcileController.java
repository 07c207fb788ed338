package org.rapporteur.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.system.Txn;
import org.rapporteur.reconcile.Catalogue;
import org.rapporteur.store.Table;
import org.rapporteur.vocabulary.Base;
import org.rapporteur.vocabulary.Terms;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/// Reconciliation: people match names in their own tables with what is published here. The
/// catalogue of names is read again when there is a new edition.
@Controller
class ReconcileController {

    private static final String PATH = "/reconcile";
    private static final String FRAMED =
            "default-src 'none'; style-src 'self' 'unsafe-inline'; frame-ancestors *";
    private static final int SUGGESTED = 20;

    private final Site site;
    private final Remembered<Catalogue> known;

    ReconcileController(Site site) {
        this.site = site;
        this.known = new Remembered<>(site.edition());
    }

    @RequestMapping(
            path = PATH,
            method = {RequestMethod.GET, RequestMethod.POST})
    @ResponseBody
    Map<String, Object> reconcile(
            @RequestParam Optional<String> queries,
            @RequestParam Optional<String> extend,
            HttpServletRequest request) {
        var messages = new Reconciliation(catalogue());
        if (queries.isPresent()) {
            return messages.answers(queries.get());
        }
        if (extend.isPresent()) {
            return messages.extension(extend.get());
        }
        var here = request.getRequestURL().toString();
        var root = here.substring(0, here.length() - PATH.length());
        var identifiers = site.base().iri() + "id/";
        return Reconciliation.manifest(
                identifiers, Terms.NAMESPACE, here, root, catalogue().kinds());
    }

    @GetMapping(PATH + "/suggest/entity")
    @ResponseBody
    Map<String, Object> entities(
            @RequestParam String prefix,
            @RequestParam Optional<List<String>> type,
            @RequestParam(defaultValue = "0") int cursor) {
        var found = catalogue().beginning(prefix, type.orElse(List.of()), cursor, SUGGESTED);
        return Reconciliation.suggestions(found.stream().map(Reconciliation::suggestion).toList());
    }

    @GetMapping(PATH + "/suggest/type")
    @ResponseBody
    Map<String, Object> types(
            @RequestParam String prefix, @RequestParam(defaultValue = "0") int cursor) {
        return Reconciliation.suggestions(
                beginning(prefix, cursor, catalogue().kinds(), kind -> kind.name())
                        .map(Reconciliation::type)
                        .toList());
    }

    @GetMapping(PATH + "/suggest/property")
    @ResponseBody
    Map<String, Object> properties(
            @RequestParam String prefix, @RequestParam(defaultValue = "0") int cursor) {
        return Reconciliation.suggestions(
                beginning(
                                prefix,
                                cursor,
                                catalogue().properties(),
                                property -> property.id() + " " + property.name())
                        .map(Reconciliation::named)
                        .toList());
    }

    /// The properties that things of a type may have.
    @GetMapping(PATH + "/properties")
    @ResponseBody
    Map<String, Object> proposed(
            @RequestParam Optional<String> type, @RequestParam Optional<Integer> limit) {
        var proposed =
                catalogue().properties().stream()
                        .filter(each -> type.filter(one -> !each.types().contains(one)).isEmpty())
                        .limit(Math.max(0, limit.orElse(Integer.MAX_VALUE)))
                        .map(Reconciliation::named)
                        .toList();
        var answer = new LinkedHashMap<String, Object>();
        type.ifPresent(one -> answer.put("type", one));
        limit.ifPresent(most -> answer.put("limit", most));
        answer.put("properties", proposed);
        return answer;
    }

    /// Where something is described: clients escape the strokes in an identifier, which no path may
    /// have.
    @GetMapping(PATH + "/view")
    ResponseEntity<Void> view(@RequestParam String id, HttpServletRequest request) {
        var entity = catalogue().entity(id).orElseThrow(() -> Problems.notFound(PATH + "/view"));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, Addresses.here(request, "/id/" + entity.id()))
                .build();
    }

    /// A small page about something, to be shown within the page of another.
    @GetMapping(PATH + "/preview")
    ModelAndView preview(@RequestParam String id, HttpServletResponse response) {
        var entity = catalogue().entity(id).orElseThrow(() -> Problems.notFound(PATH + "/preview"));
        response.setHeader("Content-Security-Policy", FRAMED);
        return new ModelAndView("preview", Map.of("entity", entity, "catalogue", catalogue()));
    }

    /// Those of which a word begins so, without the first of them that a client has already.
    private static <T> Stream<T> beginning(
            String prefix, int cursor, List<T> all, Function<T, String> words) {
        return all.stream()
                .filter(each -> holds(words.apply(each), prefix))
                .skip(Math.max(0, cursor));
    }

    private static boolean holds(String name, String prefix) {
        return ("-" + Base.slug(name)).contains("-" + Base.slug(prefix));
    }

    private Catalogue catalogue() {
        return Txn.calculateRead(site.dataset(), () -> known.get("", any -> read()));
    }

    private Catalogue read() {
        return Catalogue.of(site.base(), query -> Table.asked("names", query, site.dataset()));
    }
}
