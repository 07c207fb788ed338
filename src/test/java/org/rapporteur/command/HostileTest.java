package org.rapporteur.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.read.Zips;

/// Files that were made to do harm, all in one run of the program that has 1 GB: each is refused
/// with its name, a reason and what to do, and the documents beside them are published.
class HostileTest {

    private static final String DTD =
            "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"http://127.0.0.1:9/x\">"
                    + "<!ENTITY y SYSTEM \"file:///etc/hostname\">]>";
    private static final String LAUGHS =
            "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                    + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\">]>";
    private static final int MEGA = 1 << 20;

    @TempDir Path folder;

    @Test
    void hostileFilesAreRefusedAndTheRestIsPublished(TestReporter reporter) throws Exception {
        var files = Files.createDirectory(folder.resolve("files"));
        Files.writeString(files.resolve("good.txt"), "The Moot adopted its agenda.\n");
        var reasons = refused(files);
        var said = run("build", files.toString(), "--store", folder.resolve("store").toString());
        reporter.publishEntry("said", said);
        for (var reason : reasons.entrySet()) {
            assertTrue(
                    said.lines()
                            .anyMatch(line ->
                                    line.contains(reason.getKey())
                                            && line.contains(reason.getValue())),
                    () -> reason + " is not in\n" + said);
        }
        assertTrue(said.contains("Published: 1 documents"), said);
        assertTrue(said.contains("; %d files refused".formatted(reasons.size())), said);
        assertTrue(!said.contains("OutOfMemory") && !said.contains("\tat "), said);
    }

    /// What is large or deep, and no lie: it is read in the same space.
    @Test
    void largeFilesAreReadInOneGigabyte() throws Exception {
        var files = Files.createDirectory(folder.resolve("files"));
        Files.writeString(files.resolve("line.txt"), "The Moot rose. ".repeat(MEGA / 5));
        Files.writeString(files.resolve("lines.txt"), "Moot\n".repeat(MEGA / 2));
        Files.writeString(
                files.resolve("deep.html"),
                "<!DOCTYPE html><html><body>"
                        + "<div><ul><li>".repeat(30_000)
                        + "The Moot adopted its agenda.");
        Files.writeString(
                files.resolve("quotes.md"), "> ".repeat(5_000) + "The Moot adopted its agenda.");
        var said = run("build", files.toString(), "--store", folder.resolve("store").toString());
        assertTrue(said.contains("Published: 4 documents"), said);
        assertTrue(said.contains("; 0 files refused"), said);
    }

    /// A page of 1.5 GB in 24 MB, packed in a way that cannot be looked through beforehand.
    @Test
    void whatTakesAllMemoryIsRefusedAndTheRestIsPublished() throws Exception {
        var files = Files.createDirectory(folder.resolve("files"));
        Files.writeString(files.resolve("good.txt"), "The Moot adopted its agenda.\n");
        var page = "\u0081 ".repeat(12 * MEGA);
        var pdf =
                """
                %%PDF-1.4
                1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
                2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
                3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>> endobj
                4 0 obj <</Filter/RunLengthDecode/Length %d>> stream
                %s
                endstream endobj
                trailer <</Root 1 0 R/Size 5>>
                %%%%EOF
                """
                        .formatted(page.length(), page);
        Files.write(files.resolve("runs.pdf"), pdf.getBytes(StandardCharsets.ISO_8859_1));
        var said = run("build", files.toString(), "--store", folder.resolve("store").toString());
        assertTrue(said.contains("runs.pdf: not read. It takes more memory"), said);
        assertTrue(said.contains("Published: 1 documents"), said);
    }

