package org.rapporteur;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.store.Patience;

/// The launcher script on made-up machines: its own copy of a project, JDKs and Maven that only say
/// that they were called.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a POSIX shell script")
class LauncherTest {

    private record Run(int exit, String out, String err) {}

    @TempDir Path machine;
    private Path project;
    private Path bin;

    @BeforeEach
    void aProjectAndTheToolsOfEveryMachine() throws IOException {
        project = Files.createDirectories(machine.resolve("my project"));
        bin = Files.createDirectories(machine.resolve("bin"));
        Files.copy(Path.of("rapporteur"), project.resolve("rapporteur"));
        Files.createDirectories(project.resolve("src/main"));
        Files.createDirectories(project.resolve("target"));
        Files.writeString(project.resolve("pom.xml"), "<project/>");
        for (var tool :
                List.of(
                        "sed",
                        "head",
                        "sort",
                        "find",
                        "dirname",
                        "du",
                        "readlink",
                        "tr",
                        "touch",
                        "rm",
                        "mv")) {
            install(tool);
        }
    }

    @Test
    void prefersJavaHomeThatIsNewEnough() throws Exception {
        built();
        var jdk = jdk("a", "21.0.2");
        jdk("b", "25");
        var run = run(Map.of("JAVA_HOME", jdk.toString()), "query", "two words");
        assertEquals(0, run.exit(), run.err());
        assertEquals("a|-jar|" + unpacked() + "|query|two words|", tail(run));
    }

    @Test
    void passesOverOlderJavasForTheNewestInstalled() throws Exception {
        built();
        var old = jdk("old", "17.0.15");
        onPath(jdk("older", "1.8.0_402"));
        jdk("c", "21");
        jdk("d", "25.0.1");
        var run = run(Map.of("JAVA_HOME", old.toString()), "tables");
        assertEquals(0, run.exit(), run.err());
        assertTrue(run.out().startsWith("d|"), run.out());
    }

    @Test
    void takesTheJavaOnThePathBeforeOthers() throws Exception {
        built();
        onPath(jdk("p", "21.0.5"));
        jdk("z", "25");
        assertTrue(run(Map.of(), "tables").out().startsWith("p|"));
    }

    @Test
    void saysInOneSentenceThatThereIsNoJdk() throws Exception {
        built();
        onPath(jdk("old", "17.0.15"));
        var run = run(Map.of(), "serve");
        assertEquals(2, run.exit());
        assertEquals("", run.out());
        assertEquals(
                "rapporteur: no JDK 21 or newer was found: install one, or set JAVA_HOME to where"
                        + " it is.\n",
                run.err());
    }

    @Test
    void saysThatItNeedsMavenWhenThereIsNothingToRun() throws Exception {
        jdk("a", "21");
        var run = run(Map.of(), "serve");
        assertEquals(2, run.exit());
        assertTrue(run.err().contains("Maven (mvn) is not installed"), run.err());
    }

    @Test
    void buildsWhenASourceIsNewerAndOnlyThen() throws Exception {
        built();
        jdk("a", "21");
        script(
                bin.resolve("mvn"),
                "echo \"maven in $PWD with $JAVA_HOME\"; cp pom.xml target/rapporteur.jar");
        install("cp");
        assertEquals("", run(Map.of(), "tables").err());
        Files.writeString(project.resolve("src/main/New.java"), "");
        var run = run(Map.of(), "tables");
        assertTrue(run.err().contains("maven in " + project + " with " + machine), run.err());
        assertTrue(run.out().startsWith("a|"), "nothing of Maven on the standard output");
        assertEquals("", run(Map.of(), "tables").err());
    }

    @Test
    void fewDocumentsAreReadWithTheFirstCompilerAlone() throws Exception {
        built();
        jdk("a", "21");
        var few = Files.writeString(machine.resolve("few.txt"), "The Meeting rose.").toString();
        var many = Files.write(machine.resolve("many.txt"), new byte[3_000_000]).toString();
        assertTrue(isQuick("build", few, "--store", many));
        assertTrue(isQuick("extract", "--format=nq", few));
        assertFalse(isQuick("build", few, many, "--store", "s"));
        assertFalse(isQuick("build", "-", "--store", "s"), "who knows how many");
        assertFalse(isQuick("build", machine + "/*.txt", "--store", "s"), "a pattern");
    }

