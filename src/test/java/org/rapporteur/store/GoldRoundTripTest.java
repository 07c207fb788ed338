package org.rapporteur.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.document.Block;
import org.rapporteur.document.Document;
import org.rapporteur.document.DocumentId;
import org.rapporteur.document.Original;
import org.rapporteur.document.Source;
import org.rapporteur.evaluate.Evaluation;
import org.rapporteur.evaluate.EvaluationText;
import org.rapporteur.evaluate.Pairing;
import org.rapporteur.evaluate.Row;
import org.rapporteur.evaluate.TableFiles;
import org.rapporteur.fact.Bound;
import org.rapporteur.fact.Evidence;
import org.rapporteur.fact.Fact;
import org.rapporteur.fact.Ref;
import org.rapporteur.fact.When;
import org.rapporteur.graph.DocumentFacts;
import org.rapporteur.graph.FactGraph;
import org.rapporteur.graph.Sample;
import org.rapporteur.resolve.Resolver;
import org.rapporteur.text.Span;
import org.rapporteur.vocabulary.Base;
import org.rapporteur.vocabulary.Scheme;

/// Tables made by hand, told as facts, come out of the store as they were: the graph and the
/// queries lose nothing but rows that say the same.
class GoldRoundTripTest {

    @TempDir Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"data/development/seen/gold", "../shared/gold"})
    void nothingIsLost(String folder) throws IOException {
        var gold = Path.of(folder);
        Assumptions.assumeTrue(Files.isDirectory(gold), "not here: " + folder);
        try (var build = Build.begin(directory)) {
            for (var scheme : Scheme.values()) {
                try (var in = Files.newInputStream(Path.of(scheme.resource()))) {
                    build.load("urn:ontology", scheme.resource(), in);
                }
            }
            for (var document : documents(gold)) {
                write(gold, document, build.handler());
            }
            build.publish();
        }
        var evaluation = Evaluation.of(gold, tables());
        assertEquals(1, evaluation.total().precision(), () -> EvaluationText.table(evaluation));
        evaluation.pairings().values().forEach(GoldRoundTripTest::missesOnlyTwins);
        for (var score : evaluation.scores()) {
            score.attributes().forEach((name, share) -> assertEquals(1, share, name));
        }
    }

    /// Rows that differ in their quotes alone are one fact, unless the table is about what was
    /// said.
    private static void missesOnlyTwins(Pairing pairing) {
        var kept = pairing.pairs().stream().map(pair -> unquoted(pair.gold())).toList();
        for (var row : pairing.missed()) {
            assertTrue(kept.contains(unquoted(row)), row::toString);
        }
    }

    private static Map<String, String> unquoted(Row row) {
        var cells = new TreeMap<>(row.cells());
        cells.remove("quote");
        return cells;
    }

    private Path tables() throws IOException {
        var found = Files.createDirectory(directory.resolve("tables"));
        try (var store = Store.open(directory)) {
            for (var table : Tables.NAMES) {
                try (var out = Files.newOutputStream(found.resolve(table + ".csv"))) {
                    Tables.write(store.dataset(), table, out);
                }
            }
        }
        return found;
    }

    private static List<String> documents(Path gold) throws IOException {
        var names = new ArrayList<String>();
        for (var table : Tables.NAMES) {
            for (var row : TableFiles.read(gold, table).orElse(List.of())) {
                names.add(row.get("document"));
            }
        }
        return names.stream().sorted().distinct().toList();
    }

    /// Tells all rows of a document whose text is their quotes.
    private static void write(Path gold, String name, RDFHandler handler) throws IOException {
        var rows = new ArrayList<Map.Entry<String, Row>>();
        var text = new StringBuilder();
        for (var table : Tables.NAMES) {
            for (var row : TableFiles.read(gold, table).orElse(List.of())) {
                if (row.get("document").equals(name)) {
                    rows.add(Map.entry(table, row));
                    text.append(row.get("quote")).append('\n');
                }
            }
        }
        var document = document(name, text.toString());
        var facts = new ArrayList<Fact>();
        for (int i = 0; i < rows.size(); i++) {
            var span = document.blocks().get(i).span();
            var evidence = Evidence.in(document, span, "urn:rule");
            facts.add(fact(rows.get(i).getKey(), rows.get(i).getValue(), evidence));
        }
        var entities = new Resolver(Base.STANDARD, Sample.CONCEPTS, Sample.REGISTER).resolve(facts);
        FactGraph.write(DocumentFacts.of(document, facts), entities, Base.STANDARD, handler);
    }

    private static Document document(String name, String text) {
        var source = new Source(name + ".txt", "text/plain", "0".repeat(64));
        var builder = Document.builder(new DocumentId(name), source, Original.of(text));
        int start = 0;
        for (var line : text.lines().toList()) {
            var span = new Span(start, start + line.length());
            assertTrue(!line.isBlank());
            builder.append(
                    new Span(start, start), List.of(span), at -> new Block.Paragraph("", at));
            start += line.length() + 1;
        }
        return builder.build();
    }

    private static Fact fact(String table, Row row, Evidence evidence) {
        return switch (table) {
            case "participation" -> participation(row, evidence);
            case "roles" -> role(row, evidence);
            case "decisions" -> decision(row, evidence);
            case "contributions" -> contribution(row, evidence);
            case "treaty_actions" -> action(row, evidence);
            case "meetings" -> meeting(row, evidence);
            default -> throw new IllegalArgumentException(table);
        };
    }

    private static Fact participation(Row row, Evidence evidence) {
        return new Fact.Participation(
                held(row), agent(row, "participant"), row.get("capacity"), evidence);
    }

    private static Fact role(Row row, Evidence evidence) {
        return new Fact.RoleHolding(
                agent(row, "holder"),
                row.get("role"),
                row.get("topic"),
                held(row),
                named(Ref.Kind.ORGANIZATION, row.get("on_behalf_of")),
                bound(row.get("start")),
                bound(row.get("end")),
                evidence);
    }

    private static Fact decision(Row row, Evidence evidence) {
        return new Fact.Decision(
                held(row),
                row.get("paragraph"),
                row.get("action"),
                row.get("topic"),
                new When(row.get("date")),
                evidence);
    }

    private static Fact contribution(Row row, Evidence evidence) {
        return new Fact.Contribution(
                held(row),
                named(Ref.Kind.STATE, row.get("contributor")),
                row.get("act"),
                row.get("stance"),
                row.get("topic"),
                evidence);
    }

    private static Fact action(Row row, Evidence evidence) {
        return new Fact.TreatyAction(
                named(Ref.Kind.STATE, row.get("agent")),
                "urn:treaty",
                row.get("action"),
                new When(row.get("date")),
                row.get("status"),
                evidence);
    }

    private static Fact meeting(Row row, Evidence evidence) {
        int ordinal = row.get("ordinal").isEmpty() ? 0 : Integer.parseInt(row.get("ordinal"));
        return new Fact.MeetingNamed(
                new Ref.Meeting(row.get("label"), row.get("series"), ordinal, ""),
                row.get("city"),
                row.get("country"),
                new When(row.get("start")),
                new When(row.get("end")),
                evidence);
    }

    private static Ref held(Row row) {
        var label = row.get("meeting");
        return label.isEmpty() ? new Ref.Nobody() : new Ref.Meeting(label, "", 0, "");
    }

    private static Ref agent(Row row, String column) {
        var kind = row.get("kind").toUpperCase(Locale.ROOT);
        return named(Ref.Kind.valueOf(kind), row.get(column));
    }

    private static Ref named(Ref.Kind kind, String name) {
        return name.isEmpty() ? new Ref.Nobody() : new Ref.Named(kind, name);
    }

    private static Bound bound(String text) {
        if (text.isEmpty()) {
            return new Bound.Open();
        }
        return Character.isDigit(text.charAt(0))
                ? new Bound.At(new When(text))
                : new Bound.Meeting(new Ref.Meeting(text, "", 0, ""));
    }
}
