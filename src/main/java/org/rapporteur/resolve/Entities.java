package org.rapporteur.resolve;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rapporteur.fact.Ref;

/// What those mean whom the facts of one document are about, and its posts by their titles.
public record Entities(Map<Ref, Resolution> refs, Map<String, Resolution> posts) {

    public Entities {
        refs = Collections.unmodifiableMap(new LinkedHashMap<>(refs));
        posts = Collections.unmodifiableMap(new LinkedHashMap<>(posts));
    }

    public Resolution of(Ref ref) {
        var resolution = refs.get(ref);
        if (resolution == null) {
            throw new IllegalArgumentException("The resolver never saw " + ref);
        }
        return resolution;
    }

    public Resolution post(String title) {
        var resolution = posts.get(title);
        if (resolution == null) {
            throw new IllegalArgumentException("The resolver never saw the post " + title);
        }
        return resolution;
    }
}
