package org.rapporteur.dump;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;

/// A file of a dump: its path in the folder, parted by strokes, its size and its SHA-256.
public record DumpFile(String name, long bytes, String sha256) {

    private static final String GZIP = ".gz";

    private static final Map<String, String> TYPES =
            Map.of(
                    "trig", "application/trig",
                    "nq", "application/n-quads",
                    "jsonld", "application/ld+json",
                    "ttl", "text/turtle",
                    "csv", "text/csv",
                    "tsv", "text/tab-separated-values",
                    "json", "application/json",
                    "parquet", "application/vnd.apache.parquet",
                    "md", "text/markdown");

    static DumpFile of(Path folder, String name) throws IOException {
        var file = folder.resolve(name);
        try (var in = Files.newInputStream(file)) {
            return new DumpFile(name, Files.size(file), DigestUtils.sha256Hex(in));
        }
    }

    /// The media type of what is in it, unpacked.
    public String mediaType() {
        var plain = isCompressed() ? name.substring(0, name.length() - GZIP.length()) : name;
        return mediaType(plain.substring(plain.lastIndexOf('.') + 1));
    }

    /// The media type of files with an extension.
    static String mediaType(String extension) {
        return TYPES.getOrDefault(extension, "text/plain");
    }

    /// Whether it is packed with gzip.
    public boolean isCompressed() {
        return name.endsWith(GZIP);
    }

    /// Whether it holds the whole graph.
    boolean isWhole() {
        return isCompressed();
    }

    /// Its line in the list of checksums, as `sha256sum -c` reads it.
    String line() {
        return sha256 + "  " + name + "\n";
    }
}
