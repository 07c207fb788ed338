package org.rapporteur.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;

/// What belongs to the description of an entity, as values of a `Link` header: other forms of it,
/// what describes it, and where it goes on.
record DescriptionLinks(HttpServletRequest request, String path) {

    /// For the RDF in one form; `next` is empty where the facts end.
    List<String> ofData(Representation form, String next) {
        var others = RdfResponses.RDF.stream().filter(each -> !each.equals(form));
        var page = link("/page/" + path, "alternate", Representation.HTML);
        var dataset = "<%s>; rel=\"describedby\"".formatted(Addresses.here(request, "/dataset"));
        var more =
                next.isEmpty()
                        ? Stream.<String>empty()
                        : Stream.of("<%s>; rel=\"next\"".formatted(next));
        return Stream.of(more, Stream.of(page, dataset), others.map(this::data))
                .flatMap(each -> each)
                .toList();
    }

    /// For the page.
    List<String> ofPage() {
        var first = RdfResponses.RDF.getFirst();
        return Stream.concat(
                        Stream.of(link(file(first), "describedby", first)),
                        RdfResponses.RDF.stream().map(this::data))
                .toList();
    }

    private String data(Representation form) {
        return link(file(form), "alternate", form);
    }

    private String file(Representation form) {
        return "/doc/" + path + "." + form.name();
    }

    private String link(String place, String relation, Representation form) {
        return "<%s>; rel=\"%s\"; type=\"%s\""
                .formatted(Addresses.here(request, place), relation, form.type());
    }
}
