package org.rapporteur.gold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.SampleDocuments;
import org.rapporteur.evaluate.Evaluation;
import org.rapporteur.evaluate.EvaluationText;
import org.rapporteur.evaluate.TableFiles;
import org.rapporteur.extract.Extraction;
import org.rapporteur.extract.TableRow;
import org.rapporteur.store.Tables;

/// How well the development documents are read. The figures stand in `floor-development.csv` and
/// may only rise. Of the unseen sets only totals are printed.
class DevelopmentTest {

    private static final Path FLOORS = Path.of("src/test/resources/floor-development.csv");

    private static final Extraction EXTRACTION = Extraction.standard(SampleDocuments.STATES);

    @TempDir Path found;

    @ParameterizedTest
    @MethodSource("sets")
    void noFigureFalls(String set) throws IOException {
        var folder = Path.of("data/development", set);
        for (var table : Tables.NAMES) {
            write(folder.resolve("documents"), table);
        }
        var texts = TableFiles.texts(folder.resolve("documents"));
        var evaluation = Evaluation.of(folder.resolve("gold"), found, texts);
        System.out.println(set + "\n" + EvaluationText.table(evaluation));
        assertEquals(1, evaluation.verbatimShare());
        assertEquals(List.of(), fallen(set, evaluation));
    }

    /// The folders of `data/development`: each is measured.
    static List<String> sets() throws IOException {
        try (var folders = Files.list(Path.of("data/development"))) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    /// The tables whose figures are lower than they were.
    private static List<String> fallen(String set, Evaluation evaluation) throws IOException {
        var floors = new TreeMap<String, Double>();
        for (var row : TableFiles.csv(new StringReader(Files.readString(FLOORS)))) {
            if (row.get("set").equals(set)) {
                floors.put(row.get("table"), Double.parseDouble(row.get("f1")));
            }
        }
        assertEquals(Tables.NAMES.size(), floors.size());
        return evaluation.scores().stream()
                .filter(score -> score.f1() < floors.getOrDefault(score.table(), 1.0))
                .map(score ->
                        String.format(
                                Locale.ROOT,
                                "%s: %.3f, not %s",
                                score.table(),
                                score.f1(),
                                floors.get(score.table())))
                .toList();
    }

    /// Writes what the documents of a folder say as one table; the same row from two places is one,
    /// as it is in the graph, unless the table is of what was said.
    private void write(Path documents, String table) throws IOException {
        var columns = columns(documents.resolveSibling("gold"), table);
        var lines = new ArrayList<String>(List.of(String.join("\t", columns)));
        var files = SampleDocuments.in(documents);
        assertTrue(!files.isEmpty());
        for (var file : files) {
            var document = SampleDocuments.read(file);
            var seen = new LinkedHashSet<String>();
            for (var fact : EXTRACTION.read(document).facts()) {
                var row = TableRow.of(fact);
                var same = row.cells(columns.subList(1, columns.size() - 1));
                boolean quoted = table.equals("contributions") || table.equals("decisions");
                if (row.table().equals(table) && (seen.add(same) || quoted)) {
                    var quote = row.cell("quote").replaceAll("\\s+", " ");
                    lines.add(document.id().name() + "\t" + same + "\t" + quote);
                }
            }
        }
        Files.write(found.resolve(table + ".tsv"), lines);
    }

    private static List<String> columns(Path gold, String table) throws IOException {
        var header = Files.readAllLines(gold.resolve(table + ".tsv")).getFirst();
        var columns = List.of(header.split("\t"));
        assertEquals("document", columns.getFirst());
        assertEquals("quote", columns.getLast());
        return columns;
    }
}
