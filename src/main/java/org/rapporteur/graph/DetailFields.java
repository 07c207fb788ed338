package org.rapporteur.graph;

import static org.eclipse.rdf4j.model.util.Values.literal;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.rapporteur.fact.Detail;
import org.rapporteur.vocabulary.Scheme;
import org.rapporteur.vocabulary.Terms;

/// What is said of a detail: its class, the kind that its IRI names, and its properties.
record DetailFields(IRI type, String kind, Fields fields) {

    static DetailFields of(Detail detail, EntityGraph entities) {
        return switch (detail) {
            case Detail.Vote vote -> new DetailFields(Terms.VOTE, "vote", fields(vote, entities));
            case Detail.FinancialContribution money ->
                    new DetailFields(
                            Terms.FINANCIAL_CONTRIBUTION, "money", fields(money, entities));
            case Detail.ExtensionRequest request ->
                    new DetailFields(
                            Terms.EXTENSION_REQUEST, "extension", fields(request, entities));
            case Detail.AgendaItem item ->
                    new DetailFields(Terms.AGENDA_ITEM_MENTION, "item", fields(item, entities));
            case Detail.Reference reference ->
                    new DetailFields(Terms.REFERENCE, "reference", fields(reference));
        };
    }

    private static Fields fields(Detail.Vote vote, EntityGraph entities) {
        return new Fields()
                .iriOf(Terms.AT_MEETING, entities.address(vote.meeting()))
                .text(Terms.SUBJECT, vote.subject())
                .add(Terms.CARRIED, literal(vote.carried()))
                .number(Terms.VOTES_FOR, vote.tally().inFavour())
                .number(Terms.VOTES_AGAINST, vote.tally().against())
                .number(Terms.ABSTENTIONS, vote.tally().abstaining())
                .date(Terms.DATE, vote.date());
    }

    private static Fields fields(Detail.FinancialContribution money, EntityGraph entities) {
        return new Fields()
                .iriOf(Terms.AGENT, entities.address(money.agent()))
                .add(Terms.AMOUNT, literal(money.amount()))
                .text(Terms.CURRENCY, money.currency())
                .text(Terms.PURPOSE, money.purpose())
                .concept(Terms.PAYMENT, Scheme.PAYMENT, money.status());
    }

    private static Fields fields(Detail.ExtensionRequest request, EntityGraph entities) {
        return new Fields()
                .iriOf(Terms.AGENT, entities.address(request.agent()))
                .text(Terms.SUBJECT, request.subject())
                .text(Terms.LENGTH, request.length())
                .date(Terms.EXTENDED_UNTIL, request.until())
                .concept(Terms.STATUS, Scheme.STATUS, request.status());
    }

    private static Fields fields(Detail.AgendaItem item, EntityGraph entities) {
        return new Fields()
                .iriOf(Terms.AT_MEETING, entities.address(item.meeting()))
                .text(Terms.ITEM_NUMBER, item.number())
                .text(DCTERMS.TITLE, item.title());
    }

    private static Fields fields(Detail.Reference reference) {
        return new Fields()
                .text(Terms.REFERENCE_KIND, reference.kind())
                .text(Terms.REFERS_TO, reference.target());
    }
}
