package org.rapporteur;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.pipeline.Nobody;
import org.rapporteur.pipeline.Outcome;
import org.rapporteur.pipeline.Run;
import org.rapporteur.store.Store;
import org.rapporteur.store.Tables;

/// Sample documents that LibreOffice wrote out in other formats, with running heads, in two
/// columns, with notes and page breaks, give the tables that their text gives.
/// `src/build/layouts/make.py` makes them; `-Dconverted=DIR` holds a whole set of its
/// (`LAYOUT/FORMAT/`) against the text.
class ConvertedTest {

    private static final Path CORPUS = Path.of("data/corpus");
    private static final Path REAL = Path.of("src/test/resources/read/real");

    /// The share of rows that have to be the same.
    private static final double SAME = 0.98;

    private static final Run RUN = Run.standard();

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"docx", "odt", "html", "rtf"})
    void otherFormatsGiveTheTablesOfTheText(String format, TestReporter reporter) throws Exception {
        var set = System.getProperty("converted", "");
        var layouts =
                set.isEmpty()
                        ? List.of(REAL.resolve(format))
                        : in(Path.of(set)).stream().map(each -> each.resolve(format)).toList();
        for (var layout : layouts) {
            var files = in(layout);
            var names = files.stream().map(ConvertedTest::name).collect(Collectors.toSet());
            var texts = in(CORPUS).stream().filter(file -> names.contains(name(file))).toList();
            var expected = rows(texts, folder.resolve("text"));
            var found = rows(files, folder.resolve("found"));
            assertTrue(expected.size() > 50, () -> files + " hold little");
            var same = new ArrayList<>(found);
            same.retainAll(expected);
            var said = "%d of %d".formatted(same.size(), expected.size());
            reporter.publishEntry(layout.toString(), said);
            var missing = new TreeSet<>(expected);
            missing.removeAll(found);
            found.removeAll(expected);
            assertTrue(
                    same.size() >= SAME * expected.size() && found.size() <= 0.02 * expected.size(),
                    () -> "%s: %s; missing %s, more %s".formatted(layout, said, missing, found));
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replaceFirst("\\.\\w+$", "");
    }

    private static List<Path> in(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> !file.endsWith("README.md")).sorted().toList();
        }
    }

    /// All rows of the six tables without their quotes, which may be cut at other places.
    private static Set<String> rows(List<Path> files, Path store) throws Exception {
        var report = RUN.build(files, store, new Nobody());
        assertEquals(files.size(), report.of(Outcome.Published.class).size(), report::toString);
        var rows = new TreeSet<String>();
        try (var open = Store.open(store)) {
            for (var table : Tables.NAMES) {
                var out = new ByteArrayOutputStream();
                Tables.write(open.dataset(), table, out);
                var csv = new StringReader(out.toString(StandardCharsets.UTF_8));
                var format = CSVFormat.DEFAULT.builder().setHeader().get();
                for (var row : format.parse(csv)) {
                    rows.add(table + " " + withoutQuote(row));
                }
            }
        }
        return rows;
    }

    private static String withoutQuote(CSVRecord row) {
        var cells = row.toMap();
        cells.remove("quote");
        return new TreeMap<>(cells).toString();
    }
}
