package org.rapporteur.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/// A server of ours on a free port, with a client that follows nothing by itself.
public abstract class Reached implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();

    protected abstract Server server();

    /// Its address, without a stroke at the end.
    public String address() {
        return "http://localhost:" + server().port();
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address() + path));
    }

    public HttpResponse<String> get(String path, String accept) {
        return send(request(path).header("Accept", accept));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
