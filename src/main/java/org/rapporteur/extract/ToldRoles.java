package org.rapporteur.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.fact.Fact;
import org.rapporteur.fact.Ref;

/// What all found holdings of offices tell together, so that those which tell less can be left out.
final class ToldRoles {

    private record Office(String role, Ref of) {}

    private final Context context;
    private final Set<Office> placed = new HashSet<>();
    private final Set<Office> named = new HashSet<>();
    private final Set<Office> grouped = new HashSet<>();
    private final Map<Office, Set<Ref>> presiding = new HashMap<>();

    ToldRoles(Context context, List<Fact.RoleHolding> found) {
        this.context = context;
        found.forEach(this::add);
    }

    private void add(Fact.RoleHolding row) {
        var held = new Office(row.role(), row.holder());
        if (!(row.meeting() instanceof Ref.Nobody)) {
            placed.add(held);
        }
        if (!row.topic().isEmpty()) {
            named.add(held);
        }
        if (row.meeting() instanceof Ref.Named && !PostReader.isBeside(row)) {
            grouped.add(held);
        }
        if (Context.isPerson(row.holder()) && !PostReader.isBeside(row)) {
            presiding
                    .computeIfAbsent(new Office(row.role(), row.meeting()), key -> new HashSet<>())
                    .add(row.holder());
        }
    }

    /// Whether another holding says the meeting or the area that one lacks, or a sentence gives its
    /// office to somebody else.
    boolean tellsMore(Fact.RoleHolding row) {
        var held = new Office(row.role(), row.holder());
        boolean elsewhere = row.meeting() instanceof Ref.Nobody && placed.contains(held);
        boolean fuller = row.topic().isEmpty() && named.contains(held);
        return elsewhere || fuller || hasRival(row) || isOfGroup(row);
    }

    /// "Co-Chair X" of a contact group that a sentence named before.
    private boolean isOfGroup(Fact.RoleHolding row) {
        return PostReader.isBeside(row)
                && row.meeting().equals(context.main())
                && grouped.contains(new Office(row.role(), row.holder()));
    }

    private boolean hasRival(Fact.RoleHolding row) {
        return context.isOffice(row.role(), Context.PRESIDING)
                && PostReader.isBeside(row)
                && presiding.getOrDefault(new Office(row.role(), row.meeting()), Set.of()).stream()
                        .anyMatch(other -> !other.equals(row.holder()));
    }
}
