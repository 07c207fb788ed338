package org.rapporteur;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.fuseki.main.FusekiServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.store.Patience;
import org.rapporteur.web.AllowedServices;
import org.rapporteur.web.PublicQueries;
import tools.jackson.databind.json.JsonMapper;

/// The notebooks run from start to end against the sample documents, with a Fuseki that stands in
/// for Wikidata. With `-Dnotebooks.write=true` their outputs are kept in them.
class NotebooksTest {

    private static final Path FOLDER = Path.of("notebooks");
    private static final String PYTHON = "/usr/bin/python3";

    private static FusekiServer wikidata;
    private static SampleSite site;

    @TempDir Path place;

    @BeforeAll
    static void serve() throws IOException {
        wikidata = Wikidata.serve();
        var services = new AllowedServices(Set.of(address()), true);
        site = new SampleSite(PublicQueries.STANDARD.withServices(services));
    }

    @AfterAll
    static void stop() {
        site.close();
        wikidata.stop();
    }

    @TestFactory
    Stream<DynamicTest> eachRunsFromStartToEnd() throws IOException {
        var tests = new ArrayList<DynamicTest>();
        for (var notebook : notebooks()) {
            tests.add(dynamicTest(notebook.getFileName().toString(), () -> execute(notebook)));
        }
        return tests.stream();
    }

    @Test
    void theHelperModuleKeepsItsTests() throws IOException, InterruptedException {
        needs("import pandas, requests");
        var command = List.of(PYTHON, "-B", "-m", "unittest", "discover", "-s", FOLDER.toString());
        assertTrue(run(command, Path.of("")).contains("OK"));
    }

    @Test
    void theExampleInRRuns() throws IOException, InterruptedException {
        Assumptions.assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/Rscript")), "R is not installed");
        var script = FOLDER.resolve("example.R").toAbsolutePath().toString();
        var said = run(List.of("/usr/bin/Rscript", script, site.address()), place);
        assertTrue(said.contains("African Group"), said);
        assertTrue(Files.size(place.resolve("participation.png")) > 1000);
    }

    /// Outputs are committed, so that a notebook can be read where it cannot be run.
    @Test
    void eachHoldsItsOutputs() throws IOException {
        for (var notebook : notebooks()) {
            var cells = JsonMapper.shared().readTree(notebook.toFile()).get("cells");
            int images = 0;
            for (var cell : cells) {
                if (cell.get("cell_type").asString().equals("code")) {
                    assertTrue(cell.get("execution_count").isInt(), notebook + " was not run");
                    images += cell.get("outputs").toString().contains("image/png") ? 1 : 0;
                    assertEquals(-1, cell.get("outputs").toString().indexOf("\"traceback\""));
                }
            }
            assertTrue(images > 0, notebook + " draws nothing");
        }
    }

    private static void execute(Path notebook) throws IOException, InterruptedException {
        needs("import pandas, requests, matplotlib, nbclient, ipykernel");
        var command = new ArrayList<>(List.of(PYTHON, "-B", "notebooks/run.py"));
        if (Boolean.getBoolean("notebooks.write")) {
            command.add("--write");
        }
        command.add(notebook.toString());
        assertTrue(run(command, Path.of("")).contains(" outputs"));
    }

    private static void needs(String imports) throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.isExecutable(Path.of(PYTHON)), "Python is not installed");
        var asked = new ProcessBuilder(PYTHON, "-c", imports).redirectErrorStream(true).start();
        asked.getInputStream().readAllBytes();
        Assumptions.assumeTrue(asked.waitFor() == 0, "not installed: " + imports);
    }

    private static String run(List<String> command, Path where)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.directory(where.toAbsolutePath().toFile());
        builder.environment().put("RAPPORTEUR", site.address());
        builder.environment().put("WIKIDATA", address());
        builder.environment().put("CONTACT", "tests of the project");
        builder.environment().put("MPLBACKEND", "module://matplotlib_inline.backend_inline");
        builder.environment().put("LC_ALL", "C.UTF-8");
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(Patience.ends(process), "it does not end: " + command);
        assertEquals(0, process.exitValue(), said);
        return said;
    }

    private static String address() {
        return wikidata.datasetURL("/wikidata") + "/sparql";
    }

    private static List<Path> notebooks() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".ipynb")).sorted().toList();
        }
    }
}