    private boolean isQuick(String... words) throws Exception {
        return run(Map.of(), words).out().contains("|-XX:TieredStopAtLevel=1|");
    }

    @Test
    void startsNothingWhenTheBuildFails() throws Exception {
        jdk("a", "21");
        script(bin.resolve("mvn"), "exit 1");
        var run = run(Map.of(), "serve");
        assertEquals(2, run.exit());
        assertEquals("", run.out());
        assertTrue(run.err().contains("the build failed"), run.err());
    }

    @Test
    void worksThroughALinkFromAnotherDirectory() throws Exception {
        built();
        jdk("a", "21");
        var first =
                Files.createSymbolicLink(
                        machine.resolve("first"), Path.of("my project/rapporteur"));
        var second = Files.createSymbolicLink(bin.resolve("rapporteur"), first);
        var run = run(second, Map.of(), "tables");
        assertEquals("a|-jar|" + unpacked() + "|tables|", tail(run));
    }

    private Path jar() {
        return project.resolve("target/rapporteur.jar");
    }

    private Path unpacked() {
        return project.resolve("target/rapporteur/rapporteur.jar");
    }

    private void built() throws IOException {
        Files.writeString(jar(), "");
        try (var files = Files.walk(project.resolve("src"))) {
            for (var file : files.toList()) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
            }
        }
        Files.setLastModifiedTime(
                project.resolve("pom.xml"), FileTime.from(Instant.now().minusSeconds(60)));
        Files.setLastModifiedTime(jar(), FileTime.from(Instant.now().minusSeconds(30)));
    }

    private Path jdk(String name, String version) throws IOException {
        var home = Files.createDirectories(machine.resolve("jdks").resolve(name));
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        script(home.resolve("bin/javac"), "");
        script(
                home.resolve("bin/java"),
                """
                if [ "$1" = -XshowSettings:properties ]; then echo "    java.home = %s"; exit; fi
                if [ "$1" = -Djarmode=tools ]; then %s "$7" && : > "$7/rapporteur.jar"; exit; fi
                printf '%s|'; for word; do printf '%%s|' "$word"; done
                """
                        .formatted(home, installed("mkdir"), name));
        return home;
    }

    private void onPath(Path jdk) throws IOException {
        script(bin.resolve("java"), "exec '" + jdk.resolve("bin/java") + "' \"$@\"");
    }

    private static void script(Path file, String body) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        assertTrue(file.toFile().setExecutable(true));
    }

    private void install(String tool) throws IOException {
        script(bin.resolve(tool), "exec " + installed(tool) + " \"$@\"");
    }

    private static Path installed(String tool) {
        return Stream.of("/usr/bin", "/bin")
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    /// What the JDK was given from `-jar` on.
    private static String tail(Run run) {
        var name = run.out().substring(0, run.out().indexOf('|') + 1);
        return name + run.out().substring(run.out().indexOf("-jar|"));
    }

    private Run run(Map<String, String> environment, String... words) throws Exception {
        return run(project.resolve("rapporteur"), environment, words);
    }

    private Run run(Path launcher, Map<String, String> environment, String... words)
            throws Exception {
        var command = Stream.concat(Stream.of("/bin/sh", launcher.toString()), Stream.of(words));
        var out = machine.resolve("out");
        var err = machine.resolve("err");
        var builder = new ProcessBuilder(command.toList()).directory(machine.toFile());
        builder.redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", bin.toString());
        builder.environment().put("RAPPORTEUR_JDK_PATHS", homes());
        builder.environment().putAll(environment);
        var process = builder.start();
        assertTrue(Patience.ends(process));
        return new Run(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    private String homes() throws IOException {
        try (var homes = Files.list(Files.createDirectories(machine.resolve("jdks")))) {
            return String.join(":", homes.map(Path::toString).sorted().toList());
        }
    }
}
