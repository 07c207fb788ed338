package org.rapporteur.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The places for queries that run at the same time: so many in all, and of them so many for one
/// client.
final class Places {

    private final int atOnce;
    private final int perClient;
    private final Map<String, Integer> taken = new HashMap<>();
    private int all;

    Places(int atOnce, int perClient) {
        this.atOnce = atOnce;
        this.perClient = perClient;
    }

    /// A place that is free again when it is closed; empty if the client, or all, have theirs.
    synchronized Optional<Place> take(String client) {
        int own = taken.getOrDefault(client, 0);
        if (all >= atOnce || own >= perClient) {
            return Optional.empty();
        }
        all++;
        taken.put(client, own + 1);
        return Optional.of(new Place(client));
    }

    /// How many are taken.
    synchronized int taken() {
        return all;
    }

    private synchronized void free(String client) {
        all--;
        taken.computeIfPresent(client, (who, own) -> own > 1 ? own - 1 : null);
    }

    /// A place that a client has.
    final class Place implements AutoCloseable {

        private final String client;

        private Place(String client) {
            this.client = client;
        }

        @Override
        public void close() {
            free(client);
        }
    }
}
