package org.rapporteur.extract;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.annotate.Agents;
import org.rapporteur.annotate.Phrase;
import org.rapporteur.fact.Fact;
import org.rapporteur.fact.Ref;

/// Who "the Chair" and "the Co-Chair (Norway)" are, by the holdings of offices that a document
/// tells.
final class Officers {

    private final Context context;
    private final List<Fact.RoleHolding> roles;
    private final Map<List<String>, List<Ref>> holders = new HashMap<>();

    Officers(Context context, List<Fact.RoleHolding> roles) {
        this.context = context;
        this.roles = List.copyOf(roles);
    }

    /// Who holds an office at the meeting, as far as the document tells by name.
    List<Ref> holders(Phrase office, List<Phrase> beside) {
        var role = context.role(office);
        var named =
                beside.stream()
                        .filter(Phrase.Meeting.class::isInstance)
                        .map(phrase -> ((Phrase.Meeting) phrase).meeting().label())
                        .findFirst();
        return holders.computeIfAbsent(
                List.of(role, named.orElse("")), held -> holders(role, named));
    }

    /// The person from a state who holds an office ("the Co-Chair (Norway)").
    Optional<Ref> holder(Phrase office, Phrase state) {
        var role = context.role(office);
        var home = Agents.ref(state);
        return roles.stream()
                .filter(holding ->
                        holding.role().equals(role) && Context.isPerson(holding.holder()))
                .filter(holding -> home.filter(holding.onBehalfOf()::equals).isPresent())
                .map(Fact.RoleHolding::holder)
                .findFirst();
    }

    private List<Ref> holders(String role, Optional<String> named) {
        var holders =
                roles.stream()
                        .filter(holding -> holding.role().equals(role))
                        .filter(holding ->
                                named.map(label -> label.equals(holding.meeting().name()))
                                        .orElse(true))
                        .filter(holding -> !context.isOffice(role, Context.AREA))
                        .filter(holding -> named.isPresent() || isHere(holding))
                        .sorted(Comparator.comparing(holding -> holding.evidence().span()))
                        .map(Fact.RoleHolding::holder)
                        .distinct()
                        .toList();
        return holders.size() <= 2 ? holders.stream().limit(1).toList() : List.of();
    }

    private boolean isHere(Fact.RoleHolding holding) {
        return holding.meeting() instanceof Ref.Nobody
                || holding.meeting().equals(context.main())
                || holding.meeting() instanceof Ref.Named;
    }

    /// The only person who has a post, by its title in lower case.
    Optional<Ref> posted(String title) {
        var found =
                roles.stream()
                        .filter(holding -> holding.role().equals(title))
                        .map(Fact.RoleHolding::holder)
                        .filter(Context::isPerson)
                        .distinct()
                        .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
