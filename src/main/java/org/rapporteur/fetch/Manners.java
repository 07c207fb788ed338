package org.rapporteur.fetch;

import java.time.Duration;

/// How a server is asked.
///
/// @param agent who we say we are
/// @param pause how long we wait between two requests
/// @param patience how long we wait at most when a server tells us to come back later
/// @param timeout how long one answer may take
/// @param attempts how often a document is asked for, if a mistake may pass
/// @param largest the largest document that is taken, in bytes
public record Manners(
        String agent,
        Duration pause,
        Duration patience,
        Duration timeout,
        int attempts,
        long largest) {}
