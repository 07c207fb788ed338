package org.rapporteur.pipeline;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.io.file.PathUtils;
import org.rapporteur.read.Readers;

/// The files of archives (ZIP, TAR, TAR packed with gzip), unpacked one by one into a folder that
/// is there for as long as a run. No file is unpacked further than a document may be large, and no
/// archive further than it can honestly hold.
final class Unpacked implements AutoCloseable {

    /// How many times larger than an archive its files may be together, and what any archive may
    /// hold, in bytes.
    private static final long RATIO = 400;

    private static final long ALWAYS = 64L << 20;

    private final Path folder;
    private int files;

    private Unpacked(Path folder) {
        this.folder = folder;
    }

    static Unpacked begin() throws IOException {
        return new Unpacked(Files.createTempDirectory("rapporteur-unpacked"));
    }

    static boolean isArchive(Path file) {
        var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".zip") || isTar(name) || isPacked(name);
    }

    private static boolean isTar(String name) {
        return name.endsWith(".tar");
    }

    private static boolean isPacked(String name) {
        return name.endsWith(".tgz") || name.endsWith(".tar.gz");
    }

    /// Unpacks an archive; tells of each file the path it has in the archive and the one it has
    /// now.
    ///
    /// @throws IOException if the archive is damaged or holds far more than it can honestly
    void unpack(Path archive, BiConsumer<Path, Path> receiver) throws IOException {
        var name = archive.getFileName().toString().toLowerCase(Locale.ROOT);
        var room = new Room(archive, Math.max(ALWAYS, Files.size(archive) * RATIO));
        try {
            if (name.endsWith(".zip")) {
                unzip(archive, room, receiver);
            } else {
                untar(archive, isPacked(name), room, receiver);
            }
        } catch (IllegalArgumentException broken) {
            throw new IOException("The archive is damaged; pack its files again", broken);
        }
    }

    private void unzip(Path archive, Room room, BiConsumer<Path, Path> receiver)
            throws IOException {
        try (var zip = ZipFile.builder().setPath(archive).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                if (entry.isDirectory()) {
                    continue;
                }
                if (entry.getGeneralPurposeBit().usesEncryption()) {
                    throw new IOException("The archive is encrypted; unpack it with its password");
                }
                try (var in = zip.getInputStream(entry)) {
                    receiver.accept(inside(archive, entry.getName()), keep(in, room));
                }
            }
        }
    }

    private void untar(Path archive, boolean packed, Room room, BiConsumer<Path, Path> receiver)
            throws IOException {
        try (var file = new BufferedInputStream(Files.newInputStream(archive));
                var tar = new TarArchiveInputStream(packed ? gunzip(file) : file)) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.isFile()) {
                    receiver.accept(inside(archive, entry.getName()), keep(tar, room));
                }
            }
        }
    }

    private static InputStream gunzip(InputStream file) throws IOException {
        return GzipCompressorInputStream.builder()
                .setInputStream(file)
                .setDecompressConcatenated(true)
                .get();
    }

    /// The path by which messages name a file of an archive; nothing is ever written there.
    private static Path inside(Path archive, String name) throws IOException {
        var inside = archive.resolve(name.replaceAll("^[/\\\\]+", "")).normalize();
        if (!inside.startsWith(archive) || inside.equals(archive)) {
            throw new IOException(
                    "It holds a file with a path outside of it, %s; pack it again".formatted(name));
        }
        return inside;
    }

    /// Keeps the bytes of a file: all of them, or one more than are read of any.
    private Path keep(InputStream in, Room room) throws IOException {
        var bytes = in.readNBytes(Readers.LARGEST + 1);
        room.take(bytes.length);
        var file = folder.resolve(Integer.toString(files++));
        Files.write(file, bytes);
        return file;
    }

    @Override
    public void close() throws IOException {
        PathUtils.deleteDirectory(folder);
    }

    /// How much an archive may still hold, in bytes.
    private static final class Room {

        private final Path archive;
        private long left;

        Room(Path archive, long left) {
            this.archive = archive;
            this.left = left;
        }

        void take(int bytes) throws IOException {
            left -= bytes;
            if (left < 0) {
                throw new IOException(
                        "It unpacks to far more than documents hold; name its files alone: "
                                + archive.getFileName());
            }
        }
    }
}
