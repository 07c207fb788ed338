package org.rapporteur.fetch;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/// Where a server may send us on to: the host that we asked, the United Nations' own, and those
/// that were allowed by name.
///
/// @param allowed names of hosts; the hosts below them count
public record Hosts(List<String> allowed) {

    private static final List<String> OFFICIAL = List.of("un.org", "undocs.org");
    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final int LOCAL_IPV6 = 0xfc;
    private static final int LOCAL_IPV6_MASK = 0xfe;

    public Hosts {
        allowed = List.copyOf(allowed);
    }

    /// Checks that a document may be looked for at an address after we asked for it at another.
    ///
    /// @throws NotFetchedException if it may not, with the reason
    void check(URI asked, URI target) throws NotFetchedException {
        var host = host(target);
        if (!SCHEMES.contains(scheme(target)) || host.isEmpty()) {
            throw NotFetchedException.forGood(
                    "%s is no address of the web; correct it".formatted(target));
        }
        if (host.equals(host(asked))) {
            downgrade(asked, target);
            return;
        }
        if (!isAllowed(host)) {
            throw NotFetchedException.forGood(
                    ("The server sends us on to %s, which we do not know; name it with --host if it may"
                                    + " be asked")
                            .formatted(host));
        }
        downgrade(asked, target);
        publicOnly(host);
    }

    private static void downgrade(URI asked, URI target) throws NotFetchedException {
        if (scheme(asked).equals("https") && !scheme(target).equals("https")) {
            throw NotFetchedException.forGood(
                    "The server sends us on to %s without encryption; tell those who run it"
                            .formatted(host(target)));
        }
    }

    private boolean isAllowed(String host) {
        return isBelow(host, OFFICIAL) || isBelow(host, allowed);
    }

    private static boolean isBelow(String host, List<String> names) {
        return names.stream().anyMatch(name -> host.equals(name) || host.endsWith("." + name));
    }

    private static void publicOnly(String host) throws NotFetchedException {
        try {
            for (var address : InetAddress.getAllByName(host)) {
                if (isLocal(address)) {
                    throw NotFetchedException.forGood(
                            "The server sends us on to %s, which leads into a private network"
                                    .formatted(host));
                }
            }
        } catch (UnknownHostException unknown) {
            throw NotFetchedException.forNow(
                    "No address is known for %s; try again later".formatted(host));
        }
    }

    private static boolean isLocal(InetAddress address) {
        var octets = address.getAddress();
        boolean unique = octets.length > 4 && (octets[0] & LOCAL_IPV6_MASK) == LOCAL_IPV6;
        return unique
                || octets[0] == 0
                || address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
    }

    private static String scheme(URI address) {
        return Objects.requireNonNullElse(address.getScheme(), "").toLowerCase(Locale.ROOT);
    }

    private static String host(URI address) {
        return Objects.requireNonNullElse(address.getHost(), "").toLowerCase(Locale.ROOT);
    }
}
