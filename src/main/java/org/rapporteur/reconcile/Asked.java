package org.rapporteur.reconcile;

import java.util.List;
import java.util.regex.Pattern;

/// A question of reconciliation.
///
/// @param name the name that is looked for; empty where only properties are given
/// @param types the types of which a candidate should be one; none for any
/// @param strict whether it has to be; else what is of another type comes behind and is never
///   certain
/// @param limit how many candidates are wanted at most
/// @param conditions values that properties should have
public record Asked(
        String name, List<String> types, boolean strict, int limit, List<Condition> conditions) {

    /// The property that is no property of the graph: a date at which a name was valid.
    static final String DATE = "date";

    private static final Pattern IN_WORDS =
            Pattern.compile("\\b(?<date>(?:18|19|20)\\d\\d(?:-\\d\\d(?:-\\d\\d)?)?)\\b");

    /// Values of which a property should have one: texts, or identifiers of things.
    public record Condition(String property, List<String> values) {

        public Condition {
            values = List.copyOf(values);
        }
    }

    public Asked {
        types = List.copyOf(types);
        conditions = List.copyOf(conditions);
    }

    /// Whether a thing is of a type that is asked for.
    boolean fits(Entity entity) {
        return types.isEmpty() || types.contains(entity.kind().id());
    }

    /// The date for which it asks, if it does: as a condition, or within the name.
    String date() {
        for (var condition : conditions) {
            if (condition.property().equals(DATE) && !condition.values().isEmpty()) {
                return condition.values().getFirst().strip();
            }
        }
        var found = IN_WORDS.matcher(name);
        return found.find() ? found.group("date") : "";
    }

    /// The name without a date in it.
    String undated() {
        return IN_WORDS.matcher(name).replaceAll(" ").strip();
    }
}
