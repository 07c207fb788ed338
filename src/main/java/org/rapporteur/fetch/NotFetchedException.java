package org.rapporteur.fetch;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/// Why a document could not be fetched, in words for people, with what to do about it.
final class NotFetchedException extends IOException {

    private static final long serialVersionUID = 1;

    /// What trying again would change.
    enum Kind {
        /// Nothing: the answer was clear.
        FINAL,
        /// The mistake may have passed by then.
        PASSING,
        /// The server wants to be left alone.
        BUSY
    }

    private final Kind kind;
    private final transient Optional<Duration> delay;

    private NotFetchedException(Kind kind, Optional<Duration> delay, String why) {
        super(why);
        this.kind = kind;
        this.delay = delay;
    }

    static NotFetchedException forGood(String why) {
        return new NotFetchedException(Kind.FINAL, Optional.empty(), why);
    }

    static NotFetchedException forNow(String why) {
        return new NotFetchedException(Kind.PASSING, Optional.empty(), why);
    }

    /// The server says when to come back, if it does.
    static NotFetchedException until(Optional<Duration> delay, String why) {
        return new NotFetchedException(Kind.PASSING, delay, why);
    }

    /// The server asks for more patience than we have.
    static NotFetchedException busy(String why) {
        return new NotFetchedException(Kind.BUSY, Optional.empty(), why);
    }

    boolean mayPass() {
        return kind == Kind.PASSING;
    }

    boolean isBusy() {
        return kind == Kind.BUSY;
    }

    Optional<Duration> delay() {
        return delay;
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
