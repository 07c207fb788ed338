package org.rapporteur.extract;

import java.util.List;
import org.rapporteur.fact.Fact;
import org.rapporteur.fact.Ref;
import org.rapporteur.text.Span;

/// Gives facts that were read as of the document's own meeting to the one that their passage is
/// about.
final class Placing {

    private final Context context;
    private final Governing governing;

    Placing(Context context) {
        this.context = context;
        this.governing = context.governing();
    }

    List<Fact.Contribution> contributions(List<Fact.Contribution> found) {
        return found.stream().map(this::placed).toList();
    }

    private Fact.Contribution placed(Fact.Contribution row) {
        return row.meeting().equals(context.main())
                ? new Fact.Contribution(
                        governing.at(row.evidence().span()),
                        row.contributor(),
                        row.act(),
                        row.stance(),
                        row.topic(),
                        row.evidence())
                : row;
    }

    List<Fact.Decision> decisions(List<Fact.Decision> found) {
        return found.stream().map(this::placed).toList();
    }

    private Fact.Decision placed(Fact.Decision row) {
        return new Fact.Decision(
                place(row.meeting(), row.evidence().span()),
                row.paragraph(),
                row.action(),
                row.topic(),
                row.date(),
                row.evidence());
    }

    List<Fact.RoleHolding> roles(List<Fact.RoleHolding> found) {
        return found.stream().map(this::placed).toList();
    }

    private Fact.RoleHolding placed(Fact.RoleHolding row) {
        return new Fact.RoleHolding(
                row.holder(),
                row.role(),
                row.topic(),
                place(row.meeting(), row.evidence().span()),
                row.onBehalfOf(),
                row.start(),
                row.end(),
                row.evidence());
    }

    /// Acts and offices are of the meeting that their words name, if they name one.
    private Ref place(Ref meeting, Span span) {
        boolean unsaid = meeting.equals(context.main()) && !governing.isNamed(span);
        return unsaid && governing.at(span) instanceof Ref.Meeting other ? other : meeting;
    }
}
