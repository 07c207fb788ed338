package org.rapporteur;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.rapporteur.store.LiveStore;
import org.rapporteur.vocabulary.Base;
import org.rapporteur.web.PublicQueries;
import org.rapporteur.web.Reached;
import org.rapporteur.web.Server;
import org.rapporteur.web.Site;

/// The sample documents on the web.
final class SampleSite extends Reached {

    private final LiveStore store;
    private final Server server;

    SampleSite() throws IOException {
        this(PublicQueries.STANDARD);
    }

    SampleSite(PublicQueries queries) throws IOException {
        store = LiveStore.open(SampleGraph.directory());
        server = Server.start(Site.of(Base.STANDARD, store, queries), 0, 0);
    }

    @Override
    protected Server server() {
        return server;
    }

    HttpResponse<String> get(String path) {
        return send(request(path));
    }

    /// Posts a form.
    HttpResponse<String> post(String path, Map<String, String> form) {
        return send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(encoded(form))));
    }

    /// Parameters as they stand in an address or a form.
    static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(each -> each.getKey() + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.close();
        store.close();
    }
}
