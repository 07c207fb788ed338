package org.rapporteur.fetch;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// What a server answered to the request for a document.
record Answer(HttpResponse<InputStream> response) {

    static final int WHOLE = 200;
    static final int REST = 206;
    static final int NO_SUCH_RANGE = 416;

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> GONE = Set.of(404, 410);
    private static final Set<Integer> FORBIDDEN = Set.of(401, 403, 407, 451);
    private static final Set<Integer> LATER = Set.of(429, 503);
    private static final int OURS = 500;
    private static final Set<String> TYPES =
            Set.of("application/pdf", "application/x-pdf", "application/octet-stream", "");

    int status() {
        return response.statusCode();
    }

    InputStream body() {
        return response.body();
    }

    /// Where it sends us on to, if it does.
    Optional<URI> redirect() throws NotFetchedException {
        if (!REDIRECTS.contains(status())) {
            return Optional.empty();
        }
        var location = header("Location");
        if (location.isEmpty()) {
            throw NotFetchedException.forGood("The server sends us on without saying where");
        }
        try {
            return Optional.of(response.uri().resolve(location));
        } catch (IllegalArgumentException garbled) {
            throw NotFetchedException.forGood(
                    "The server sends us on to what is no address: %s".formatted(location));
        }
    }

    /// Checks that a document, or the rest of one, follows.
    ///
    /// @throws NotFetchedException if not, with the reason
    void check(Wanted wanted, RetryAfter retryAfter) throws NotFetchedException {
        int status = status();
        if (GONE.contains(status)) {
            throw NotFetchedException.forGood(
                    "There is no such document at %s (%d); check the symbol, or ask for another language"
                            .formatted(response.uri(), status));
        }
        if (FORBIDDEN.contains(status)) {
            throw NotFetchedException.forGood(
                    "%s does not let us have it (%d); look at it in a browser"
                            .formatted(response.uri(), status));
        }
        if (LATER.contains(status) || status >= OURS) {
            Optional<Duration> delay =
                    LATER.contains(status) ? retryAfter.of(response) : Optional.empty();
            throw NotFetchedException.until(
                    delay, "The server is busy or broken (%d); try again later".formatted(status));
        }
        if (status != WHOLE && status != REST) {
            throw NotFetchedException.forGood(
                    "The server answers with the status %d, which we do not understand"
                            .formatted(status));
        }
        checkType(wanted);
    }

    private void checkType(Wanted wanted) throws NotFetchedException {
        var type = header("Content-Type").replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        if (!TYPES.contains(type)) {
            throw NotFetchedException.forGood(
                    "The server sent %s, no PDF; %s may not exist in this language, look at %s in a browser"
                            .formatted(type, wanted.symbol().value(), response.uri()));
        }
        var coding = header("Content-Encoding").toLowerCase(Locale.ROOT);
        if (!coding.isEmpty() && !coding.equals("identity")) {
            throw NotFetchedException.forGood(
                    "The server sent it packed (%s), which we did not ask for".formatted(coding));
        }
    }

    /// How many bytes follow, if it says.
    OptionalLong length() {
        return response.headers().firstValueAsLong("Content-Length");
    }

    /// The offset at which the rest begins, if it says.
    OptionalLong start() {
        var digits = header("Content-Range").replaceFirst("^bytes ([0-9]{1,15})-.*$", "$1");
        return digits.matches("[0-9]+")
                ? OptionalLong.of(Long.parseLong(digits))
                : OptionalLong.empty();
    }

    /// The mark of this version of the document that a later request may give back: a strong entity
    /// tag, else the time of its last change.
    Optional<String> mark() {
        return response.headers()
                .firstValue("ETag")
                .filter(tag -> tag.startsWith("\""))
                .or(() -> response.headers().firstValue("Last-Modified"));
    }

    private String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
