package org.rapporteur.fetch;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/// What was fetched into a folder, as `manifest.csv` in it: one row for each file, by its name.
final class Manifest {

    static final String NAME = "manifest.csv";

    private static final String[] COLUMNS = {
        "symbol", "language", "file", "address", "fetched", "bytes", "sha256"
    };

    private static final CSVFormat READ =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final CSVFormat WRITTEN =
            CSVFormat.DEFAULT.builder().setHeader(COLUMNS).setRecordSeparator("\n").get();

    /// One file: the symbol and language of its document, the address that gave it, when (UTC, ISO
    /// 8601), how many bytes, and their SHA-256 (hex).
    record Entry(
            String symbol,
            String language,
            String file,
            String address,
            String fetched,
            long bytes,
            String sha256) {}

    private final Path path;
    private final TreeMap<String, Entry> entries = new TreeMap<>();

    private Manifest(Path path) {
        this.path = path;
    }

    /// The manifest of a folder; empty where there is none yet.
    static Manifest in(Path folder) throws IOException {
        var manifest = new Manifest(folder.resolve(NAME));
        if (Files.exists(manifest.path)) {
            manifest.read();
        }
        return manifest;
    }

    private void read() throws IOException {
        try (var reader = Files.newBufferedReader(path, StandardCharsets.UTF_8);
                var rows = READ.parse(reader)) {
            for (var row : rows) {
                var entry = entry(row);
                entries.put(entry.file(), entry);
            }
        } catch (IllegalArgumentException broken) {
            throw new IOException(
                    path + " is no manifest of ours; move it away or name another folder", broken);
        }
    }

    private static Entry entry(CSVRecord row) {
        return new Entry(
                row.get("symbol"),
                row.get("language"),
                row.get("file"),
                row.get("address"),
                row.get("fetched"),
                Long.parseLong(row.get("bytes")),
                row.get("sha256"));
    }

    Optional<Entry> of(String file) {
        return Optional.ofNullable(entries.get(file));
    }

    /// Adds a file, in place of what was said of it before; the manifest is replaced as a whole.
    void add(Entry entry) throws IOException {
        entries.put(entry.file(), entry);
        var text = new StringWriter();
        try (var printer = WRITTEN.print(text)) {
            for (var each : entries.values()) {
                printer.printRecord(
                        each.symbol(),
                        each.language(),
                        each.file(),
                        each.address(),
                        each.fetched(),
                        each.bytes(),
                        each.sha256());
            }
        }
        var draft = path.resolveSibling("." + NAME + ".part");
        Files.writeString(draft, text.toString());
        Files.move(draft, path, StandardCopyOption.REPLACE_EXISTING);
    }
}
