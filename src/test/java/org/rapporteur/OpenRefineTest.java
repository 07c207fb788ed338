package org.rapporteur;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.store.Patience;

/// OpenRefine matches a table with the sample documents: by the commands that its pages send, and
/// in a browser as its users do.
class OpenRefineTest {

    private static final Path PYTHON = Path.of("/usr/bin/python3");
    private static final String SCRIPT = "src/test/clients/openrefine_client.py";

    @TempDir static Path folder;

    private static SampleSite site;
    private static OpenRefine refine;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(PYTHON) && said("-c", "import requests").code() == 0);
        var started = OpenRefine.start(folder);
        assumeTrue(started.isPresent(), "OpenRefine is not installed");
        refine = started.get();
        site = new SampleSite();
    }

    @AfterAll
    static void stop() {
        if (refine != null) {
            refine.close();
            site.close();
        }
    }

    @Test
    void aTableIsMatchedAndExtended() throws IOException, InterruptedException {
        assertTrue(project().matches("\\d+"));
    }

    /// The page asks us from another origin: for the manifest, for what is typed, for previews.
    @Test
    void itsPagesShowWhatWeSay() throws IOException, InterruptedException {
        assumeTrue(Chromium.isHere());
        var project = project();
        try (var browser = new Chromium()) {
            browser.open(refine.address() + "/project?project=" + project);
            browser.seen(".data-table-recon-action");
            browser.run(
                    "ReconciliationManager.registerStandardService(arguments[0], (i) => Refine.update({everythingChanged: true}), true)",
                    site.address() + "/reconcile");
            var norway = browser.seen("a[href*='view?id=state/nor']");
            assertEquals(
                    "json",
                    browser.run(
                            "return ReconciliationManager.getServiceFromUrl(arguments[0]).ui.access",
                            site.address() + "/reconcile"),
                    "asked by CORS");
            assertEquals("Norway", norway.getText());
            var described = norway.getDomAttribute("href");
            browser.run(
                    "arguments[0].dispatchEvent(new MouseEvent('mouseover', {bubbles: true}))",
                    norway);
            browser.inside("iframe[src*='preview?id=state/nor']", "Oslo");
            browser.run("arguments[0].click()", browser.link("Search for match"));
            var typed = browser.seen(".dialog-body input:not([type])");
            typed.clear();
            typed.sendKeys("Lao P");
            browser.link("Lao People");
            browser.open(described);
            assertTrue(browser.title().contains("Norway"), browser.title());
        }
    }

    private static String project() throws IOException, InterruptedException {
        var said = said("-B", SCRIPT, refine.address(), site.address() + "/reconcile");
        assertEquals(0, said.code(), said.words());
        return said.words();
    }

    private record Said(int code, String words) {}

    private static Said said(String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(PYTHON.toString()));
        command.addAll(List.of(words));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(Patience.ends(process), "It does not end");
        return new Said(process.exitValue(), out.strip());
    }
}
