package org.rapporteur;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The reference data that is committed is what its script writes from the tables and the extracts.
class ReferenceBuildTest {

    private static final Path TURTLE = Path.of("data/reference");
    private static final Path TABLES = Path.of("src/build/reference");

    @TempDir private Path folder;

    @Test
    void theScriptWritesWhatIsCommitted() throws IOException, InterruptedException {
        run("build.py", folder.toString());
        var written = turtle(folder);
        assertTrue(written.size() > 5, "the script wrote " + written);
        assertEquals(turtle(TURTLE), written);
        assertAll(
                written.stream()
                        .map(file ->
                                () ->
                                        assertEquals(
                                                -1L,
                                                Files.mismatch(
                                                        folder.resolve(file), TURTLE.resolve(file)),
                                                file + " differs: run build.py and" + " commit")));
    }

    @Test
    void theReferenceDataIsSound() throws IOException, InterruptedException {
        var said = run("check.py");
        assertTrue(said.contains(", 0 problems"), said);
    }

    @Test
    void theExtractsAreThoseThatWereTakenFromThePackages()
            throws IOException, NoSuchAlgorithmException {
        var sha256 = MessageDigest.getInstance("SHA-256");
        var wrong = new ArrayList<String>();
        var packages = Files.readAllLines(TABLES.resolve("extracts/packages.tsv"));
        for (var line : packages.subList(1, packages.size())) {
            var cells = List.of(line.split("\t"));
            var bytes = Files.readAllBytes(TABLES.resolve("extracts").resolve(cells.getFirst()));
            if (!HexFormat.of().formatHex(sha256.digest(bytes)).equals(cells.getLast())) {
                wrong.add(cells.getFirst());
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static String run(String script, String... arguments)
            throws IOException, InterruptedException {
        Assumptions.assumeTrue(hasPython(), "python3 is not installed");
        var command = new ArrayList<>(List.of("python3", TABLES.resolve(script).toString()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said;
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    private static List<String> turtle(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".ttl"))
                    .sorted()
                    .collect(Collectors.toList());
        }
    }
}
