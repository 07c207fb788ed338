package org.rapporteur.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;

/// The figures of what was asked at the door: how many, how long, how it ended.
final class QueryFigures {

    private static final String QUERIES = "rapporteur.queries";

    private final MeterRegistry registry;

    QueryFigures(MeterRegistry registry) {
        this.registry = registry;
    }

    /// Counts the places that are taken.
    void watch(Places places) {
        Gauge.builder("rapporteur.queries.running", places, Places::taken)
                .description("Requests that are being answered from the store")
                .register(registry);
    }

    /// A request that found no place.
    void refused() {
        timer("query", "refused").record(0, TimeUnit.NANOSECONDS);
    }

    /// A request that was answered, one way or the other.
    void served(boolean query, Running running, Reply reply, long nanos) {
        timer(query ? "query" : "graph", outcome(running, reply))
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    private static String outcome(Running running, Reply reply) {
        if (running.stopped().isPresent()) {
            return "stopped";
        }
        if (reply.isCut()) {
            return "cut";
        }
        return reply.isEnded() || reply.failure().isPresent() ? "failed" : "answered";
    }

    private Timer timer(String operation, String outcome) {
        return Timer.builder(QUERIES)
                .description("Requests to /sparql and /data")
                .tag("operation", operation)
                .tag("outcome", outcome)
                .publishPercentileHistogram()
                .register(registry);
    }
}
