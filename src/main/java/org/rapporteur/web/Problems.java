package org.rapporteur.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.system.Txn;
import org.rapporteur.store.BuildChangedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/// What went wrong, said as a problem of RFC 9457, or on a page to who asked for one. What happened
/// inside stays in the log.
@ControllerAdvice
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final Pattern PLACE =
            Pattern.compile("(?i)line:? (?<line>\\d+), column:? (?<column>\\d+)");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<Representation> FORMS =
            List.of(
                    new Representation("json", MediaType.APPLICATION_PROBLEM_JSON),
                    Representation.HTML);

    private final Site site;
    private final Search search;

    Problems(Site site) {
        this.site = site;
        this.search = new Search(site, new Addresses(site.base()), new SharedTitles(site));
    }

    static ErrorResponseException notFound(String what) {
        return problem(HttpStatus.NOT_FOUND, "Nothing is published at " + what + ".");
    }

    /// What to say where nothing is found at a path of an entity or graph: that it is gone, if its
    /// document once was published and is no more.
    static ErrorResponseException missing(String what, String path, Site site) {
        return Addresses.within(path).filter(site.withdrawn()).isPresent()
                ? problem(
                        HttpStatus.GONE,
                        "What was published at %s is no longer held: its document was withdrawn."
                                .formatted(what))
                : notFound(what);
    }

    /// Says in which forms something is to be had.
    static ErrorResponseException notAcceptable(List<Representation> offers) {
        var types = offers.stream().map(offer -> offer.type() + " (" + offer.name() + ")").toList();
        return problem(
                HttpStatus.NOT_ACCEPTABLE, "It can be had as " + String.join(", ", types) + ".");
    }

    static ErrorResponseException problem(HttpStatus status, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        return new ErrorResponseException(status, problem, null);
    }

    /// What is wrong with a query that cannot be parsed, with the place as members of its own.
    static ProblemDetail unparsed(QueryParseException wrong) {
        var words = String.valueOf(wrong.getMessage()).lines().findFirst().orElse("");
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, words);
        problem.setTitle("Not a query in SPARQL 1.1");
        var place = PLACE.matcher(words);
        if (place.find()) {
            problem.setProperty("line", Integer.valueOf(place.group("line")));
            problem.setProperty("column", Integer.valueOf(place.group("column")));
        }
        return problem;
    }

    /// Writes a problem where no controller is in charge.
    static void write(HttpServletResponse response, int status, String detail) throws IOException {
        write(response, ProblemDetail.forStatusAndDetail(HttpStatus.valueOf(status), detail));
    }

    /// The same, of a problem that is told already.
    static void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
        var said = new LinkedHashMap<String, Object>();
        said.put("title", title(problem));
        said.put("status", problem.getStatus());
        said.put("detail", detail(problem));
        Optional.ofNullable(problem.getProperties()).ifPresent(said::putAll);
        response.setStatus(problem.getStatus());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getOutputStream().write(JSON.writeValueAsBytes(said));
    }

    /// A client that hung up gets no answer; taking the response says that it is dealt with.
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void hungUp(HttpServletResponse response) {
        LOG.debug("A client hung up after status {}", response.getStatus());
    }

    @ExceptionHandler(Exception.class)
    Object answer(Exception failure, HttpServletRequest request) {
        var headers = headers(failure);
        var problem = problem(failure);
        var accepted = Accept.of(request.getHeader(HttpHeaders.ACCEPT)).best(FORMS);
        if (accepted.filter(Representation.HTML::equals).isPresent()) {
            return page(problem, request);
        }
        return ResponseEntity.status(problem.getStatus())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static HttpHeaders headers(Exception failure) {
        var headers = new HttpHeaders();
        if (failure instanceof ErrorResponse known) {
            headers.addAll(known.getHeaders());
        } else if (failure instanceof BuildChangedException) {
            headers.set(HttpHeaders.RETRY_AFTER, "1");
        }
        return headers;
    }

    private static ProblemDetail problem(Exception failure) {
        if (failure instanceof BuildChangedException) {
            return ProblemDetail.forStatusAndDetail(
                    HttpStatus.SERVICE_UNAVAILABLE, String.valueOf(failure.getMessage()));
        }
        if (failure instanceof ErrorResponse known) {
            return known.getBody();
        }
        if (failure instanceof TypeMismatchException) {
            return ProblemDetail.forStatusAndDetail(
                    HttpStatus.BAD_REQUEST, "A parameter has a value that it cannot have.");
        }
        LOG.error("A request failed", failure);
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.INTERNAL_SERVER_ERROR, "The server failed at this request.");
    }

    private ModelAndView page(ProblemDetail problem, HttpServletRequest request) {
        var guess = guess(request);
        boolean missing = problem.getStatus() == HttpStatus.NOT_FOUND.value();
        var model =
                Map.of(
                        "title", title(problem),
                        "detail", detail(problem),
                        "guess", guess,
                        "likely", missing ? likely(guess) : List.of());
        return new ModelAndView("problem", model, HttpStatus.valueOf(problem.getStatus()));
    }

    /// What may have been meant; nothing where that cannot be looked up.
    private List<Search.Named> likely(String guess) {
        try {
            return Txn.calculateRead(
                    site.dataset(),
                    () -> search.names(guess).stream().filter(Search.Named::isOurs).limit(5).toList());
        } catch (RuntimeException unreadable) {
            LOG.debug("Nothing can be looked up", unreadable);
            return List.of();
        }
    }

    /// The words in the last part of a path, to look for them instead.
    private static String guess(HttpServletRequest request) {
        var path = request.getRequestURI();
        var last = path.substring(path.lastIndexOf('/') + 1).replaceAll("%[0-9A-Fa-f]{2}", " ");
        return last.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private static String title(ProblemDetail problem) {
        var title = problem.getTitle();
        return title == null ? HttpStatus.valueOf(problem.getStatus()).getReasonPhrase() : title;
    }

    private static String detail(ProblemDetail problem) {
        return Objects.requireNonNullElse(problem.getDetail(), "");
    }
}
