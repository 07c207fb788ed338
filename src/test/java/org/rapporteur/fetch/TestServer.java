package org.rapporteur.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A server of this machine that gives documents, well or badly.
final class TestServer implements AutoCloseable {

    /// How a request is answered.
    interface Behaviour {
        void answer(HttpExchange exchange) throws IOException, InterruptedException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /// What was asked, in order: path, then each header that matters, parted by spaces.
    final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    TestServer(Behaviour behaviour) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> handle(exchange, behaviour));
        server.start();
    }

    private void handle(HttpExchange exchange, Behaviour behaviour) throws IOException {
        var headers = exchange.getRequestHeaders();
        asked.add(
                "%s range=%s if-range=%s agent=%s"
                        .formatted(
                                exchange.getRequestURI(),
                                headers.getFirst("Range"),
                                headers.getFirst("If-Range"),
                                headers.getFirst("User-Agent")));
        try (exchange) {
            behaviour.answer(exchange);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    String address() {
        return "http://127.0.0.1:%d".formatted(port());
    }

    Service service() {
        return new Service(address() + "/{language}/{symbol}");
    }

    /// Sends headers and bytes; `length` is what the header claims, 0 for none.
    static void send(HttpExchange exchange, int status, String type, long length, byte[] body)
            throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, length);
        exchange.getResponseBody().write(body);
        exchange.getResponseBody().flush();
    }

    static void pdf(HttpExchange exchange, byte[] body) throws IOException {
        send(exchange, 200, "application/pdf", body.length, body);
    }

    static void status(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
    }

    static void redirect(HttpExchange exchange, String location) throws IOException {
        exchange.getResponseHeaders().set("Location", location);
        exchange.sendResponseHeaders(302, -1);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
