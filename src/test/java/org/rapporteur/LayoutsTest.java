package org.rapporteur;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.document.Document;
import org.rapporteur.document.DocumentId;
import org.rapporteur.extract.Extraction;
import org.rapporteur.extract.TableRow;
import org.rapporteur.fact.Fact;
import org.rapporteur.read.Readers;
import org.rapporteur.store.Tables;

/// Every sample document, set by LibreOffice in three layouts and written out as PDF and DOCX, says
/// what its text says: no more than one row in fifty of any document is lost, or invented, of the
/// six tables and of all tables together. `-Dlayouts=DIR` reads files that `make.py` made before.
class LayoutsTest {

    /// How many rows a text gives, and how many of them a file lost and added.
    private record Count(int rows, int lost, int invented) {

        private static final double OTHER = 0.02;

        boolean differs() {
            return Math.max(lost, invented) > OTHER * rows;
        }

        Count and(Count other) {
            return new Count(rows + other.rows(), lost + other.lost(), invented + other.invented());
        }
    }

    /// The layouts in which more than two rows of a hundred are known to differ.
    private static final KnownFailures KNOWN =
            KnownFailures.in(Path.of("src/test/resources/known-failures/pages.tsv"));

    private static final List<String> LAYOUTS = List.of("one", "two", "running");
    private static final List<String> FORMATS = List.of("pdf", "docx");
    private static final Extraction EXTRACTION = Extraction.standard();

    @Test
    void everyLayoutGivesTheRowsOfTheText(@TempDir Path folder, TestReporter reporter)
            throws IOException, InterruptedException {
        var made = Path.of(System.getProperty("layouts", folder.toString()));
        if (made.equals(folder)) {
            assumeTrue(isInstalled("soffice") && isInstalled("python3"), "There is no LibreOffice");
            set(folder);
        }
        var texts = texts();
        var differing = new TreeMap<String, String>();
        var counts = new HashMap<String, String>();
        for (var layout : LAYOUTS) {
            for (var format : FORMATS) {
                var count = new Count(0, 0, 0);
                for (var text : texts.entrySet()) {
                    var found = rows(read(made, layout, format, text.getKey()), format);
                    var lost = without(text.getValue(), found);
                    var invented = without(found, text.getValue());
                    var name = "%s, %s, %s".formatted(text.getKey(), layout, format);
                    var one = new Count(text.getValue().size(), lost.size(), invented.size());
                    if (one.differs()) {
                        differing.put(name, "lost %s, invented %s".formatted(lost, invented));
                    }
                    count = count.and(one);
                }
                counts.put(layout + " " + format, count.toString());
            }
        }
        reporter.publishEntry(counts);
        assertEquals(KNOWN.reasons().keySet(), differing.keySet(), differing::toString);
    }

    /// The rows of each sample document as its text gives them.
    private static Map<String, Set<TableRow>> texts() throws IOException {
        var texts = new HashMap<String, Set<TableRow>>();
        for (var file : SampleDocuments.in(Path.of("data/corpus"))) {
            var document = SampleDocuments.read(file);
            texts.put(document.id().name(), rows(document, ""));
        }
        assertTrue(texts.size() > 10, texts.keySet()::toString);
        return texts;
    }

    private static Document read(Path folder, String layout, String format, String name)
            throws IOException {
        var fileName = name + "." + format;
        var bytes = Files.readAllBytes(folder.resolve(layout).resolve(format).resolve(fileName));
        return Readers.standard().read(new DocumentId(name), fileName, bytes);
    }

    /// The rows of the six tables without their quotes, which in text may hold the marks of
    /// emphasis and notes. Each fact of a PDF names its page.
    private static Set<TableRow> rows(Document document, String format) {
        var rows = new HashSet<TableRow>();
        for (var fact : EXTRACTION.read(document).facts()) {
            assertTrue(!format.equals("pdf") || fact.evidence().page() > 0, fact::toString);
            var row = row(fact);
            if (Tables.NAMES.contains(row.table())) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static TableRow row(Fact fact) {
        var row = TableRow.of(fact);
        var cells = new HashMap<>(row.cells());
        cells.remove("quote");
        return new TableRow(row.table(), cells);
    }

    private static Set<TableRow> without(Set<TableRow> rows, Set<TableRow> others) {
        var rest = new HashSet<>(rows);
        rest.removeAll(others);
        return rest;
    }

    private static void set(Path folder) throws IOException, InterruptedException {
        var make =
                new ProcessBuilder(
                        "python3",
                        "src/build/layouts/make.py",
                        folder.toString(),
                        "--formats",
                        String.join(",", FORMATS));
        var log = folder.resolve("make.log").toFile();
        int code = make.redirectErrorStream(true).redirectOutput(log).start().waitFor();
        assertEquals(0, code, () -> text(log));
    }

    private static String text(File log) {
        try {
            return Files.readString(log.toPath());
        } catch (IOException gone) {
            return gone.toString();
        }
    }

    private static boolean isInstalled(String program) {
        var path = System.getenv().getOrDefault("PATH", "");
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(path)
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
