package org.rapporteur.annotate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.rapporteur.fact.Ref;

/// The persons that a document names: a surname alone is the one person who is called so in full.
final class PersonNames {

    private final TreeMap<String, Set<String>> full = new TreeMap<>();
    private final Set<String> common;

    /// @param common words with a capital that are no names
    PersonNames(Set<String> common) {
        this.common = common;
    }

    /// Learns a name as printed.
    void learn(String name) {
        full.computeIfAbsent(surname(name), key -> new LinkedHashSet<>()).add(name);
    }

    boolean isEmpty() {
        return full.isEmpty();
    }

    /// The person called so, under the fullest name the document has for them.
    Ref ref(String name) {
        return new Ref.Named(Ref.Kind.PERSON, fullest(name));
    }

    String fullest(String name) {
        return full.getOrDefault(surname(name), Set.of()).stream()
                .filter(other -> isFuller(other, name))
                .reduce((a, b) -> b.length() > a.length() ? b : a)
                .orElse(name);
    }

    /// Whether a name in full is one that the document has taught.
    boolean isKnown(String name) {
        return full.getOrDefault(surname(name), Set.of()).contains(name);
    }

    boolean isSurname(String word) {
        return full.containsKey(surname(word)) && !isCommon(word);
    }

    /// Whether words with capitals may be a person's name.
    boolean isName(String words) {
        return List.of(words.split(" ")).stream().noneMatch(this::isCommon);
    }

    private boolean isCommon(String word) {
        return common.contains(word.toLowerCase(Locale.ROOT));
    }

    private static boolean isFuller(String other, String name) {
        var given = given(name);
        var otherGiven = given(other);
        return given.isEmpty()
                || other.endsWith(" " + name)
                || otherGiven.startsWith(given)
                || (given.endsWith(".") && otherGiven.startsWith(given.substring(0, 1)));
    }

    private static String given(String name) {
        int space = name.lastIndexOf(' ');
        return space < 0 ? "" : name.substring(0, space);
    }

    private static String surname(String name) {
        return name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }
}
