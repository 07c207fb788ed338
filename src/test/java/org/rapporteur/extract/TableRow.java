package org.rapporteur.extract;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.rapporteur.fact.Bound;
import org.rapporteur.fact.Detail;
import org.rapporteur.fact.Fact;
import org.rapporteur.fact.Ref;

/// A fact as a row of its table.
public record TableRow(String table, Map<String, String> cells) {

    public TableRow {
        cells = Map.copyOf(cells);
    }

    public static TableRow of(Fact fact) {
        var row =
                switch (fact) {
                    case Fact.MeetingNamed meeting -> meeting(meeting);
                    case Fact.Participation part ->
                            new TableRow(
                                    "participation",
                                    Map.of(
                                            "meeting", part.meeting().name(),
                                            "participant", part.participant().name(),
                                            "kind", kind(part.participant()),
                                            "capacity", part.capacity()));
                    case Fact.RoleHolding role -> role(role);
                    case Fact.Decision decision ->
                            new TableRow(
                                    "decisions",
                                    Map.of(
                                            "meeting", decision.meeting().name(),
                                            "paragraph", decision.paragraph(),
                                            "action", decision.action(),
                                            "topic", decision.topic(),
                                            "date", decision.date().iso()));
                    case Fact.Contribution said ->
                            new TableRow(
                                    "contributions",
                                    Map.of(
                                            "meeting", said.meeting().name(),
                                            "contributor", said.contributor().name(),
                                            "act", said.act(),
                                            "stance", said.stance(),
                                            "topic", said.topic()));
                    case Fact.TreatyAction step ->
                            new TableRow(
                                    "treaty_actions",
                                    Map.of(
                                            "agent", step.agent().name(),
                                            "action", step.action(),
                                            "date", step.date().iso(),
                                            "status", step.status()));
                    case Detail detail -> DetailRows.of(detail);
                };
        return row.with("quote", fact.evidence().quote());
    }

    private static TableRow meeting(Fact.MeetingNamed named) {
        var meeting = named.meeting();
        return new TableRow(
                "meetings",
                Map.of(
                        "label", meeting.label(),
                        "series", meeting.series(),
                        "ordinal", meeting.ordinal() == 0 ? "" : "" + meeting.ordinal(),
                        "city", named.city(),
                        "country", named.country(),
                        "start", named.start().iso(),
                        "end", named.end().iso()));
    }

    private static TableRow role(Fact.RoleHolding role) {
        return new TableRow(
                "roles",
                Map.of(
                        "holder", role.holder().name(),
                        "kind", kind(role.holder()),
                        "role", role.role(),
                        "topic", role.topic(),
                        "meeting", role.meeting().name(),
                        "on_behalf_of", role.onBehalfOf().name(),
                        "start", bound(role.start()),
                        "end", bound(role.end())));
    }

    private static String kind(Ref ref) {
        return switch (ref) {
            case Ref.Known known -> known.kind().name().toLowerCase(Locale.ROOT);
            case Ref.Named named -> named.kind().name().toLowerCase(Locale.ROOT);
            case Ref.Meeting meeting -> "meeting";
            case Ref.Nobody nobody -> "";
        };
    }

    private static String bound(Bound bound) {
        return switch (bound) {
            case Bound.Open open -> "";
            case Bound.At(var when) -> when.iso();
            case Bound.Meeting(var meeting) -> meeting.label();
        };
    }

    private TableRow with(String column, String value) {
        var more = new HashMap<>(cells);
        more.put(column, value);
        return new TableRow(table, more);
    }

    /// A cell without the tabs that part cells, empty if there is none of the name.
    public String cell(String column) {
        return cells.getOrDefault(column, "").replace('\t', ' ');
    }

    /// Some cells in their order, parted by tabs.
    public String cells(List<String> columns) {
        return columns.stream().map(this::cell).collect(joining("\t"));
    }

    /// A row of which only some cells are said: the table, then `column=value`, parted by tabs.
    static TableRow parse(String line) {
        var parts = List.of(line.split("\t", -1));
        var cells = new HashMap<String, String>();
        for (var part : parts.subList(1, parts.size())) {
            int equals = part.indexOf('=');
            cells.put(part.substring(0, equals), part.substring(equals + 1));
        }
        return new TableRow(parts.getFirst(), cells);
    }

    /// Whether another row says all that this one does.
    boolean standsIn(TableRow other) {
        return table.equals(other.table)
                && cells.entrySet().stream()
                        .allMatch(cell -> cell.getValue().equals(other.cells.get(cell.getKey())));
    }

    /// A row as `parse` reads it.
    @Override
    public String toString() {
        var parts = new ArrayList<String>(List.of(table));
        new TreeMap<>(cells).forEach((column, value) -> parts.add(column + "=" + value));
        return String.join("\t", parts);
    }
}
