package org.rapporteur.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.rapporteur.store.Build;
import org.rapporteur.store.LiveStore;
import org.rapporteur.vocabulary.Base;

/// A published build of a few graphs in Turtle, each under a name of its own, served on a free port
/// as the program serves it.
final class TestStore extends Reached {

    private final LiveStore store;
    private final Server server;

    /// Builds the graphs into a folder that is empty, and serves them.
    TestStore(Path folder, Map<String, String> graphs, PublicQueries queries) throws IOException {
        try (var build = Build.begin(folder)) {
            for (var graph : graphs.entrySet()) {
                var turtle = graph.getValue().getBytes(StandardCharsets.UTF_8);
                build.load(graph.getKey(), graph.getKey(), new ByteArrayInputStream(turtle));
            }
            build.describe(Base.STANDARD.iri());
            build.publish();
        }
        store = LiveStore.open(folder);
        server = Server.start(Site.of(Base.STANDARD, store, queries), 0, 0);
    }

    LiveStore store() {
        return store;
    }

    @Override
    protected Server server() {
        return server;
    }

    /// The address of the query endpoint.
    String endpoint() {
        return address() + "/sparql";
    }

    static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Override
    public void close() {
        server.close();
        store.close();
    }
}
