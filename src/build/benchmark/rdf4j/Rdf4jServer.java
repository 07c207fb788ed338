import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import org.eclipse.rdf4j.common.transaction.IsolationLevels;
import org.eclipse.rdf4j.query.BooleanQuery;
import org.eclipse.rdf4j.query.GraphQuery;
import org.eclipse.rdf4j.query.TupleQuery;
import org.eclipse.rdf4j.query.resultio.sparqljson.SPARQLBooleanJSONWriter;
import org.eclipse.rdf4j.query.resultio.sparqljson.SPARQLResultsJSONWriter;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.turtle.TurtleWriter;
import org.eclipse.rdf4j.sail.lmdb.LmdbStore;
import org.eclipse.rdf4j.sail.lmdb.config.LmdbStoreConfig;

/// RDF4J's LMDB store, loaded with N-Quads or asked over HTTP: `load FOLDER FILE`, `serve FOLDER
/// PORT`. Its default graph is the union of all graphs. With the indexes that its makers advise for
/// queries over graphs.
public final class Rdf4jServer {

    private static final String INDEXES = "spoc,posc,ospc,cspo";

    private Rdf4jServer() {}

    public static void main(String[] arguments) throws IOException {
        var folder = new File(arguments[1]);
        var repository = new SailRepository(new LmdbStore(folder, new LmdbStoreConfig(INDEXES)));
        if (arguments[0].equals("load")) {
            load(repository, Path.of(arguments[2]));
            repository.shutDown();
        } else {
            serve(repository, Integer.parseInt(arguments[2]));
        }
    }

    private static void load(SailRepository repository, Path file) throws IOException {
        try (var connection = repository.getConnection();
                var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            connection.setIsolationLevel(IsolationLevels.NONE);
            connection.begin();
            connection.add(in, RDFFormat.NQUADS);
            connection.commit();
        }
    }

    private static void serve(SailRepository repository, int port) throws IOException {
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/sparql", exchange -> answer(repository, exchange));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    private static void answer(SailRepository repository, HttpExchange exchange)
            throws IOException {
        var form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var words = URLDecoder.decode(form.substring("query=".length()), StandardCharsets.UTF_8);
        var body = new ByteArrayOutputStream();
        int status = 200;
        try (var connection = repository.getConnection()) {
            answer(connection, words, body);
        } catch (RuntimeException failed) {
            status = 500;
        }
        exchange.sendResponseHeaders(status, body.size() == 0 ? -1 : body.size());
        try (var out = exchange.getResponseBody()) {
            body.writeTo(out);
        }
    }

    private static void answer(
            RepositoryConnection connection, String words, ByteArrayOutputStream body) {
        switch (connection.prepareQuery(words)) {
            case TupleQuery rows -> rows.evaluate(new SPARQLResultsJSONWriter(body));
            case GraphQuery graph -> graph.evaluate(new TurtleWriter(body));
            case BooleanQuery yes ->
                    new SPARQLBooleanJSONWriter(body).handleBoolean(yes.evaluate());
            default -> throw new IllegalArgumentException("Not a query: " + words);
        }
    }
}
