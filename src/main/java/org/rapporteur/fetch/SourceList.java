package org.rapporteur.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.rapporteur.document.Symbol;

/// A list of official documents and where they are, as `data/sources.csv` is one.
public record SourceList(List<Entry> entries) {

    /// One document: its symbol, title, date (ISO, as precise as known), the languages it is in
    /// (empty if not known), its address in English, and the page that says all this.
    public record Entry(
            Symbol symbol,
            String title,
            String date,
            List<String> languages,
            URI address,
            String source) {

        public Entry {
            languages = List.copyOf(languages);
        }
    }

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private static final String ENGLISH = "en";

    public SourceList {
        entries = List.copyOf(entries);
    }

    /// A list with nothing in it.
    public static SourceList none() {
        return new SourceList(List.of());
    }

    /// Reads a list.
    ///
    /// @throws IOException if it cannot be read, or is none; the message names the line
    public static SourceList read(Path file) throws IOException {
        var entries = new ArrayList<Entry>();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                var rows = FORMAT.parse(reader)) {
            for (var row : rows) {
                entries.add(entry(row));
            }
        } catch (IllegalArgumentException | UncheckedIOException wrong) {
            throw new IOException(
                    "%s is no list of sources after row %d: %s; its columns are symbol, title, date, languages, address, source"
                            .formatted(file, entries.size(), wrong.getMessage()),
                    wrong);
        }
        return new SourceList(entries);
    }

    private static Entry entry(CSVRecord row) {
        var languages = row.get("languages").strip();
        return new Entry(
                new Symbol(row.get("symbol").strip()),
                row.get("title"),
                row.get("date"),
                languages.isEmpty() ? List.of() : List.of(languages.split("\\s+")),
                URI.create(row.get("address").strip()),
                row.get("source"));
    }

    /// The document of a symbol in a language: where the list says it is in English, else where a
    /// service has it.
    public Wanted find(Symbol symbol, String language, Service service) {
        var address =
                named(symbol)
                        .filter(entry -> language.equals(ENGLISH))
                        .map(Entry::address)
                        .orElseGet(() -> service.address(symbol, language));
        return new Wanted(symbol, language, address);
    }

    private Optional<Entry> named(Symbol symbol) {
        return entries.stream().filter(entry -> entry.symbol().equals(symbol)).findFirst();
    }
}
