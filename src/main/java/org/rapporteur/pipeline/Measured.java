package org.rapporteur.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.TreeMap;
import org.rapporteur.graph.Quality;
import org.rapporteur.resolve.Identification;

/// How good a run's graph is: what the run counted, and what the program's build holds itself to.
final class Measured {

    /// The floors that the build holds, and the set that a file without a column for it is about.
    private static final List<List<String>> FLOORS =
            List.of(
                    List.of("quality/floor.csv", "corpus"),
                    List.of("quality/floor-development.csv", ""),
                    List.of("quality/floor-shared.csv", "reports"));

    private Measured() {}

    static Quality of(Report report, List<Identification> identifications) {
        var doubts = new TreeMap<String, Integer>();
        var figures = new EnumMap<Quality.Figure, Integer>(Quality.Figure.class);
        var published = report.of(Outcome.Published.class);
        for (var each : published) {
            figures.merge(Quality.Figure.FACTS, each.facts(), Integer::sum);
            figures.merge(Quality.Figure.GAPS, each.gaps(), Integer::sum);
            each.doubts().forEach(doubt -> doubts.merge(doubt, 1, Integer::sum));
        }
        int open = (int) identifications.stream().filter(Identification::isDoubt).count();
        figures.put(Quality.Figure.UNDECIDED, open);
        figures.put(Quality.Figure.IDENTIFIED, identifications.size() - open);
        figures.put(Quality.Figure.DOCUMENTS, published.size());
        figures.put(Quality.Figure.DOUBTS, doubts.values().stream().mapToInt(each -> each).sum());
        int passed = report.of(Outcome.Skipped.class).size();
        figures.put(Quality.Figure.REFUSED, report.outcomes().size() - published.size() - passed);
        return new Quality(floors(), new TreeMap<>(figures), doubts);
    }

    /// What a finding says, without of what.
    static String message(String finding) {
        int of = finding.indexOf(": ");
        int value = finding.indexOf(" (", Math.max(of, 0));
        return finding.substring(of < 0 ? 0 : of + 2, value < 0 ? finding.length() : value);
    }

    private static List<Quality.Floor> floors() {
        var floors = new ArrayList<Quality.Floor>();
        for (var file : FLOORS) {
            for (var line : lines(file.getFirst())) {
                var cells = List.of(line.split(",", -1));
                var set = cells.size() == 2 ? file.getLast() : cells.getFirst();
                var table = cells.get(cells.size() - 2);
                floors.add(new Quality.Floor(set, table, new BigDecimal(cells.getLast())));
            }
        }
        return floors;
    }

    /// The lines below a file's header; none where the program was built without it.
    private static List<String> lines(String resource) {
        try (var in = Measured.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                return List.of();
            }
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().skip(1).filter(line -> !line.isBlank()).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException("The program carries a broken " + resource, broken);
        }
    }
}
