package org.rapporteur.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rapporteur.vocabulary.Base;

/// Between the IRIs that are published and the paths at which this server answers for them. The
/// host it runs on plays no part.
record Addresses(Base base) {

    /// The entity that a path such as `meeting/some-name` speaks of, as the request spells it.
    String entity(String path) {
        return base.iri()
                + "id/"
                + Arrays.stream(path.split("/"))
                        .map(Addresses::respelled)
                        .collect(Collectors.joining("/"));
    }

    /// The named graph of a document, by the document's name as the request spells it.
    String graph(String name) {
        return base.iri() + "graph/" + respelled(name);
    }

    /// Where to go for an IRI: here, if we publish it, else where it says.
    String link(String iri) {
        if (!iri.startsWith(base.iri())) {
            return iri;
        }
        var rest = iri.substring(base.iri().length());
        return rest.startsWith("id/") ? "/page/" + rest.substring(3) : "/" + rest;
    }

    /// A path of this server as a client has to ask for it: a proxy in front may have put the
    /// server under a path of its own.
    static String here(HttpServletRequest request, String path) {
        return request.getContextPath() + path;
    }

    /// What follows a prefix in the path of a request, as the client spelled it.
    static String after(String prefix, HttpServletRequest request) {
        return request.getRequestURI().substring(here(request, prefix).length());
    }

    /// The name of the document that a path such as `document/some-name` speaks of.
    static Optional<String> document(String path) {
        var parts = path.split("/", -1);
        return parts.length == 2 && parts[0].equals("document")
                ? Optional.of(decoded(parts[1]))
                : Optional.empty();
    }

    /// The name of the document that a path stands or falls with: its own, a fact's, a stretch's.
    static Optional<String> within(String path) {
        var parts = path.split("/", -1);
        return parts.length >= 2 && (parts[0].equals("document") || parts[0].equals("fact"))
                ? Optional.of(decoded(parts[1]))
                : Optional.empty();
    }

    boolean isOurs(String iri) {
        return iri.startsWith(base.iri());
    }

    /// One spelling for each name, whatever the client escaped.
    private static String respelled(String segment) {
        return URLEncoder.encode(decoded(segment), StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String decoded(String segment) {
        return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
