package org.rapporteur.read;

import java.util.HashMap;
import java.util.Map;
import org.rapporteur.document.Properties;

/// What a document in the Rich Text Format says of itself in its group `info`.
final class RtfInfo {

    private static final int LONGEST = 2_000;

    private final Map<String, StringBuilder> said = new HashMap<>();

    /// Takes words of a group by the name of the group (`title`).
    void words(String name, String words) {
        var all = said.computeIfAbsent(name, key -> new StringBuilder());
        if (all.length() < LONGEST) {
            all.append(words);
        }
    }

    Properties properties() {
        return new Properties(said("title"), said("subject"), said("keywords"), "", "");
    }

    private String said(String name) {
        return said.getOrDefault(name, new StringBuilder()).toString();
    }
}
