package org.rapporteur.read.pdf;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Which way the glyphs of a page run, in degrees. What runs another way than most of them (the
/// name of a section up the margin, a stamp) is no running text and is left out.
final class Turns {

    private final IdentityHashMap<Glyph, Float> turned = new IdentityHashMap<>();
    private final Map<Float, Integer> counts = new HashMap<>();

    void clear() {
        turned.clear();
        counts.clear();
    }

    void note(Glyph glyph, float degrees) {
        counts.merge(degrees, 1, Integer::sum);
        if (degrees != 0) {
            turned.put(glyph, degrees);
        }
    }

    List<Glyph> straight(List<Glyph> glyphs) {
        if (turned.isEmpty()) {
            return glyphs;
        }
        float most = 0;
        for (float each : List.of(90f, 180f, 270f)) {
            if (counts.getOrDefault(each, 0) > counts.getOrDefault(most, 0)) {
                most = each;
            }
        }
        float way = most;
        return glyphs.stream().filter(each -> turned.getOrDefault(each, 0f) == way).toList();
    }
}
