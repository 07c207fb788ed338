package org.rapporteur;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.StringReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.rapporteur.store.Patience;
import org.rapporteur.store.Processes;

/// The blocks of code of the documentation run, page by page, in a new folder that has what a fresh
/// clone has: shell and Python as they stand, but for the port; a query has to have an answer on
/// the sample documents, Turtle has to be read. `console` is not run. With `-Ddocs.only=NAME` only
/// pages whose path holds the name.
class DocsTest {

    private static final Pattern BLOCK =
            Pattern.compile(
                    "(?ms)^(?<indent> *)```(?<kind>\\w+)(?: (?<mark>[^\\n"
                            + "]+))?\\n"
                            + "(?<code>.*?)^ *```$");
    private static final List<String> PARTS =
            List.of("data", "ontology", "queries", "notebooks", "docs");
    private static final List<String> PORTS = List.of("8080", "3030");
    private static final Pattern PORT = Pattern.compile("--port (\\d+)");
    private static final String PYTHON = "/usr/bin/python3";

    /// A block of a page: its language, what stands behind the language, and the code.
    private record Block(String kind, String mark, String code) {

        boolean isServer() {
            return kind.equals("sh") && mark.equals("server");
        }

        /// The same with other ports in place of those that are printed.
        Block at(Map<String, Integer> ports) {
            var printed = Pattern.compile(String.join("|", ports.keySet()));
            var here = printed.matcher(code).replaceAll(found -> "" + ports.get(found.group()));
            return new Block(kind, mark, here);
        }

        /// The port at which a server answers.
        int port() {
            var found = PORT.matcher(code);
            assertTrue(found.find(), code);
            return Integer.parseInt(found.group(1));
        }

        String file() {
            return mark.startsWith("file=") ? mark.substring("file=".length()) : "";
        }
    }

