package org.rapporteur.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// A client of HTTP/1.1 that costs next to nothing: one connection, one request after the other.
final class SmallClient {

    private static final int OK = 200;

    private SmallClient() {}

    /// Asks a query so many times over one connection.
    ///
    /// @return the nanoseconds that each answer took
    static long[] ask(URI endpoint, String query, int times) {
        var request =
                """
                GET %s?query=%s HTTP/1.1\r
                Host: %s\r
                Accept: application/sparql-results+json\r
                \r
                """
                        .formatted(
                                endpoint.getPath(),
                                URLEncoder.encode(query, StandardCharsets.UTF_8),
                                endpoint.getAuthority())
                        .getBytes(StandardCharsets.US_ASCII);
        var taken = new long[times];
        try (var socket = new Socket(endpoint.getHost(), endpoint.getPort())) {
            socket.setTcpNoDelay(true);
            var in = new BufferedInputStream(socket.getInputStream(), 1 << 14);
            for (int i = 0; i < times; i++) {
                long began = System.nanoTime();
                socket.getOutputStream().write(request);
                int status = read(in);
                taken[i] = System.nanoTime() - began;
                if (status != OK) {
                    throw new IOException("Status " + status);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return taken;
    }

    /// Posts a query over a connection of its own, from an address of this machine.
    ///
    /// @return the status of the answer, or that it was cut
    static String status(URI endpoint, String query, int address) {
        var body = query.getBytes(StandardCharsets.UTF_8);
        var head =
                """
                POST %s HTTP/1.1\r
                Host: %s\r
                Content-Type: application/sparql-query\r
                Content-Length: %d\r
                Connection: close\r
                \r
                """
                        .formatted(endpoint.getPath(), endpoint.getAuthority(), body.length);
        try (var socket = new Socket()) {
            socket.bind(new InetSocketAddress("127.0.0." + address, 0));
            socket.connect(new InetSocketAddress("127.0.0.1", endpoint.getPort()));
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body);
            return String.valueOf(read(new BufferedInputStream(socket.getInputStream(), 1 << 14)));
        } catch (IOException cut) {
            return "cut";
        }
    }

    /// Reads one answer to its end.
    ///
    /// @return its status
    static int read(InputStream in) throws IOException {
        int status = Integer.parseInt(line(in).split(" ")[1]);
        long length = 0;
        boolean chunked = false;
        for (var header = line(in); !header.isEmpty(); header = line(in)) {
            var lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Long.parseLong(lower.substring("content-length:".length()).strip());
            }
            chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
        }
        if (!chunked) {
            in.skipNBytes(length);
            return status;
        }
        for (int piece = size(in); piece > 0; piece = size(in)) {
            in.skipNBytes(piece + 2L);
        }
        line(in);
        return status;
    }

    private static int size(InputStream in) throws IOException {
        return Integer.parseInt(line(in).split(";")[0].strip(), 16);
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("The answer breaks off");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
