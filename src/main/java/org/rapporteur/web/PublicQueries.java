package org.rapporteur.web;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;

/// What anybody's query may do here: read this dataset, for a while.
///
/// @param timeout how long a query may take; a client may ask for less
/// @param transfer how long whole graphs may take to be sent
/// @param atOnce how many may run at the same time
/// @param perClient how many of them for one client
/// @param rows how many rows, or triples of a made graph, an answer has at most
/// @param bytes how long an answer to a query is at most, before compression
/// @param services the SPARQL services that a query may ask
public record PublicQueries(
        Duration timeout,
        Duration transfer,
        int atOnce,
        int perClient,
        long rows,
        long bytes,
        AllowedServices services) {

    private static final double MILLIS = 1000;

    /// So many rows are sorted, or kept to be told apart, in memory; more go to a temporary file.
    private static final long SORTED_IN_MEMORY = 100_000;

    private static final Set<String> WELL_KNOWN =
            Set.of("https://query.wikidata.org/sparql", "https://dbpedia.org/sparql");

    /// Half a minute, sixteen at once, a million rows, and Wikidata and DBpedia beside us.
    public static final PublicQueries STANDARD =
            new PublicQueries(
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(10),
                    16,
                    8,
                    1_000_000,
                    512L << 20,
                    AllowedServices.of(WELL_KNOWN));

    /// The same with another time for a query.
    public PublicQueries withTimeout(Duration other) {
        return new PublicQueries(other, transfer, atOnce, perClient, rows, bytes, services);
    }

    /// The same with other numbers at a time.
    public PublicQueries withPlaces(int inAll, int each) {
        return new PublicQueries(timeout, transfer, inAll, each, rows, bytes, services);
    }

    /// The same with other sizes of answers.
    public PublicQueries withSizes(long mostRows, long mostBytes) {
        return new PublicQueries(
                timeout, transfer, atOnce, perClient, mostRows, mostBytes, services);
    }

    /// The same with other services.
    public PublicQueries withServices(AllowedServices others) {
        return new PublicQueries(timeout, transfer, atOnce, perClient, rows, bytes, others);
    }

    /// The time in nanoseconds for a client that asks for so many seconds, which may lower it only.
    ///
    /// @throws IllegalArgumentException if that is no number of seconds above 0
    long nanos(Optional<String> wanted) {
        if (wanted.isEmpty()) {
            return timeout.toNanos();
        }
        double asked = Double.parseDouble(wanted.get());
        if (!(asked > 0)) {
            throw new IllegalArgumentException("A timeout is longer than nothing");
        }
        double seconds = Math.min(asked, timeout.toMillis() / MILLIS);
        return Math.max(1, TimeUnit.MILLISECONDS.toNanos(Math.round(seconds * MILLIS)));
    }

    /// Sets the limits in the context of a dataset, which every query on it inherits.
    void limit(Context context) {
        FunctionRegistry.set(context, new ClosedFunctions());
        PropertyFunctionRegistry.set(context, new ClosedPropertyFunctions());
        QC.setFactory(context, GuardedExecutor::new);
        BoundedFunctions.limit(context);
        context.set(ARQ.spillToDiskThreshold, SORTED_IN_MEMORY);
        services.limit(context);
    }
}
