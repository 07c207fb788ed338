package org.rapporteur.bench;

import jakarta.servlet.DispatcherType;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.fuseki.server.DataAccessPointRegistry;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.server.OperationRegistry;
import org.apache.jena.fuseki.servlets.FusekiFilter;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.sparql.core.DatasetGraph;
import org.rapporteur.store.Build;
import org.rapporteur.store.LiveStore;
import org.rapporteur.store.Store;
import org.rapporteur.vocabulary.Base;
import org.rapporteur.web.PublicQueries;
import org.rapporteur.web.Server;
import org.rapporteur.web.Site;

/// What the door costs: small queries to the server, and the same ones to Fuseki's filter as it is
/// in the same process, and to a stand-alone Fuseki if its address is given, in turns of a few
/// hundred, so that what else the machine does comes to all alike. Told are the median time of a
/// request on the wall and, of those in this process, the processor's time per request.
public final class DoorCost {

    private static final int ROUNDS = 120;
    private static final int REQUESTS = 100;
    private static final List<String> QUERIES =
            List.of(
                    "SELECT * { ?s ?p ?o } LIMIT 10",
                    "ASK { ?s ?p ?o }",
                    "SELECT ?label { ?s <http://www.w3.org/2004/02/skos/core#prefLabel> ?label } LIMIT 20");

    /// A server that is asked, and the threads in this process that answer for it, by their name.
    private record Asked(String name, URI endpoint, Optional<String> threads) {}

    private DoorCost() {}

    /// @param arguments a folder for a store, made of the reference data when it is empty; the
    ///     address of the query endpoint of a stand-alone server on the same data, if there is one
    public static void main(String[] arguments) {
        try {
            compare(Path.of(arguments[0]), List.of(arguments).subList(1, arguments.length));
            System.exit(0);
        } catch (IOException | LifecycleException | RuntimeException failed) {
            failed.printStackTrace();
            System.exit(1);
        }
    }

    private static void compare(Path folder, List<String> others)
            throws IOException, LifecycleException {
        build(folder);
        try (var live = LiveStore.open(folder);
                var store = Store.open(folder);
                var server = Server.start(Site.of(Base.STANDARD, live, PublicQueries.STANDARD), free(), 0)) {
            var bare = bare(store.dataset());
            var asked = new ArrayList<Asked>();
            asked.add(asked("door", server.port()));
            asked.add(asked("bare", bare.getConnector().getLocalPort()));
            others.forEach(other -> asked.add(new Asked(other, URI.create(other), Optional.empty())));
            QUERIES.forEach(query -> compare(query, asked));
            bare.stop();
        }
    }

    /// A port that nobody has. Tomcat names its threads by it.
    private static int free() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Asked asked(String name, int port) {
        return new Asked(
                name,
                URI.create("http://localhost:%d/sparql".formatted(port)),
                Optional.of("http-nio-" + port + "-exec"));
    }

    private static void build(Path folder) throws IOException {
        if (Files.exists(folder)) {
            return;
        }
        try (var build = Build.begin(folder);
                var files = Files.newDirectoryStream(Path.of("data/reference"), "*.ttl")) {
            for (var file : files) {
                try (var turtle = Files.newInputStream(file)) {
                    build.load(Base.STANDARD.graph("reference"), file.toString(), turtle);
                }
            }
            build.publish();
        }
    }

    /// Fuseki's own filter and its own processor of queries on a Tomcat of its own.
    private static Tomcat bare(DatasetGraph data) throws IOException, LifecycleException {
        var tomcat = new Tomcat();
        tomcat.setBaseDir(Files.createTempDirectory("bare").toString());
        tomcat.setPort(free());
        var context = tomcat.addContext("", null);
        context.addServletContainerInitializer(
                (classes, servlets) -> {
                    var operations = OperationRegistry.createEmpty();
                    operations.register(Operation.Query, "application/sparql-query", new SPARQL_QueryDataset());
                    var service =
                            DataService.newBuilder(data).addEndpoint(Operation.Query, "sparql").build();
                    service.setEndpointProcessors(operations);
                    service.goActive();
                    var points = new DataAccessPointRegistry();
                    points.register(new DataAccessPoint("/", service));
                    OperationRegistry.set(servlets, operations);
                    DataAccessPointRegistry.set(servlets, points);
                    var filter = servlets.addFilter("fuseki", new FusekiFilter());
                    filter.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
                },
                null);
        Tomcat.addServlet(context, "default", "org.apache.catalina.servlets.DefaultServlet");
        context.addServletMappingDecoded("/", "default");
        tomcat.getConnector();
        tomcat.start();
        return tomcat;
    }

    private static void compare(String query, List<Asked> asked) {
        var times = new ArrayList<List<long[]>>();
        var spent = new ArrayList<List<Long>>();
        asked.forEach(each -> {
            times.add(new ArrayList<>());
            spent.add(new ArrayList<>());
        });
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < asked.size(); i++) {
                int turn = (i + round) % asked.size();
                long before = cpu(asked.get(turn));
                var taken = SmallClient.ask(asked.get(turn).endpoint(), query, REQUESTS);
                if (round >= ROUNDS / 2) {
                    times.get(turn).add(taken);
                    spent.get(turn).add((cpu(asked.get(turn)) - before) / REQUESTS);
                }
            }
        }
        System.out.println(query);
        for (int i = 0; i < asked.size(); i++) {
            var all = times.get(i).stream().flatMapToLong(Arrays::stream);
            var cpu = spent.get(i).stream().mapToLong(Long::longValue);
            System.out.printf(
                    "  %-40s p50 %6d us, processor %6d us%n",
                    asked.get(i).name(), median(all) / 1_000, median(cpu) / 1_000);
        }
    }

    private static long median(LongStream values) {
        var sorted = values.sorted().toArray();
        return sorted[sorted.length / 2];
    }

    /// The processor's time that the threads of a server have had, in nanoseconds.
    private static long cpu(Asked asked) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long sum = 0;
        for (var thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null
                    && asked.threads().filter(thread.getThreadName()::startsWith).isPresent()) {
                sum += threads.getThreadCpuTime(thread.getThreadId());
            }
        }
        return sum;
    }
}
