package org.rapporteur.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rapporteur.fact.Fact;
import org.rapporteur.fact.Ref;

/// Stances that depend on what was said before: who agrees with an objection objects, who disagrees
/// with one supports, and "so did Norway" is whatever the one before was.
final class Echoes {

    /// How far back, in characters, what is answered may stand.
    private static final int REACH = 900;

    private static final String POSITION = "position";
    private static final String SUPPORT = "support";
    private static final String OPPOSE = "oppose";

    /// A contribution and how its stance depends on others; `whom` is who is answered, if named.
    record Draft(Fact.Contribution row, String echo, Optional<Ref> whom) {

        int start() {
            return row.evidence().span().start();
        }
    }

    private final List<Fact.Contribution> told = new ArrayList<>();

    /// The contributions with their stances, in order of their words.
    static List<Fact.Contribution> resolve(List<Draft> drafts) {
        var ordered = new ArrayList<>(drafts);
        ordered.sort(Comparator.comparing((Draft draft) -> draft.row().evidence().span()));
        var echoes = new Echoes();
        var joined = new ArrayList<Draft>();
        for (var draft : ordered) {
            if (draft.echo().equals("joined")) {
                joined.add(draft);
            } else if (!draft.echo().equals("like") || echoes.answered(draft).isPresent()) {
                echoes.told.add(echoes.resolved(draft));
            }
        }
        var all = new ArrayList<>(echoes.told);
        joined.forEach(draft -> all.add(echoes.joined(draft)));
        all.sort(Comparator.comparing((Fact.Contribution row) -> row.evidence().span()));
        return all;
    }

    private Fact.Contribution resolved(Draft draft) {
        var row = draft.row();
        return switch (draft.echo()) {
            case "same" ->
                    answered(draft).filter(Echoes::objects).map(o -> with(row, OPPOSE)).orElse(row);
            case "opposite" ->
                    answered(draft)
                            .filter(Echoes::objects)
                            .map(o -> with(row, SUPPORT))
                            .orElse(row);
            case "like" -> answered(draft).map(other -> like(row, other)).orElse(row);
            case "own" -> own(draft).map(other -> like(row, other)).orElse(row);
            default -> row;
        };
    }

    /// What a contribution answers: the last one of the agent named, else the last one of another.
    private Optional<Fact.Contribution> answered(Draft draft) {
        var me = draft.row().contributor();
        for (int i = told.size() - 1; i >= 0; i--) {
            var other = told.get(i);
            int away = draft.start() - other.evidence().span().start();
            boolean meant =
                    draft.whom().isPresent()
                            ? other.contributor().equals(draft.whom().get())
                            : !other.contributor().equals(me) && away > 0;
            if (away > REACH) {
                return Optional.empty();
            }
            if (meant) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }

    /// The position that the same agent took just before.
    private Optional<Fact.Contribution> own(Draft draft) {
        for (int i = told.size() - 1; i >= 0; i--) {
            var other = told.get(i);
            if (draft.start() - other.evidence().span().start() > REACH / 3) {
                return Optional.empty();
            }
            if (other.contributor().equals(draft.row().contributor())) {
                return Optional.of(other).filter(row -> row.act().equals(POSITION));
            }
        }
        return Optional.empty();
    }

    /// Who supports one who objects objects too, and the other way round.
    private Fact.Contribution joined(Draft draft) {
        var row = draft.row();
        boolean objecting =
                told.stream()
                        .filter(other -> other.evidence().span().overlaps(row.evidence().span()))
                        .filter(other -> !other.contributor().equals(row.contributor()))
                        .findFirst()
                        .filter(Echoes::objects)
                        .isPresent();
        return objecting ? with(row, row.stance().equals(SUPPORT) ? OPPOSE : SUPPORT) : row;
    }

    private static boolean objects(Fact.Contribution row) {
        return row.act().equals(POSITION) && row.stance().equals(OPPOSE);
    }

    private static Fact.Contribution with(Fact.Contribution row, String stance) {
        return changed(row, POSITION, stance);
    }

    private static Fact.Contribution like(Fact.Contribution row, Fact.Contribution other) {
        boolean raised = other.act().equals("proposal");
        return raised ? with(row, SUPPORT) : changed(row, other.act(), other.stance());
    }

    private static Fact.Contribution changed(Fact.Contribution row, String act, String stance) {
        return new Fact.Contribution(
                row.meeting(), row.contributor(), act, stance, row.topic(), row.evidence());
    }
}
