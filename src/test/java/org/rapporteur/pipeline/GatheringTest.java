package org.rapporteur.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GatheringTest {

    private static final Map<String, String> FILES =
            Map.of(
                    "moot/b.txt", "The Moot adopted its rules.",
                    "moot/more/c.md", "The Moot adopted its plan.",
                    "moot/.hidden.txt", "Nothing.",
                    "README.md", "What is in this archive.");

    @TempDir Path folder;

    @Test
    void documentsOfAZipAreReadUnderTheirOwnNames() throws IOException {
        var archive = folder.resolve("sent.zip");
        zip(archive, FILES);
        assertReads(archive);
    }

    @Test
    void documentsOfTarsAreReadPackedOrNot() throws IOException {
        var plain = folder.resolve("sent.tar");
        tar(Files.newOutputStream(plain));
        assertReads(plain);
        var packed = folder.resolve("sent.tar.gz");
        tar(new GZIPOutputStream(Files.newOutputStream(packed)));
        assertReads(packed);
    }

    @Test
    void anArchiveInAFolderIsOpened() throws IOException {
        zip(folder.resolve("sent.zip"), FILES);
        Files.writeString(folder.resolve("a.txt"), "The Moot adopted its budget.");
        assertEquals(List.of("a", "b", "c"), names(gather(folder)));
    }

    @Test
    void aPatternNamesWhatItMatches() throws IOException {
        var reports = Files.createDirectories(folder.resolve("2017/reports"));
        Files.writeString(reports.resolve("a.txt"), "A");
        Files.writeString(reports.resolve("b.md"), "B");
        Files.writeString(folder.resolve("c.txt"), "C");
        assertEquals(List.of("a", "c"), names(gather(Path.of(folder + "/**.txt"))));
        assertEquals(List.of("a"), names(gather(Path.of(folder + "/*/reports/*.txt"))));
        var nothing = gather(Path.of(folder + "/*.pdf")).passedOver().getFirst();
        assertTrue(nothing.toString().contains("Nothing matches"), nothing.toString());
    }

    @Test
    void aDamagedArchiveIsNamedAndTheRestIsRead() throws IOException {
        zip(folder.resolve("good.zip"), FILES);
        Files.write(
                folder.resolve("cut.zip"),
                List.of("PK", "this is no archive"),
                StandardCharsets.UTF_8);
        var sources = gather(folder);
        assertEquals(List.of("b", "c"), names(sources));
        assertTrue(
                sources.passedOver().stream()
                        .anyMatch(each ->
                                each instanceof Outcome.Unreadable
                                        && each.file().endsWith("cut.zip")));
    }

    @Test
    void aPathOutOfAnArchiveIsRefused() throws IOException {
        var archive = folder.resolve("sly.zip");
        zip(archive, Map.of("../../escaped.txt", "The Moot adopted a trick."));
        var sources = gather(archive);
        assertTrue(sources.all().isEmpty());
        assertTrue(sources.passedOver().toString().contains("outside of it"));
    }

    @Test
    void aBombIsGivenUpBeforeItFillsTheDisk() throws IOException {
        var archive = folder.resolve("bomb.zip");
        var zeros = new byte[30 << 20];
        try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (int i = 0; i < 4; i++) {
                zip.putNextEntry(new ZipEntry(i + ".txt"));
                zip.write(zeros);
            }
        }
        var why = gather(archive).passedOver().toString();
        assertTrue(why.contains("unpacks to far more"), why);
    }

    private void assertReads(Path archive) throws IOException {
        try (var unpacked = Unpacked.begin()) {
            var sources = Sources.at(List.of(archive), unpacked);
            assertEquals(List.of("b", "c"), names(sources));
            var second = sources.all().get(1);
            assertEquals(archive.resolve("moot/more/c.md"), second.file());
            assertEquals("The Moot adopted its plan.", Files.readString(second.bytes()));
            assertFalse(sources.passedOver().isEmpty());
        }
    }

    private static Sources gather(Path... paths) throws IOException {
        try (var unpacked = Unpacked.begin()) {
            return Sources.at(List.of(paths), unpacked);
        }
    }

    private static List<String> names(Sources sources) {
        return sources.all().stream().map(each -> each.document().name()).toList();
    }

    private static void zip(Path archive, Map<String, String> files) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static void tar(OutputStream out) throws IOException {
        try (var tar = new TarArchiveOutputStream(out)) {
            for (var file : FILES.entrySet()) {
                var bytes = file.getValue().getBytes(StandardCharsets.UTF_8);
                var entry = new TarArchiveEntry(file.getKey());
                entry.setSize(bytes.length);
                tar.putArchiveEntry(entry);
                tar.write(bytes);
                tar.closeArchiveEntry();
            }
        }
    }
}