    private static Map<String, String> refused(Path files) throws IOException {
        var reasons = new LinkedHashMap<String, String>();
        var good = Zips.docx("<w:p><w:r><w:t>The Moot adopted its agenda.</w:t></w:r></w:p>");
        write(files, reasons, "cut.docx", "damaged", Arrays.copyOf(good, good.length / 2));
        write(
                files,
                reasons,
                "pdf.docx",
                "is a PDF",
                "%PDF-1.7 x".getBytes(StandardCharsets.UTF_8));
        write(files, reasons, "bomb.docx", "unpacks to far more", bomb("word/document.xml"));
        write(files, reasons, "bomb.odt", "unpacks to far more", bomb("content.xml"));
        write(files, reasons, "textless.docx", "without a text", part("word/other.xml", "<a/>"));
        write(files, reasons, "textless.odt", "without a text", part("other.xml", "<a/>"));
        var entity = Zips.word("<w:p><w:r><w:t>&x;&y;</w:t></w:r></w:p>");
        write(files, reasons, "entity.docx", "entities", part("word/document.xml", DTD + entity));
        var laughs = Zips.word("<w:p><w:r><w:t>&d;</w:t></w:r></w:p>");
        write(
                files,
                reasons,
                "laughs.docx",
                "entities",
                part("word/document.xml", LAUGHS + laughs));
        var outside = DTD + Zips.text("<body/><text:p>&x;</text:p>");
        write(files, reasons, "entity.odt", "entities", part("content.xml", outside));
        var deep = Zips.word("<w:sdt>".repeat(100_000));
        write(files, reasons, "deep.docx", "nests its elements", part("word/document.xml", deep));
        var tables = "<w:tbl><w:tr><w:tc>".repeat(200) + "</w:tc></w:tr></w:tbl>".repeat(200);
        write(files, reasons, "tables.docx", "nests tables", Zips.docx(tables));
        write(files, reasons, "secret.docx", "is an encrypted", encrypted());
        var manifest = "<m><encryption-data/></m>";
        write(
                files,
                reasons,
                "secret.odt",
                "is encrypted",
                part("META-INF/manifest.xml", manifest));
        var script = "<!DOCTYPE html><script>" + "x=1; ".repeat(6 * MEGA) + "</script><p>Hello.";
        write(files, reasons, "script.html", "bytes", script.getBytes(StandardCharsets.UTF_8));
        var long12 = "The Moot rose. ".repeat(MEGA).getBytes(StandardCharsets.UTF_8);
        write(files, reasons, "long.txt", "characters", long12);
        var nested = "<!DOCTYPE html>" + "<table><tr><td>".repeat(50_000) + "Hello.";
        write(
                files,
                reasons,
                "tables.html",
                "nests tables",
                nested.getBytes(StandardCharsets.UTF_8));
        var binary = "{\\rtf1 \\bin2147483647 x}".getBytes(StandardCharsets.UTF_8);
        write(files, reasons, "bin.rtf", "damaged", binary);
        var groups = ("{\\rtf1 " + "{".repeat(MEGA) + "}").getBytes(StandardCharsets.UTF_8);
        write(files, reasons, "groups.rtf", "damaged", groups);
        return reasons;
    }

    private static void write(
            Path files, Map<String, String> reasons, String name, String reason, byte[] bytes)
            throws IOException {
        var unlike = name.replace('.', '-') + name.substring(name.lastIndexOf('.'));
        Files.write(files.resolve(unlike), bytes);
        reasons.put(unlike, reason);
    }

    /// A gigabyte of spaces in one part.
    private static byte[] bomb(String part) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            if (part.equals("content.xml")) {
                var type = Zips.zip(Map.of("mimetype", "application/vnd.oasis.opendocument.text"));
                return spliced(type, part);
            }
            zip.putNextEntry(new ZipEntry(part));
            fill(zip);
        }
        return out.toByteArray();
    }

    private static byte[] spliced(byte[] begun, String part) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(part));
            fill(zip);
        }
        var local = new ByteArrayOutputStream();
        local.write(begun, 0, 38 + "application/vnd.oasis.opendocument.text".length());
        local.write(out.toByteArray());
        return local.toByteArray();
    }

    private static void fill(ZipOutputStream zip) throws IOException {
        var spaces = " ".repeat(MEGA).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 1024; i++) {
            zip.write(spaces);
        }
    }

    private static byte[] part(String name, String content) {
        var parts = new LinkedHashMap<String, String>();
        boolean word = name.startsWith("word/");
        parts.put(
                word ? "[Content_Types].xml" : "mimetype",
                word ? "<Types/>" : "application/vnd.oasis.opendocument.text");
        parts.put(name, content);
        return Zips.zip(parts);
    }

    /// The beginning of the container that Word writes for a password.
    private static byte[] encrypted() {
        var name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        var bytes = new byte[4096];
        var mark = new int[] {0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1};
        for (int i = 0; i < mark.length; i++) {
            bytes[i] = (byte) mark[i];
        }
        System.arraycopy(name, 0, bytes, 1024, name.length);
        return bytes;
    }

    /// What a run of the program in a Java with 1 GB says; it ends, and not with success or a
    /// crash.
    private String run(String... arguments) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classes = System.getProperty("java.class.path");
        var command = new ArrayList<>(List.of(java, "-Xmx1g", "-cp", classes));
        command.add("org.rapporteur.App");
        command.addAll(List.of(arguments));
        var out = folder.resolve("out.txt");
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(out.toFile())
                        .start();
        boolean ended = process.waitFor(600, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertTrue(ended, "The run hangs");
        var said = Files.readString(out);
        int refused = said.contains("; 0 files refused") ? 0 : 1;
        assertEquals(refused, process.exitValue(), said);
        return said;
    }
}
