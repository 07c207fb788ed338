package org.rapporteur.web;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.jena.query.ARQ;
import org.apache.jena.shared.OperationDeniedException;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.apache.jena.sparql.service.bulk.ChainingServiceExecutorBulk;
import org.apache.jena.sparql.service.enhancer.impl.ChainingServiceExecutorBulkServiceEnhancer;
import org.apache.jena.sparql.service.enhancer.impl.ServiceResponseCache;
import org.apache.jena.sparql.service.single.ServiceExecutor;
import org.apache.jena.sparql.util.Context;

/// The SPARQL services that a query may ask with `SERVICE`. One that the list names is asked only
/// where its name leads to a public address, and sends us nowhere else: a redirect is not followed.
///
/// @param listed the addresses of the services
/// @param alsoPrivate whether services of this machine and its network count
public record AllowedServices(Set<String> listed, boolean alsoPrivate) {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final long ANSWER_MILLIS = TimeUnit.SECONDS.toMillis(20);

    /// What may stand before an address; whatever else does makes it another one.
    private static final Pattern MANY =
            Pattern.compile("(?:(?:cache|bulk(?:\\+\\d{1,3})?):)+https?://.*");

    private static final int CACHED_ANSWERS = 200;
    private static final int CACHED_ROWS_A_PAGE = 500;
    private static final int CACHED_PAGES = 4;
    private static final int LOCAL_IPV6 = 0xfc;
    private static final int LOCAL_IPV6_MASK = 0xfe;
    private static final int SHARED_FIRST = 100;
    private static final int SHARED_SECOND = 64;
    private static final int SHARED_MASK = 0xc0;
    private static final int OCTET = 0xff;

    public AllowedServices {
        listed = Set.copyOf(listed);
    }

    /// Public services alone.
    public static AllowedServices of(Set<String> listed) {
        return new AllowedServices(listed, false);
    }

    /// Sets in the context of a dataset what queries on it may ask.
    void limit(Context context) {
        context.set(ARQ.httpServiceAllowed, !listed.isEmpty());
        ServiceExecutorRegistry.set(context, registry());
        // What `cache:` keeps is bounded: so many answers, of so many rows in all.
        var cache = new ServiceResponseCache(CACHED_ANSWERS, CACHED_ROWS_A_PAGE, CACHED_PAGES);
        ServiceResponseCache.set(context, cache);
        context.set(ARQ.httpQueryClient, straight());
        context.set(ARQ.httpQueryTimeout, ANSWER_MILLIS);
    }

    /// Checks that a service may be asked.
    ///
    /// @throws OperationDeniedException if it may not, with the reason
    void check(String service) {
        if (!listed.contains(service)) {
            throw new OperationDeniedException(
                    "SERVICE is not allowed here: <%s>; there are %s"
                            .formatted(
                                    service, String.join(", ", listed.stream().sorted().toList())));
        }
        try {
            for (var address : InetAddress.getAllByName(URI.create(service).getHost())) {
                if (!alsoPrivate && !isPublic(address)) {
                    throw new OperationDeniedException(
                            "SERVICE is not allowed here: <%s> leads to an address that is not public"
                                    .formatted(service));
                }
            }
        } catch (UnknownHostException unknown) {
            throw new OperationDeniedException("No address is known for <%s>".formatted(service));
        }
    }

    /// Whether an address is one of the open internet.
    static boolean isPublic(InetAddress address) {
        var octets = address.getAddress();
        boolean local =
                octets.length == 4
                        ? octets[0] == 0 || isShared(octets) || (octets[0] & 0xf0) == 0xf0
                        : (octets[0] & LOCAL_IPV6_MASK) == LOCAL_IPV6;
        return !local
                && !address.isAnyLocalAddress()
                && !address.isLoopbackAddress()
                && !address.isLinkLocalAddress()
                && !address.isSiteLocalAddress()
                && !address.isMulticastAddress();
    }

    /// RFC 6598: shared between customers of a provider.
    private static boolean isShared(byte[] octets) {
        return (octets[0] & OCTET) == SHARED_FIRST && (octets[1] & SHARED_MASK) == SHARED_SECOND;
    }

    private static HttpClient straight() {
        return HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT)
                .build();
    }

    private ServiceExecutorRegistry registry() {
        ServiceExecutor guarded =
                (execute, original, binding, context) -> {
                    var node = execute.getService();
                    if (!node.isURI()) {
                        throw new OperationDeniedException("SERVICE needs an IRI, not " + node);
                    }
                    check(node.getURI());
                    return ServiceExecutorRegistry.httpService.createExecution(
                            execute, original, binding, context);
                };
        return new ServiceExecutorRegistry().add(guarded).addBulkLink(many());
    }

    /// Asks for many rows at once, or keeps the answers, where the address says so.
    private static ChainingServiceExecutorBulk many() {
        var enhancer = new ChainingServiceExecutorBulkServiceEnhancer();
        return (service, rows, context, one) -> {
            var node = service.getService();
            return node.isURI() && MANY.matcher(node.getURI()).matches()
                    ? enhancer.createExecution(service, rows, context, one)
                    : one.createExecution(service, rows, context);
        };
    }
}
