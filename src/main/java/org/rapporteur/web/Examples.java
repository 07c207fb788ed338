package org.rapporteur.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// Queries to begin with.
final class Examples {

    static final String FIRST = read("/web/example.rq");

    private Examples() {}

    private static String read(String resource) {
        try (var in = Examples.class.getResourceAsStream(resource)) {
            var bytes = Objects.requireNonNull(in, resource).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
