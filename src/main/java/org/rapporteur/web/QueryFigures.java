package org.rapporteur.web;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/// The figures of what was asked at the door: how many, how long, how it ended.
final class QueryFigures {

    private static final String QUERIES = "rapporteur.queries";

    private final MeterRegistry registry;
    private final DistributionSummary rows;
    private final Map<List<String>, Timer> timers = new ConcurrentHashMap<>();

    QueryFigures(MeterRegistry registry) {
        this.registry = registry;
        this.rows =
                DistributionSummary.builder("rapporteur.queries.rows")
                        .description("Rows, or triples of a made graph, in the answer to a query")
                        .serviceLevelObjectives(1, 10, 100, 1_000, 10_000, 100_000, 1_000_000)
                        .register(registry);
    }

    /// Counts the places that are taken, and who of them waits for a turn.
    void watch(Places places, Turns turns) {
        Gauge.builder("rapporteur.queries.waiting", turns, Turns::waiting)
                .description("Long queries that wait for their turn")
                .register(registry);
        Gauge.builder("rapporteur.queries.running", places, Places::taken)
                .description("Requests that are being answered from the store")
                .register(registry);
    }

    /// A request that found no place.
    void refused() {
        timer("query", "refused").record(0, TimeUnit.NANOSECONDS);
    }

    /// A request that was answered, one way or the other.
    void served(boolean query, Asked asked, long nanos) {
        timer(query ? "query" : "graph", asked.outcome()).record(nanos, TimeUnit.NANOSECONDS);
        if (query) {
            rows.record((double) asked.running().rows());
        }
    }

    private Timer timer(String operation, String outcome) {
        return timers.computeIfAbsent(List.of(operation, outcome), this::register);
    }

    private Timer register(List<String> tags) {
        return Timer.builder(QUERIES)
                .description("Requests to /sparql and /data")
                .tag("operation", tags.get(0))
                .tag("outcome", tags.get(1))
                .publishPercentileHistogram()
                .register(registry);
    }
}
