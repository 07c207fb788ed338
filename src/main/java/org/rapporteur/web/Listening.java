package org.rapporteur.web;

import java.util.Map;

/// Where a server listens: the public port, the port for operations (0 takes any that is free), and
/// whether only a proxy reaches it. A proxy is believed what it says of the client's address and of
/// the address under which the server is known (`X-Forwarded-For`, `-Proto`, `-Host`, `-Port`,
/// `-Prefix`); nobody else is.
public record Listening(int port, int managementPort, boolean behindProxy) {

    /// The same as settings of Spring Boot.
    Map<String, Object> settings() {
        return Map.of(
                "server.port", port,
                "management.server.port", managementPort,
                "server.forward-headers-strategy", behindProxy ? "framework" : "none");
    }
}
