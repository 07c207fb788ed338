package org.rapporteur.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReader;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;

/// The way to a store by HTTP. It follows no redirect: whoever names a store names it.
final class RemoteLink {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final String ROWS = "application/sparql-results+json";
    private static final int SHOWN = 300;
    private static final int UNAVAILABLE = 503;

    private final Place.Remote remote;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(CONNECT)
                    .build();

    RemoteLink(Place.Remote remote) {
        this.remote = remote;
    }

    Place.Remote remote() {
        return remote;
    }

    /// Sends a query that has rows. `allowed` is how long the store may work at it; a store that
    /// does not understand this parameter is not told.
    Asking ask(String query, Optional<Duration> allowed) {
        var form = "query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
        var told =
                allowed.map(
                        time -> String.format(Locale.ROOT, "&timeout=%.3f", time.toMillis() / 1e3));
        var request =
                request(remote.query())
                        .header("Accept", ROWS)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form + told.orElse("")));
        return new Asking(request.build());
    }

    /// Carries out an update.
    void update(String update) throws IOException {
        var body = BodyPublishers.ofString(update);
        send(remote.update(), "POST", "application/sparql-update; charset=utf-8", body);
    }

    /// Puts a body at an address, and gives what was answered.
    ///
    /// @throws IOException if it was refused, with the reason
    String send(URI address, String method, String type, BodyPublisher body) throws IOException {
        var request = request(address).header("Content-Type", type).method(method, body).build();
        try {
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw refused(answer.statusCode(), answer.body());
            }
            return answer.body();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Stopped while waiting for " + remote);
        }
    }

    private HttpRequest.Builder request(URI address) {
        var request = HttpRequest.newBuilder(address);
        remote.authorization().ifPresent(value -> request.header("Authorization", value));
        return request;
    }

    private IOException refused(int status, String words) {
        var line = words.strip().lines().findFirst().orElse("");
        var shown = line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
        return new IOException("%s answered %d: %s".formatted(remote, status, shown));
    }

    /// A query under way, which another thread may give up.
    final class Asking implements AutoCloseable {

        private final HttpRequest request;
        private volatile CompletableFuture<HttpResponse<InputStream>> answer;
        private volatile boolean cancelled;
        private boolean again;

        private Asking(HttpRequest request) {
            this.request = request;
            this.answer = client.sendAsync(request, BodyHandlers.ofInputStream());
        }

        /// Waits for the rows; they come as they are read.
        ///
        /// @throws QueryCancelledException if it was given up, here or there
        RowSet rows() throws IOException {
            var response = response();
            if (response.statusCode() == UNAVAILABLE) {
                close();
                throw new QueryCancelledException();
            }
            if (response.statusCode() != 200) {
                try (var body = response.body()) {
                    var words = new String(body.readNBytes(1 << 16), StandardCharsets.UTF_8);
                    throw refused(response.statusCode(), words);
                }
            }
            return RowSetReader.createReader(ResultSetLang.RS_JSON)
                    .read(response.body(), new Context());
        }

        /// Whether a header is on the answer.
        boolean says(String header) throws IOException {
            return response().headers().firstValue(header).isPresent();
        }

        /// Gives the query up, also while it is waited for.
        void cancel() {
            cancelled = true;
            answer.cancel(true);
            close();
        }

        boolean isCancelled() {
            return cancelled;
        }

        @Override
        public void close() {
            if (answer.isDone() && !answer.isCompletedExceptionally()) {
                try {
                    answer.join().body().close();
                } catch (IOException gone) {
                    cancelled = true;
                }
            }
        }

        private HttpResponse<InputStream> response() throws IOException {
            try {
                return answer.join();
            } catch (CancellationException given) {
                throw new QueryCancelledException();
            } catch (CompletionException failed) {
                if (cancelled) {
                    throw new QueryCancelledException();
                }
                if (!again) {
                    // A server may close a connection just when it is used again; to ask changes
                    // nothing there, so it can be done twice.
                    again = true;
                    answer = client.sendAsync(request, BodyHandlers.ofInputStream());
                    return response();
                }
                throw new IOException(
                        "%s does not answer: %s".formatted(remote, failed.getCause()), failed);
            }
        }
    }
}
