package org.rapporteur.fetch;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// When a server wants to be asked again: RFC 9110, 10.2.3, as seconds or as a date.
record RetryAfter(Clock clock) {

    private static final int DIGITS = 9;

    /// How long from now; nothing if it does not say, or not in words that we understand.
    Optional<Duration> of(HttpResponse<?> response) {
        return response.headers().firstValue("Retry-After").map(String::strip).flatMap(this::read);
    }

    private Optional<Duration> read(String value) {
        if (value.matches("[0-9]{1," + DIGITS + "}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
        }
        try {
            var date = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
            var rest = Duration.between(clock.instant(), date.toInstant());
            return Optional.of(rest.isNegative() ? Duration.ZERO : rest);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
