package org.rapporteur.extract;

import java.util.Map;
import java.util.OptionalInt;
import org.rapporteur.fact.Detail;

/// Details as rows of their tables.
final class DetailRows {

    private DetailRows() {}

    static TableRow of(Detail detail) {
        return switch (detail) {
            case Detail.Vote vote ->
                    new TableRow(
                            "votes",
                            Map.of(
                                    "meeting", vote.meeting().name(),
                                    "subject", vote.subject(),
                                    "outcome", vote.carried() ? "adopted" : "rejected",
                                    "in_favour", number(vote.tally().inFavour()),
                                    "against", number(vote.tally().against()),
                                    "abstaining", number(vote.tally().abstaining()),
                                    "date", vote.date().iso()));
            case Detail.FinancialContribution money ->
                    new TableRow(
                            "financial_contributions",
                            Map.of(
                                    "agent", money.agent().name(),
                                    "amount", money.amount().toPlainString(),
                                    "currency", money.currency(),
                                    "purpose", money.purpose(),
                                    "status", money.status()));
            case Detail.ExtensionRequest request ->
                    new TableRow(
                            "extension_requests",
                            Map.of(
                                    "agent", request.agent().name(),
                                    "subject", request.subject(),
                                    "length", request.length(),
                                    "until", request.until().iso(),
                                    "status", request.status()));
            case Detail.AgendaItem item ->
                    new TableRow(
                            "agenda_items",
                            Map.of(
                                    "meeting", item.meeting().name(),
                                    "number", item.number(),
                                    "title", item.title()));
            case Detail.Reference reference ->
                    new TableRow(
                            "references",
                            Map.of("kind", reference.kind(), "target", reference.target()));
        };
    }

    private static String number(OptionalInt number) {
        return number.isPresent() ? "" + number.getAsInt() : "";
    }
}