    @TestFactory
    Stream<DynamicTest> eachPageRuns() throws IOException {
        var only = System.getProperty("docs.only", "");
        try (var files = Files.walk(Path.of("docs"))) {
            return files
                    .filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.startsWith("docs/decisions"))
                    .filter(file -> file.toString().contains(only))
                    .filter(file -> !blocks(file).isEmpty())
                    .sorted()
                    .toList()
                    .stream()
                    .map(page -> dynamicTest(page.toString(), () -> run(page)));
        }
    }

    @Test
    void theQueriesOfTheReadmeHaveAnswers() throws IOException {
        var queries = blocks(Path.of("README.md"));
        for (var block : queries) {
            if (block.kind().equals("sparql")) {
                answered(block.code());
            }
        }
    }

    /// A kind of block that nothing runs would pass unseen.
    @Test
    void everyKindOfBlockIsKnown() throws IOException {
        var known = List.of("sh", "python", "sparql", "turtle", "text", "console", "sql");
        try (var files = Files.walk(Path.of("docs"))) {
            for (var page : files.filter(each -> each.toString().endsWith(".md")).toList()) {
                blocks(page)
                        .forEach(block ->
                                assertTrue(
                                        known.contains(block.kind()), page + ": " + block.kind()));
            }
        }
    }

    private static void run(Path page) throws IOException, InterruptedException {
        var place = Files.createTempDirectory("docs");
        var servers = new ArrayList<Process>();
        try {
            prepare(place);
            var ports = new LinkedHashMap<String, Integer>();
            for (var port : PORTS) {
                ports.put(port, Processes.free());
            }
            for (var block : blocks(page)) {
                run(block.at(ports), place, servers);
            }
        } finally {
            for (var server : servers) {
                server.descendants().forEach(ProcessHandle::destroy);
                server.destroy();
                server.waitFor();
            }
            PathUtils.deleteDirectory(place);
        }
    }

    private static void run(Block block, Path place, List<Process> servers)
            throws IOException, InterruptedException {
        if (!block.file().isEmpty()) {
            var file = place.resolve(block.file());
            Files.createDirectories(file.resolveSibling(""));
            Files.writeString(file, block.code());
        }
        if (block.isServer()) {
            servers.add(serve(block, place));
        } else if (block.kind().equals("sh")) {
            execute(List.of("bash", "-euo", "pipefail", "-c", block.code()), place, block);
        } else if (block.kind().equals("python") && block.file().isEmpty()) {
            execute(List.of(PYTHON, "-c", block.code()), place, block);
        } else if (block.kind().equals("sparql")) {
            answered(block.code());
        } else if (block.kind().equals("turtle")) {
            var read = Rio.parse(new StringReader(block.code()), "urn:base:", RDFFormat.TURTLE);
            assertTrue(read.size() > 0, block.code());
        }
    }

    private static void execute(List<String> command, Path place, Block block)
            throws IOException, InterruptedException {
        if (block.code().contains("jena-fuseki-server.jar")) {
            Assumptions.assumeTrue(Processes.fusekiJar().isPresent(), "There is no Fuseki here");
        }
        if (block.code().contains("python3 ") || block.kind().equals("python")) {
            Assumptions.assumeTrue(hasPandas(), "pandas, requests or matplotlib is not installed");
        }
        var process = start(command, place).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(Patience.ends(process), block.code());
        assertEquals(0, process.exitValue(), block.code() + "\n" + said);
    }

    private static Process serve(Block block, Path place) throws IOException, InterruptedException {
        int port = block.port();
        var log = place.resolve("server-%d.log".formatted(port)).toFile();
        var server = start(List.of("bash", "-c", block.code()), place).redirectOutput(log).start();
        if (Patience.until(() -> !server.isAlive() || isReached(port)) && server.isAlive()) {
            return server;
        }
        server.destroy();
        throw new AssertionError(Files.readString(log.toPath()));
    }

    private static boolean isReached(int port) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            return socket.isConnected();
        }
    }

    private static ProcessBuilder start(List<String> command, Path place) {
        var builder = new ProcessBuilder(command).directory(place.toFile());
        builder.environment().put("PATH", "/usr/bin:" + System.getenv("PATH"));
        builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.redirectErrorStream(true);
    }

    /// What a clone has, with a launcher that runs the classes under test and builds no jar.
    private static void prepare(Path place) throws IOException {
        for (var part : PARTS) {
            PathUtils.copyDirectory(Path.of(part), place.resolve(part));
        }
        var fuseki = Processes.fusekiJar();
        if (fuseki.isPresent()) {
            Files.createSymbolicLink(place.resolve("jena-fuseki-server.jar"), fuseki.get());
        }
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var launcher =
                """
                #!/bin/sh
                exec '%s' -Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Drapporteur.home='%s' -cp '%s:%s' org.rapporteur.App "$@"
                """
                        .formatted(java, place, place, System.getProperty("java.class.path"));
        var file = Files.writeString(place.resolve("rapporteur"), launcher);
        assertTrue(file.toFile().setExecutable(true));
    }

    private static void answered(String query) throws IOException {
        try (var store = SampleGraph.open()) {
            var parsed = QueryFactory.create(query);
            boolean found =
                    Txn.calculateRead(
                            store.dataset(),
                            () -> {
                                try (var asked =
                                        QueryExec.dataset(store.dataset()).query(parsed).build()) {
                                    return asked.select().hasNext();
                                }
                            });
            assertTrue(found, query);
        }
    }

    private static boolean hasPandas() throws IOException, InterruptedException {
        if (!Files.isExecutable(Path.of(PYTHON))) {
            return false;
        }
        var asked =
                start(
                                List.of(PYTHON, "-c", "import pandas, requests, matplotlib"),
                                Path.of("").toAbsolutePath())
                        .start();
        asked.getInputStream().readAllBytes();
        return asked.waitFor() == 0;
    }

    private static List<Block> blocks(Path page) {
        try {
            return BLOCK.matcher(Files.readString(page))
                    .results()
                    .map(found -> {
                        var mark = found.group("mark");
                        var code = found.group("code");
                        var indent = "(?m)^" + found.group("indent");
                        return new Block(
                                found.group("kind"),
                                mark == null ? "" : mark.strip(),
                                code.replaceAll(indent, ""));
                    })
                    .toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
