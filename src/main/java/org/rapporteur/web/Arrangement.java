package org.rapporteur.web;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.eclipse.rdf4j.model.IRI;
import org.rapporteur.vocabulary.Terms;

/// How the facts of one kind are shown: under which title, grouped by which properties, and whose
/// names stand first; `brief` where those that say the same stand together and their words are one
/// click away, rather than to be read.
record Arrangement(
        IRI kind,
        String anchor,
        String title,
        List<IRI> groupedBy,
        Optional<IRI> named,
        boolean brief) {

    /// How many facts of a kind the page of an entity shows at first: brief ones, and others.
    private static final int BRIEF = 300;

    private static final int FULL = 60;

    /// How many of them one page shows that shows no others.
    static final int ALONE = 150;

    /// In the order of the page.
    static final List<Arrangement> ALL =
            List.of(
                    brief(Terms.MEETING_MENTION, "places", "Place and dates", Terms.AT_MEETING),
                    brief(
                            Terms.ROLE_HOLDING,
                            "roles",
                            "Officers and posts",
                            Terms.HOLDER,
                            Terms.ROLE),
                    brief(
                            Terms.PARTICIPATION,
                            "participants",
                            "Participation",
                            Terms.PARTICIPANT,
                            Terms.CAPACITY),
                    full(Terms.DECISION, "decisions", "Decisions"),
                    full(Terms.VOTE, "votes", "Votes"),
                    full(Terms.CONTRIBUTION, "contributions", "Contributions", Terms.TOPIC),
                    full(Terms.TREATY_ACTION, "actions", "Steps towards a treaty"),
                    full(Terms.FINANCIAL_CONTRIBUTION, "money", "Money"),
                    full(Terms.EXTENSION_REQUEST, "requests", "Requests for more time"),
                    full(Terms.AGENDA_ITEM_MENTION, "agenda", "Items of the agenda"),
                    full(Terms.REFERENCE, "references", "References"));

    /// The one with an anchor.
    static Optional<Arrangement> at(String anchor) {
        return ALL.stream().filter(each -> each.anchor().equals(anchor)).findFirst();
    }

    /// Whether its facts are grouped by the item of the agenda that they stand under too.
    boolean byItem() {
        return kind.equals(Terms.CONTRIBUTION);
    }

    Node type() {
        return Descriptions.node(kind);
    }

    /// How many facts the page of an entity shows at first.
    int most() {
        return brief ? BRIEF : FULL;
    }

    private static Arrangement full(IRI kind, String anchor, String title, IRI... groupedBy) {
        return new Arrangement(
                kind, anchor, title, List.of(groupedBy), Optional.empty(), false);
    }

    private static Arrangement brief(
            IRI kind, String anchor, String title, IRI named, IRI... groupedBy) {
        return new Arrangement(
                kind, anchor, title, List.of(groupedBy), Optional.of(named), true);
    }
}
