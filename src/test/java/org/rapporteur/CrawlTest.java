package org.rapporteur;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.apache.jena.system.Txn;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;
import org.rapporteur.store.LiveStore;
import org.rapporteur.vocabulary.Base;
import org.rapporteur.web.PublicQueries;
import org.rapporteur.web.Server;
import org.rapporteur.web.Site;

/// Every IRI of ours in the graph of the sample documents leads somewhere: to a page for people,
/// and to Turtle that says something about it for machines.
class CrawlTest {

    private static final String BASE = Base.STANDARD.iri();
    private static final int AT_A_TIME = 8;
    private static final int ENOUGH = 2000;

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
    private final Semaphore room = new Semaphore(AT_A_TIME);

    @Test
    void everyIriLeadsToAPageAndToTurtleAboutIt() throws Exception {
        try (var store = LiveStore.open(SampleGraph.directory());
                var server =
                        Server.start(Site.of(Base.STANDARD, store, PublicQueries.STANDARD), 0, 0)) {
            var iris = iris(store);
            assertTrue(iris.size() > ENOUGH, "There are " + iris.size());
            assertEquals(List.of(), wrong(iris, server.address()));
        }
    }

    /// All IRIs under our base, wherever they stand.
    private static Set<String> iris(LiveStore store) {
        var iris = new TreeSet<String>();
        Txn.executeRead(
                store.dataset(),
                () ->
                        store.dataset()
                                .find()
                                .forEachRemaining(quad -> {
                                    for (var node :
                                            List.of(
                                                    quad.getGraph(),
                                                    quad.getSubject(),
                                                    quad.getPredicate(),
                                                    quad.getObject())) {
                                        if (node.isURI() && node.getURI().startsWith(BASE)) {
                                            iris.add(node.getURI());
                                        }
                                    }
                                }));
        // A file that JSON-LD is read with is neither a page nor about anything.
        iris.remove(BASE + "ontology/context.jsonld");
        return iris;
    }

    private List<String> wrong(Set<String> iris, String server)
            throws InterruptedException, ExecutionException {
        var tried = new ArrayList<Future<List<String>>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var iri : iris) {
                tried.add(threads.submit(() -> wrong(iri, server)));
            }
        }
        var wrong = new ArrayList<String>();
        for (var each : tried) {
            wrong.addAll(each.get());
        }
        return wrong;
    }

    private List<String> wrong(String iri, String server) throws IOException, InterruptedException {
        room.acquire();
        try {
            var address = server + iri.substring(BASE.length()).replaceFirst("#.*", "");
            var wrong = new ArrayList<String>();
            var page = get(address, "text/html");
            if (page.statusCode() != 200 || !page.body().contains("<h1")) {
                wrong.add(page.statusCode() + " as a page: " + iri);
            }
            var turtle = get(address, "text/turtle");
            var type = turtle.headers().firstValue("Content-Type").orElse("");
            if (!type.startsWith("text/turtle") || !speaksOf(iri, turtle.body())) {
                wrong.add(turtle.statusCode() + " as Turtle: " + iri);
            }
            return wrong;
        } finally {
            room.release();
        }
    }

    private static boolean speaksOf(String iri, String turtle) throws IOException {
        var model = Rio.parse(new StringReader(turtle), RDFFormat.TURTLE);
        return model.stream()
                .anyMatch(each ->
                        each.getSubject().stringValue().equals(iri)
                                || each.getObject().stringValue().equals(iri));
    }

    private HttpResponse<String> get(String address, String accept)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address)).header("Accept", accept).build();
        return client.send(request, BodyHandlers.ofString());
    }
}
