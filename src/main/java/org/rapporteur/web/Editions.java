package org.rapporteur.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.http.HttpHeaders;

/// Which edition of the graph an answer is from, and for how long it may be kept. An answer to a
/// GET depends on the edition and the request alone, so both together are its tag, and a client
/// that has it is told so without a look into the store.
final class Editions {

    private static final String NAME = "Rapporteur-Build";
    static final String CHECK_EACH_MINUTE = "public, max-age=60, must-revalidate";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String NOT_AT_ALL = "no-store";

    /// What decides about an answer besides the edition.
    private static final List<String> PARAMETERS =
            List.of(
                    "query",
                    "default-graph-uri",
                    "named-graph-uri",
                    "graph",
                    "default",
                    "format",
                    "output",
                    "results");

    /// What makes an answer another one each time.
    private static final Pattern VOLATILE =
            Pattern.compile("\\b(NOW|RAND|UUID|STRUUID|SERVICE)\\b", Pattern.CASE_INSENSITIVE);

    private final Site site;
    private final Remembered<String> dates;

    Editions(Site site) {
        this.site = site;
        this.dates = new Remembered<>(site.edition());
    }

    /// Whether the request is for another build than the one there is.
    boolean isGone(HttpServletRequest request) {
        var pinned = request.getParameter("build");
        return pinned != null && !pinned.equals(site.edition().get());
    }

    /// Whether the client has what it would get.
    boolean isKnown(HttpServletRequest request) {
        var known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        var since = request.getHeader(HttpHeaders.IF_MODIFIED_SINCE);
        if (known == null && since == null) {
            return false;
        }
        var tag = tag(request);
        if (tag.isEmpty()) {
            return false;
        }
        if (known != null) {
            return known.equals("*") || names(known, tag.get());
        }
        return site.published().get().getEpochSecond() > 0
                && request.getDateHeader(HttpHeaders.IF_MODIFIED_SINCE)
                        >= site.published().get().getEpochSecond() * 1000;
    }

    /// Whether a list of tags, as `If-None-Match` has it, names one.
    static boolean names(String tags, String tag) {
        return Arrays.asList(tags.split("\\s*,\\s*")).contains(tag);
    }

    /// Says on an answer which edition it is from, within the transaction that reads it.
    void tell(HttpServletRequest request, HttpServletResponse response) {
        var edition = site.edition().get();
        if (!edition.isEmpty()) {
            response.setHeader(NAME, edition);
        }
        var tag = tag(request);
        if (tag.isEmpty()) {
            response.addHeader(HttpHeaders.CACHE_CONTROL, NOT_AT_ALL);
            return;
        }
        response.setHeader(HttpHeaders.ETAG, tag.get());
        response.addHeader(
                HttpHeaders.CACHE_CONTROL,
                request.getParameter("build") == null ? CHECK_EACH_MINUTE : FOR_EVER);
        if (!site.published().get().equals(Instant.EPOCH)) {
            response.setHeader(
                    HttpHeaders.LAST_MODIFIED, dates.get("", any -> date(site.published().get())));
        }
    }

    private Optional<String> tag(HttpServletRequest request) {
        var query = request.getParameter("query");
        boolean read = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (!read
                || site.edition().get().isEmpty()
                || (query != null && VOLATILE.matcher(query).find())) {
            return Optional.empty();
        }
        var sha = DigestUtils.getSha256Digest();
        add(sha, site.edition().get());
        add(sha, request.getRequestURI());
        add(sha, Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT)).orElse(""));
        for (var parameter : PARAMETERS) {
            var values = request.getParameterValues(parameter);
            add(sha, parameter + (values == null ? 0 : values.length));
            Arrays.stream(values == null ? new String[0] : values)
                    .forEach(value -> add(sha, value));
        }
        return Optional.of("W/\"" + HexFormat.of().formatHex(sha.digest(), 0, 12) + '"');
    }

    private static void add(MessageDigest sha, String text) {
        sha.update(text.getBytes(StandardCharsets.UTF_8));
        sha.update((byte) 0);
    }

    private static String date(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atZone(ZoneOffset.UTC));
    }
}
