package org.rapporteur.evaluate;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;

/// Tables and documents in folders.
public final class TableFiles {

    private TableFiles() {}

    /// The rows of `NAME.tsv`, else of `NAME.csv`; empty where there is neither.
    public static Optional<List<Row>> read(Path folder, String table) throws IOException {
        var tsv = folder.resolve(table + ".tsv");
        if (Files.exists(tsv)) {
            return Optional.of(tsv(text(tsv)));
        }
        var csv = folder.resolve(table + ".csv");
        return Files.exists(csv) ? Optional.of(csv(new StringReader(text(csv)))) : Optional.empty();
    }

    /// Rows parted by commas, with quotes, the first of them the header.
    public static List<Row> csv(Reader text) throws IOException {
        var format = CSVFormat.DEFAULT.builder().setTrailingData(true).setLenientEof(true).get();
        try (var parser = format.parse(text)) {
            return rows(parser.stream().map(row -> List.of(row.values())).toList());
        }
    }

    /// Rows parted by tabs, without quotes, the first of them the header.
    static List<Row> tsv(String text) {
        return rows(
                text.lines()
                        .filter(line -> !line.isEmpty())
                        .map(line -> List.of(line.split("\t", -1)))
                        .toList());
    }

    /// The texts of the documents `DOCUMENT.txt`, white space folded, by their names.
    public static Map<String, String> texts(Path folder) throws IOException {
        var texts = new TreeMap<String, String>();
        try (var files = Files.newDirectoryStream(folder, "*.txt")) {
            for (var file : files) {
                var name = file.getFileName().toString();
                var document = name.substring(0, name.length() - ".txt".length());
                texts.put(document, Likeness.squash(Files.readString(file)));
            }
        }
        return texts;
    }

    private static List<Row> rows(List<List<String>> lines) {
        var rows = new ArrayList<Row>();
        for (var line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            var cells = new HashMap<String, String>();
            var columns = lines.getFirst();
            for (int i = 0; i < Math.min(columns.size(), line.size()); i++) {
                cells.put(columns.get(i), line.get(i));
            }
            rows.add(new Row(cells));
        }
        return rows;
    }

    private static String text(Path file) throws IOException {
        var text = Files.readString(file);
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }
}
