package org.rapporteur.resolve;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.rapporteur.resolve.Trait.Kind;

/// A person as one document names him or her, compared with those whose names may be the same in
/// full. `only` if there is one such name in the whole corpus.
record Comparison(Mention mention, boolean only) {

    /// What a mention and the bearer of a fuller name have in common.
    private record Common(
            String person, Set<Kind> kinds, SortedSet<String> facts, boolean isHeld) {}

    /// What speaks for each of them: nothing is said of those who have nothing in common with the
    /// mention, or who stand for other states.
    List<Identification> with(SortedMap<String, List<Mention>> others) {
        var common =
                others.entrySet().stream()
                        .filter(other -> !Namesakes.differ(List.of(mention), other.getValue()))
                        .map(other -> common(other.getKey(), other.getValue()))
                        .filter(each -> !each.kinds().isEmpty())
                        .toList();
        boolean alone = common.size() == 1;
        return common.stream().map(each -> identification(each, alone)).toList();
    }

    private Common common(String person, Collection<Mention> other) {
        var kinds = EnumSet.noneOf(Kind.class);
        var facts = new TreeSet<String>();
        mention.traits()
                .forEach((trait, fact) -> {
                    for (var each : other) {
                        var told = each.traits().get(trait);
                        if (told != null) {
                            kinds.add(trait.kind());
                            facts.add(fact);
                            facts.add(told);
                        }
                    }
                });
        return new Common(person, kinds, facts, isApart(other) && isEnough(kinds));
    }

    /// Whether no document has both names: one that has both may mean two persons. And whether the
    /// fuller name is one person's.
    private boolean isApart(Collection<Mention> other) {
        return other.stream().noneMatch(each -> each.document().equals(mention.document()))
                && Namesakes.among(other).isEmpty();
    }

    /// Whether what is in common decides: an office that one person holds at a time, two traits, or
    /// the meeting alone where nobody else may be meant.
    private boolean isEnough(Set<Kind> kinds) {
        boolean met = kinds.equals(Set.of(Kind.MEETING)) && only && !mention.has(Kind.BEHALF);
        return kinds.contains(Kind.OFFICE) || kinds.size() > 1 || met;
    }

    private Identification identification(Common common, boolean alone) {
        return new Identification(
                mention.person(),
                common.person(),
                mention.document(),
                Uses.certainty(alone && common.isHeld()),
                common.kinds().stream().map(Kind::words).toList(),
                List.copyOf(common.facts()));
    }
}
