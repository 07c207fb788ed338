package org.rapporteur.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.rapporteur.store.Table;
import org.rapporteur.vocabulary.Base;

/// All that can be asked for in one edition of the dataset, kept in memory. A name that is no name
/// of one thing alone is never taken for certain.
public record Catalogue(List<Kind> kinds, List<Property> properties, Map<String, Entity> entities) {

    private static final double NAME_SHARE = 0.6;
    private static final double FULL = 100;
    private static final double OF_ANOTHER_TYPE = 0.8;

    public Catalogue {
        kinds = List.copyOf(kinds);
        properties = List.copyOf(properties);
        entities = new TreeMap<>(entities);
    }

    /// Reads it from a dataset that answers queries.
    public static Catalogue of(Base base, Function<String, Table> dataset) {
        return new Reading(base, dataset).catalogue();
    }

    /// The thing with an identifier.
    public Optional<Entity> entity(String id) {
        return Optional.ofNullable(entities.get(id));
    }

    /// The property with an identifier.
    public Optional<Property> property(String id) {
        return properties.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /// What may be meant, the likeliest first.
    public List<Candidate> candidates(Asked asked) {
        var scored = new ArrayList<Scored>();
        for (var entity : entities.values()) {
            if (asked.fits(entity) || !asked.strict()) {
                var found = typed(entity, asked);
                if (found.score() > 0) {
                    scored.add(found);
                }
            }
        }
        scored.sort(
                Comparator.comparingDouble(Scored::score)
                        .reversed()
                        .thenComparingInt(each -> kinds.indexOf(each.entity().kind()))
                        .thenComparing(each -> each.entity().id()));
        int best = scored.stream().mapToInt(Scored::rank).max().orElse(0);
        boolean alone = scored.stream().filter(each -> each.rank() == best).count() == 1;
        return scored.stream()
                .limit(Math.max(0, asked.limit()))
                .map(each -> each.candidate(alone && best > 0 && each.rank() == best))
                .toList();
    }

    /// Things whose names begin with what was typed, or hold a word that does; the one whose
    /// identifier was typed. As many are left out as `skipped` says.
    public List<Entity> beginning(String prefix, List<String> types, int skipped, int limit) {
        var typed = Base.slug(prefix);
        return entities.values().stream()
                .filter(entity -> types.isEmpty() || types.contains(entity.kind().id()))
                .filter(entity ->
                        entity.aliases().stream().anyMatch(name -> fits(name, typed))
                                || entity.id().equals(prefix))
                .sorted(
                        Comparator.comparing((Entity entity) -> !starts(entity, typed))
                                .thenComparing(Entity::name)
                                .thenComparing(Entity::id))
                .skip(Math.max(0, skipped))
                .limit(limit)
                .toList();
    }

    private static boolean fits(Alias name, String typed) {
        return name.folded().startsWith(typed) || name.folded().contains("-" + typed);
    }

    private static boolean starts(Entity entity, String typed) {
        return Base.slug(entity.name()).startsWith(typed);
    }

    private record Scored(Entity entity, double score, int rank) {

        Candidate candidate(boolean match) {
            return new Candidate(entity, Math.round(score * 10) / 10.0, match);
        }
    }

    private static Scored typed(Entity entity, Asked asked) {
        var found = scored(entity, asked);
        return asked.fits(entity) ? found : new Scored(entity, OF_ANOTHER_TYPE * found.score(), 0);
    }

    private static Scored scored(Entity entity, Asked asked) {
        var conditions =
                asked.conditions().stream()
                        .filter(condition -> !condition.property().equals(Asked.DATE))
                        .toList();
        var likeness = likeness(entity, asked);
        if (conditions.isEmpty()) {
            return new Scored(entity, likeness.score(), likeness.rank());
        }
        long kept = conditions.stream().filter(condition -> keeps(entity, condition)).count();
        double share = FULL * kept / conditions.size();
        if (asked.name().isBlank()) {
            return new Scored(entity, share, kept == conditions.size() ? 1 : 0);
        }
        boolean named = likeness.score() > 0;
        double score = named ? NAME_SHARE * likeness.score() + (1 - NAME_SHARE) * share : 0;
        return new Scored(entity, score, kept == conditions.size() ? likeness.rank() : 0);
    }

    /// The likeness of the name that fits best: as it was asked, or at the date that it asks for.
    private static Likeness likeness(Entity entity, Asked asked) {
        var whole = Alias.of(asked.name());
        var best = Likeness.NONE;
        if (asked.name().strip().equals(entity.id())) {
            return Likeness.ITSELF;
        }
        if (asked.name().isBlank()) {
            return best;
        }
        var date = asked.date();
        var undated = Alias.of(asked.undated());
        boolean within = !date.isEmpty() && !undated.folded().equals(whole.folded());
        for (var alias : entity.aliases()) {
            best = better(best, Likeness.of(alias, whole, within ? "" : date));
            if (within) {
                best = better(best, Likeness.of(alias, undated, date));
            }
        }
        return best;
    }

    private static Likeness better(Likeness one, Likeness other) {
        return other.compareTo(one) > 0 ? other : one;
    }

    private static boolean keeps(Entity entity, Asked.Condition condition) {
        return entity.values(condition.property()).stream()
                .anyMatch(value -> condition.values().stream().anyMatch(each -> is(value, each)));
    }

    private static boolean is(Value value, String wanted) {
        boolean same = folded(value.shown()).equals(folded(wanted));
        return same || (value instanceof Value.Named(var id, var name) && id.equals(wanted));
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
