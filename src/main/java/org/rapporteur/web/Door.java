package org.rapporteur.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.jena.fuseki.servlets.FusekiFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/// The door to Fuseki's protocol code: who comes in, with what, for how long, and what they hear
/// when they do not. Nobody waits at it: where no place is free, a client is told to come back.
final class Door implements Filter {

    private final PublicQueries limits;
    private final Editions editions;
    private final Places places;
    private final QueryFigures figures;
    private final Watch watch = new Watch();
    private final Turns turns = new Turns();
    private final FusekiFilter fuseki = new FusekiFilter();
    private final ServiceDescription description;

    Door(Site site, QueryFigures figures) {
        this.limits = site.queries();
        this.editions = new Editions(site);
        this.places = new Places(limits.atOnce(), limits.perClient());
        this.figures = figures;
        this.description = new ServiceDescription(site);
        figures.watch(places, turns);
    }

    @Override
    public void init(FilterConfig config) {
        fuseki.init(config);
    }

    @Override
    public void destroy() {
        watch.close();
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest asked
                && response instanceof HttpServletResponse answer) {
            asked.setCharacterEncoding(StandardCharsets.UTF_8);
            receive(Knock.of(asked), answer, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void receive(Knock knock, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var method = knock.request().getMethod();
        if (method.equals("OPTIONS")) {
            response.setHeader(HttpHeaders.ALLOW, knock.allowed());
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return;
        }
        try {
            if (!knock.allows(method)) {
                response.setHeader(HttpHeaders.ALLOW, knock.allowed());
                throw Problems.problem(
                        HttpStatus.METHOD_NOT_ALLOWED,
                        "It is read with %s.".formatted(knock.allowed()));
            }
            answer(knock, response, chain);
        } catch (ErrorResponseException refused) {
            Problems.write(response, refused.getBody());
        }
    }

    private void answer(Knock knock, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        knock.check();
        if (knock.asksNothing()) {
            describe(knock, response, chain);
        } else if (editions.isGone(knock.request())) {
            throw Problems.problem(
                    HttpStatus.GONE,
                    "That build is not served any more; leave out `build` for the newest.");
        } else if (editions.isKnown(knock.request())) {
            editions.tell(knock.request(), response);
            response.setStatus(HttpStatus.NOT_MODIFIED.value());
        } else {
            seat(knock, response);
        }
    }

    private void describe(Knock knock, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var accept = Accept.of(knock.request().getHeader(HttpHeaders.ACCEPT));
        var named = knock.named();
        var form =
                (named.isPresent()
                                ? Answers.named(named.get(), RdfResponses.RDF_OR_HTML)
                                : accept.best(RdfResponses.RDF_OR_HTML))
                        .orElseThrow(Door::asksNothing);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        if (form.equals(Representation.HTML)) {
            chain.doFilter(knock.request(), response);
        } else {
            description.write(knock.request(), form, response);
        }
    }

    private static ErrorResponseException asksNothing() {
        return Problems.problem(
                HttpStatus.BAD_REQUEST,
                "There is no query; without one there is a description, as RDF or to read.");
    }

    private void seat(Knock knock, HttpServletResponse response) throws IOException {
        long allowed = knock.time(limits);
        var place = places.take(knock.request().getRemoteAddr());
        if (place.isEmpty()) {
            figures.refused();
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            throw Problems.problem(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "Too many queries are running, yours or in all; come back in a second.");
        }
        try {
            serve(knock, response, allowed);
        } finally {
            place.get().close();
        }
    }

    private void serve(Knock knock, HttpServletResponse response, long allowed) throws IOException {
        var reply = new Reply(response, knock.isQuery() ? limits.bytes() : Long.MAX_VALUE);
        long began = System.nanoTime();
        var pace = turns.begin();
        var running = new Running(reply, began, allowed, pace);
        var asked = new Asked(knock.request(), reply, running, knock.extension());
        asked.note();
        watch.begin(running);
        try {
            fuseki.doFilter(knock.forFuseki(), reply, (request, answer) -> {});
        } catch (ServletException failed) {
            throw new IOException(failed);
        } finally {
            reply.leave();
            watch.end(running);
            pace.end();
            figures.served(knock.isQuery(), asked, System.nanoTime() - began);
        }
        finish(reply);
    }

    /// Says what Fuseki refused, and breaks the connection of an answer that is not whole.
    private static void finish(Reply reply) throws IOException {
        if (reply.isCut()) {
            throw new ClientAbortException("The answer is cut: its connection is broken");
        }
        var failure = reply.failure();
        if (failure.isPresent() && !reply.isEnded()) {
            boolean ours = failure.get().is5xxServerError();
            throw Problems.problem(
                    failure.get(), ours ? "The server failed at this request." : reply.words());
        }
    }
}
