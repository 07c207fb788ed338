package org.rapporteur.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/// A request to the SPARQL endpoint or for graphs, as it goes through the door: what answers it,
/// when, and in which form.
record Asked(HttpServletRequest request, Reply reply, Running running, Optional<String> extension) {

    private static final String NAME = Asked.class.getName();

    /// Other parameters in which clients name a format; what they do not know is left to `Accept`.
    private static final List<String> LENIENT = List.of("output", "results");

    /// Leaves a note of it with the request.
    void note() {
        request.setAttribute(NAME, this);
    }

    /// What is noted with a request.
    static Asked of(HttpServletRequest request) {
        return at(request)
                .orElseThrow(() -> new IllegalStateException("The request came past the door"));
    }

    /// The same, if the request was let in.
    static Optional<Asked> at(HttpServletRequest request) {
        return request.getAttribute(NAME) instanceof Asked asked
                ? Optional.of(asked)
                : Optional.empty();
    }

    /// How it ended: `answered`, `failed` (before a byte was sent), `cut` (later), or `stopped` for
    /// its time or for memory.
    String outcome() {
        if (running.stopped().isPresent()) {
            return "stopped";
        }
        if (reply.isCut()) {
            return "cut";
        }
        return reply.isEnded() || reply.failure().isPresent() ? "failed" : "answered";
    }

    /// The form asked for: by the extension of the address, by `format`, or by `Accept`.
    ///
    /// @throws org.springframework.web.ErrorResponseException 406 if there is no such form
    Representation form(List<Representation> offers) {
        var named = extension.or(() -> Optional.ofNullable(request.getParameter("format")));
        if (named.isPresent()) {
            return Answers.named(named.get(), offers)
                    .orElseThrow(() -> Problems.notAcceptable(offers));
        }
        return LENIENT.stream()
                .flatMap(name -> Optional.ofNullable(request.getParameter(name)).stream())
                .flatMap(name -> Answers.named(name, offers).stream())
                .findFirst()
                .orElseGet(() -> accepted(offers));
    }

    private Representation accepted(List<Representation> offers) {
        return Accept.of(request.getHeader(HttpHeaders.ACCEPT))
                .best(offers)
                .orElseThrow(() -> Problems.notAcceptable(offers));
    }
}
