package org.rapporteur.reconcile;

import java.util.List;
import java.util.Map;

/// Something that a name may mean: what it is called, everything else it is called, and the values
/// of its properties. Its identifier is what follows the space of identifiers, such as `state/xyz`.
public record Entity(
        String id,
        Kind kind,
        String name,
        String description,
        List<Alias> aliases,
        Map<String, List<Value>> values) {

    public Entity {
        aliases = List.copyOf(aliases);
        values = Map.copyOf(values);
    }

    /// The values of a property.
    public List<Value> values(String property) {
        return values.getOrDefault(property, List.of());
    }
}
